import { SourceText } from '../../model/source-text.ts';
import { isAmount } from './header.ts';
import type { Block, Header } from './header.ts';
import { bare, expenditureSubject, functionClass, incomeSubject } from './labels.ts';
import type { Row, Sheet, Slot } from './sheet.ts';
import { parse } from './stream-groups.ts';
import type { Group, Parsed } from './stream-groups.ts';
import { forms } from './standard.ts';

/** How many words a header takes at most. */
const HEADER_SLOTS = 40;

/** Whether a sheet is cells in reading order. */
export const isStream = (sheet: Sheet): boolean => sheet.uncertain && sheet.width === 1;

const column = (index: number, path: readonly string[], role: 'label' | 'value') => ({ index, path, role });

function headerOf(blocks: Block[], data: readonly Row[], counters: readonly Slot[]): Header {
  return {
    rows: [],
    blocks,
    columns: blocks.flatMap((block) => [...block.labels, ...block.values]),
    data,
    lineRows: [counters],
  };
}

/** The numbers of a label when there are exactly as many as columns; a 行次 before them and a stray one after them are counters. */
function exactly(group: Group, count: number, counters: Slot[] | null): (Slot | null)[] {
  const own = [...group.numbers];
  const counted = (slot: Slot | undefined): slot is Slot => counters !== null && /^\d{1,3}$/.test(slot?.text ?? '');
  const apart: Slot[] = [];
  const [first] = own;
  if (counted(first)) apart.push(...own.splice(0, 1));
  while (own.length > count && counted(own.at(-1))) apart.push(...own.splice(-1));
  if (own.length !== count && own.length > 0) return Array.from({ length: count }, () => null);
  counters?.push(...apart);
  return own.length === count ? own : Array.from({ length: count }, () => null);
}

/** Headers and rows for a stream: one for each statutory form of its title that may fit. Only its sums can prove one right. */
export function streamHeaders(sheet: Sheet): Header[] {
  const { title } = sheet;
  if (!title) return [];
  const slots = sheet.rows.map((row) => row[0] ?? null).filter((slot) => slot !== null);
  const parsed = parse(slots);
  return forms(title).flatMap((form) => {
    if (title.shape === 'balance')
      return [
        balanceOf(
          form,
          parsed,
          /行次/.test(
            slots
              .slice(0, HEADER_SLOTS)
              .map((slot) => slot.text)
              .join(''),
          ),
        ),
      ];
    if (title.shape === 'coded' && form.length === 1) return [codedOf(form[0] ?? [], parsed)];
    return title.flow === 'sangong' ? publicCosts(form[0] ?? [], slots) : [];
  });
}

function sideOf(label: string, seen: Set<string>): 'income' | 'expenditure' | null {
  if (/^总计$/.test(bare(label))) {
    const again = seen.has('总计');
    seen.add('总计');
    return again ? 'expenditure' : 'income';
  }
  if (functionClass(label) ?? expenditureSubject(label)) return 'expenditure';
  return incomeSubject(label) ? 'income' : null;
}

/** Labels of 收入支出总表 that line breaks cut, put together where that makes a known label. */
function joinLabels(groups: readonly Group[]): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    const text = `${last?.label.text ?? ''}${group.label.text}`;
    const known = (label: string): boolean => sideOf(label, new Set()) !== null;
    if (last?.numbers.length === 0 && !known(group.label.text) && known(text)) {
      joined[joined.length - 1] = { ...last, label: joinSlots(last.label, group.label), numbers: group.numbers };
    } else joined.push(group);
  }
  return joined;
}

function balanceOf(form: readonly string[][], { groups, counters }: Parsed, numbered: boolean): Header {
  const [left = [], right = []] = form;
  const seen = new Set<string>();
  const counted = numbered ? [...counters] : null;
  const none = (words: readonly string[]): null[] => [null, ...words.map(() => null)];
  const data = joinLabels(groups).flatMap((group): Row[] => {
    const side = sideOf(group.label.text, seen);
    if (side === null) return [];
    const row = (words: readonly string[]): Row => [group.label, ...exactly(group, words.length, counted)];
    return [side === 'income' ? [...row(left), ...none(right)] : [...none(left), ...row(right)]];
  });
  const block = (at: number, side: string, words: readonly string[]): Block => ({
    labels: [column(at, [side, '项目'], 'label')],
    values: words.map((word, index) => column(at + 1 + index, [side, word], 'value')),
  });
  return headerOf([block(0, '收入', left), block(left.length + 1, '支出', right)], data, counted ?? counters);
}

/** A piece of a name that a line break cut off: neither code nor number. */
const isPiece = (group: Group | undefined): boolean =>
  group !== undefined && group.codes.length === 0 && group.numbers.length === 0 && !/合计$/.test(group.label.text);

const joinSlots = (a: Slot, b: Slot): Slot => ({
  cell: { ...a.cell, text: SourceText.join([a.cell.text, b.cell.text]) },
  text: a.text + b.text,
  own: true,
});

/** Rows whose name a line break cut: the numbers behind its second half belong to the code before its first. */
function joinRows(groups: readonly Group[]): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const last = joined.at(-1);
    const open = last && last.codes.length > 0 && last.numbers.length === 0;
    if (open && group.codes.length === 0 && group.numbers.length > 0 && !/合计$/.test(group.label.text)) {
      joined[joined.length - 1] = { ...last, label: joinSlots(last.label, group.label), numbers: group.numbers };
    } else joined.push(group);
  }
  return joined;
}

/** Rows of a coded table; where a piece of a name stands beside a row the row keeps its code and gets no name. */
function codedOf(words: readonly string[], { groups, counters }: Parsed): Header {
  const rows = joinRows(groups);
  const data = rows.flatMap((group, at): Row[] => {
    if (isPiece(group)) return [];
    const codes = [0, 1, 2].map((index) => group.codes[index] ?? null);
    const whole = group.codes.length === 0 || !(isPiece(rows[at - 1]) || isPiece(rows[at + 1]));
    return [[...codes, whole ? group.label : null, ...exactly(group, words.length, null)]];
  });
  const labels = [0, 1, 2].map((index) => column(index, ['科目编码'], 'label'));
  const block: Block = {
    labels: [...labels, column(3, ['科目名称'], 'label')],
    values: words.map((word, index) => column(4 + index, [word], 'value')),
  };
  return headerOf([block], data, counters);
}

/** The twelve numbers of a “三公” table; 栏次 1–12 before them are counters. */
function publicCosts(words: readonly string[], slots: readonly Slot[]): Header[] {
  const numbers = slots.filter((slot) => isAmount(slot.text));
  const lines = numbers.slice(0, words.length);
  const numbered = numbers.length > words.length && lines.every((slot, index) => slot.text === String(index + 1));
  const own = numbered ? numbers.slice(words.length) : numbers;
  if (own.length !== words.length) return [];
  const values = words.map((word, index) => column(index, word.split('/'), 'value'));
  return [headerOf([{ labels: [], values }], [own], numbered ? lines : [])];
}
