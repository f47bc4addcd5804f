import { isAmount } from './header.ts';
import { CODE, joinCode } from './row-key.ts';
import type { Slot } from './sheet.ts';

/** A label with what stands before it (parts of a code) and after it (numbers), in reading order. */
export interface Group {
  readonly codes: readonly Slot[];
  readonly label: Slot;
  readonly numbers: Slot[];
}

const HEADER_WORD =
  /^(?:收入|支出|项目|行次|栏次|金额|决算数|预算数|科目名称|小计|[类款项]|本年(?:收入|支出)|基本支出|项目支出|.*编码|.*代码)$/;

/** A stream's labels with their numbers, and the numbers that only count lines and columns. */
export interface Parsed {
  readonly groups: readonly Group[];
  readonly counters: readonly Slot[];
}

/** 支出 or 收入 alone before a number: the rest of a label that a line break cut. */
const isTail = (slot: Slot, next: Slot | undefined, open: Group | null): boolean =>
  /^(?:收入|支出)$/.test(slot.text) && isAmount(next?.text ?? '') && open?.numbers.length === 0;

/** Parts a stream into groups; header words are no labels, and numbers after them number columns. */
export function parse(slots: readonly Slot[]): Parsed {
  const groups: Group[] = [];
  const counters: Slot[] = [];
  let open: Group | null = null;
  let digits: Slot[] = [];
  const close = (): void => {
    if (open) open.numbers.push(...digits);
    else counters.push(...digits.filter((slot) => /^\d{1,2}$/.test(slot.text)));
    digits = [];
  };
  for (const [at, slot] of slots.entries()) {
    if (isAmount(slot.text)) {
      const code = CODE.test(slot.text) || (digits.length > 0 && /^\d{2}$/.test(slot.text));
      if (!code) close();
      digits.push(slot);
      if (!code) close();
    } else if (HEADER_WORD.test(slot.text) && !isTail(slot, slots[at + 1], open)) {
      close();
      open = null;
    } else {
      const codes = joinCode(digits.map((each) => each.text)) === null ? [] : digits;
      if (codes.length === 0) close();
      open = { codes, label: slot, numbers: [] };
      groups.push(open);
      digits = [];
    }
  }
  close();
  return { groups, counters };
}
