import type { Cell, Table } from '../../model/document.ts';
import { squeeze } from '../../recognise/view.ts';
import type { Placed } from '../../recognise/sections.ts';
import { fundOf, titleOf } from './titles.ts';
import type { Title } from './titles.ts';
import { unmerge } from './unmerged.ts';
import type { Unmerged } from './unmerged.ts';

/** One slot of a table: the cell that covers it and its text as matched. `own` is false where a merged cell is repeated. */
export interface Slot {
  readonly cell: Cell;
  readonly text: string;
  readonly own: boolean;
}
export type Row = readonly (Slot | null)[];

/** One statutory table: a document table, or the part of one between two title rows (several tables on one spreadsheet). */
export interface Sheet {
  readonly title: Title | null;
  /** Lines above the rows that belong to the table, nearest last. */
  readonly captions: readonly string[];
  readonly rows: readonly Row[];
  readonly width: number;
  readonly uncertain: boolean;
  /** True where some cell spans columns: empty slots are then empty, and not the rest of a merged cell. */
  readonly spans: boolean;
  /** Headings above the table, outermost first. */
  readonly path: readonly string[];
  /** Index of the block in the document. */
  readonly block: number;
}

const CAPTION =
  /^(?:(?:公开|财决)\S{0,8}表|(?:编制|填报|公开)?(?:部门|单位)(?:名称)?[:：].*|(?:金额)?单位[:：].*|\d{4}年度?|表\d+)+$/;

const slotOf = (cell: Cell | null, row: number, column: number): Slot | null =>
  cell && { cell, text: squeeze(cell.text), own: cell.row === row && cell.column === column };

const wordsOf = (row: Row): string[] => [...new Set(row.map((slot) => slot?.text ?? ''))].filter((text) => text !== '');

/** The title in a row that holds little else. */
function rowTitle(row: Row): Title | null {
  const words = wordsOf(row);
  if (words.length === 0 || words.length > 3) return null;
  const titles = words.map(titleOf).filter((title) => title !== null);
  return titles.length > 0 && words.every((word) => titleOf(word) !== null || CAPTION.test(word))
    ? (titles[0] ?? null)
    : null;
}

/** The statutory tables that a document table holds, split at rows that are titles. */
export function sheetsOf({ block, path, index }: Placed<Table>): Sheet[] {
  const rows = block.grid.map((cells, row): Row => cells.map((cell, column) => slotOf(cell, row, column)));
  const parts: { title: Title | null; captions: string[]; rows: Row[] }[] = [
    { title: null, captions: block.captions.map(squeeze), rows: [] },
  ];
  for (const row of rows) {
    const part = parts.at(-1);
    if (!part) break;
    const title = rowTitle(row);
    if (title) {
      if (part.rows.length === 0) Object.assign(part, { title, captions: [...part.captions, ...wordsOf(row)] });
      else parts.push({ title, captions: wordsOf(row), rows: [] });
    } else if (part.rows.length === 0 && wordsOf(row).every((word) => CAPTION.test(word))) {
      part.captions.push(...wordsOf(row));
    } else part.rows.push(row);
  }
  return parts
    .filter((part) => part.rows.length > 0)
    .map((part) => ({ ...part, ...unmergedPart(part.rows, block.width) }))
    .map((part) => ({
      ...part,
      title: part.title ?? nearestTitle(part.captions) ?? titleOf(path.at(-1) ?? '') ?? sangongByRows(part.rows, path),
      width: block.width,
      uncertain: block.uncertain || part.doubtful,
      spans: part.rows.some((row) => row.some((slot) => (slot?.cell.columnSpan ?? 1) > 1)),
      path,
      block: index,
    }));
}

/** Merged cells that the format keeps need no repair. */
const unmergedPart = (rows: readonly Row[], width: number): Unmerged =>
  rows.some((row) => row.some((slot) => (slot?.cell.columnSpan ?? 1) > 1))
    ? { rows, doubtful: false }
    : unmerge(rows, width);

/** A table without a title whose rows are the three 三公 costs, and no list of economic classes. */
function sangongByRows(rows: readonly Row[], path: readonly string[]): Title | null {
  const words = rows.flatMap(wordsOf);
  const has = (pattern: RegExp): boolean => words.some((word) => pattern.test(word));
  if (!has(/公务接待费$/) || !has(/因公出国/) || !has(/公务用车/) || has(/办公费|基本工资|指标/)) return null;
  const above = [...path].reverse().find((title) => /三公/.test(title));
  return above ? { shape: 'subjects', flow: 'sangong', fund: fundOf(above), name: '三公经费' } : null;
}

function nearestTitle(captions: readonly string[]): Title | null {
  for (const caption of [...captions].reverse()) {
    const title = titleOf(caption);
    if (title) return title;
  }
  return null;
}

/** Blocks between a header that a page break cut off and its rows. */
const CLOSE = 3;

/** A table whose title, number and unit stand above a piece of its header that a page break cut off has those captions, too. */
export function withCaptionsAbove(sheet: Sheet, index: number, all: readonly Sheet[]): Sheet {
  const before = all[index - 1];
  if (!before || !sheet.title || before.title?.name !== sheet.title.name || sheet.block - before.block > CLOSE)
    return sheet;
  return sheet.captions.some((caption) => /单位[:：]/.test(caption))
    ? sheet
    : { ...sheet, captions: [...before.captions, ...sheet.captions] };
}
