import { columnsAt } from './columns.ts';
import type { Column } from './columns.ts';
import { isNumber } from './segments.ts';
import type { Segment } from './segments.ts';

/** One line of a table's body; `gap` is true where a blank line stands above it. */
export interface BodyLine {
  readonly segments: readonly Segment[];
  readonly gap: boolean;
}

/** Segments by column, in reading order; `folded` where several lines of numbers and names were put together. */
export interface AlignedRow {
  readonly cells: readonly (readonly Segment[])[];
  readonly folded: boolean;
}

/** Words that begin a row: numbering, totals, the statutory labels of 收入支出总表. */
const STARTS =
  /^(?:[一二三四五六七八九十]+[、.．]|\([一二三四五六七八九十\d]+\)|\d{1,2}[、.．](?!\d)|合计|总计|收入总计|支出总计|本年|年初|年末|上年|结转下年|结余分配|使用非?|用事业|人员经费合计|公用经费合计|其中[:：])/;

interface Open {
  cells: Segment[][];
  lines: number;
}

const toCells = (segments: readonly Segment[], columns: readonly Column[]): Segment[][] => {
  const cells: Segment[][] = columns.map(() => []);
  const places = columnsAt(segments, columns);
  segments.forEach((segment, index) => cells[places[index] ?? 0]?.push(segment));
  return cells;
};

const has = (cells: readonly (readonly Segment[])[], at: number): boolean => (cells[at]?.length ?? 0) > 0;
const textOf = (cells: readonly (readonly Segment[])[], at: number): string =>
  (cells[at] ?? []).map((each) => each.text).join('');

/** Puts the lines of a body together to rows: numbers above their label, names folded above and below their numbers. */
export function rowsOf(lines: readonly BodyLine[], columns: readonly Column[]): AlignedRow[] {
  const bodies = lines.map((line) => ({ ...line, cells: toCells(line.segments, columns) }));
  const rows: Open[] = [];
  bodies.forEach((line, at) => {
    const open = rows.at(-1);
    if (open && joins(open, line, bodies.slice(at + 1, at + 3), columns)) {
      line.cells.forEach((cell, index) => open.cells[index]?.push(...cell));
      open.lines += 1;
    } else rows.push({ cells: line.cells.map((cell) => [...cell]), lines: 1 });
  });
  return rows.map(({ cells, lines: count }) => ({
    cells,
    folded: count > 1 && cells.flat().some((each) => isNumber(each.text)),
  }));
}

interface Body extends BodyLine {
  readonly cells: readonly (readonly Segment[])[];
}

function joins(open: Open, line: Body, following: readonly Body[], columns: readonly Column[]): boolean {
  const next = following[0] ?? null;
  const indexes = columns.map((_, index) => index).filter((index) => has(line.cells, index));
  const texts = indexes.filter((index) => columns[index]?.role === 'text');
  const numbers = indexes.filter((index) => columns[index]?.role !== 'text');
  const labelled = columns.some((column, index) => column.role === 'text' && has(open.cells, index));
  const counted = columns.some((column, index) => column.role === 'amount' && has(open.cells, index));
  if (numbers.some((index) => has(open.cells, index))) return false;
  const starts = (index: number): boolean => STARTS.test(textOf(line.cells, index));
  if (texts.some((index) => has(open.cells, index) && starts(index))) return false;
  const nextNear = next !== null && !next.gap;
  if (texts.length === 0) {
    if (!labelled) return true;
    if (line.gap) return false;
    const awaited = nextNear && begins(next, columns) && !numbers.some((index) => has(next.cells, index));
    return !awaited;
  }
  if (numbers.length === 0 && labelled && counted && texts.every((index) => has(open.cells, index))) {
    if (line.gap) return false;
    return !(nextNear && awaitsName(next, following[1] ?? null, texts, columns));
  }
  if (line.gap && labelled && counted) return false;
  return true;
}

/** Whether a line of numbers takes its name from the line above it: it has none, and the line below it begins no row of its own. */
function awaitsName(line: Body, after: Body | null, texts: readonly number[], columns: readonly Column[]): boolean {
  const numbers = columns.flatMap((column, index) => (column.role !== 'text' && has(line.cells, index) ? [index] : []));
  if (numbers.length === 0 || texts.some((index) => has(line.cells, index))) return false;
  const coded = numbers.some((index) => columns[index]?.role === 'digits');
  const floats =
    after !== null && !after.gap && begins(after, columns) && !numbers.some((index) => has(after.cells, index));
  return coded || !floats;
}

/** Whether a line begins a row by its code or its label. */
function begins(line: Body, columns: readonly Column[]): boolean {
  return columns.some(
    (column, index) =>
      has(line.cells, index) &&
      (column.role === 'digits' || (column.role === 'text' && STARTS.test(textOf(line.cells, index)))),
  );
}
