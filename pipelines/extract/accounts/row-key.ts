import { printed } from '../performance/printed.ts';
import type { Block } from './header.ts';
import type { Row, Slot } from './sheet.ts';

/** What a row is about: a coded or named 科目, a total, or another label. */
export interface RowKey {
  /** Digits of a 功能分类 (3, 5 or 7) or 经济分类 (3 or 5) code. */
  readonly code: string | null;
  /** The name as matched. */
  readonly label: string;
  /** The name as printed, blanks removed. */
  readonly item: string;
  /** Cells whose digits are the code. */
  readonly codeSlots: readonly Slot[];
}

/** 功能分类 201–234 and 经济分类 301–399, 501–599, with their 款 and 项. */
export const CODE = /^(?:2(?:0[1-9]|1\d|2\d|3[0-4])(?:\d{2}){0,2}|[35](?:0[1-9]|1[0-9]|99)(?:\d{2})?)$/;
const GLUED = /^(\d{3}|\d{5}|\d{7})(?=[\u4e00-\u9fff])(.+)$/;

/** A code from the cells that hold its parts: `2080505`, `208`+`05`+`05`, `208`+`5`+`5`, `208`+`20805`+`2080505`. */
export function joinCode(parts: readonly string[]): string | null {
  let code = '';
  for (const part of parts) {
    const digits = part.replace(/[-.\s]/g, '');
    if (!/^\d{1,7}$/.test(digits)) return null;
    if (digits.length >= 3) {
      if (code && !digits.startsWith(code)) return null;
      code = digits;
    } else if (code.length >= 3 && code.length <= 5) code += digits.padStart(2, '0');
    else return null;
  }
  return CODE.test(code) ? code : null;
}

const labelSlots = (row: Row, block: Block): Slot[] => {
  const seen = new Set<unknown>();
  return block.labels
    .filter((column) => column.role === 'label')
    .map((column) => row[column.index] ?? null)
    .filter((slot): slot is Slot => {
      if (!slot || slot.text === '' || seen.has(slot.cell)) return false;
      seen.add(slot.cell);
      return true;
    });
};

/** Reads the label cells of one block of a row. */
export function rowKey(row: Row, block: Block): RowKey {
  const slots = labelSlots(row, block);
  const codeSlots = slots.filter((slot) => /^\d[\d\-.]*$/.test(slot.text));
  const words = slots.filter((slot) => !codeSlots.includes(slot) && !/^[类款项]$/.test(slot.text));
  const label = words.map((slot) => slot.text).join('');
  const item = words.map((slot) => printed(slot.cell.text)).join('');
  if (codeSlots.length === 0) {
    const glued = GLUED.exec(label);
    const code = glued ? joinCode([glued[1] ?? '']) : null;
    if (glued && code) return { code, label: glued[2] ?? '', item: item.slice(code.length), codeSlots: words };
  }
  return { code: joinCode(codeSlots.map((slot) => slot.text)), label, item, codeSlots };
}

const empty = (row: Row, columns: Block['values']): boolean =>
  columns.every((column) => (row[column.index]?.text ?? '') === '');

/**
 * Names and codes that stand in rows of their own go to the row of their numbers: a code or a name above it, the rest of a
 * name below it.
 */
export function foldedKeys(rows: readonly Row[], block: Block): RowKey[] {
  const keys = rows.map((row) => rowKey(row, block));
  const bare = rows.map((row) => empty(row, block.values));
  const isName = (at: number): boolean => bare[at] === true && keys[at]?.code === null && keys[at].label !== '';
  const result = [...keys];
  rows.forEach((_, at) => {
    const key = result[at];
    if (!key || bare[at]) return;
    const before = keys[at - 1];
    if (key.code === null && key.label !== '' && before?.code && before.label === '' && bare[at - 1]) {
      result[at] = { ...key, code: before.code };
    }
  });
  rows.forEach((_, at) => {
    const key = result[at];
    const own = keys[at];
    if (!key?.code || !own || bare[at]) return;
    const next = keys[at + 1];
    if (
      isName(at + 1) &&
      next &&
      next.label.length <= 14 &&
      !/^(?:注|说明|合计|总计|其中)|[:：。]|、/.test(next.label)
    ) {
      result[at] = { ...key, label: key.label + next.label, item: key.item + next.item };
    }
  });
  return result;
}
