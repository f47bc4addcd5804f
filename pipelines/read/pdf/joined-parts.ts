import type { CellLine, FoundCell } from '../builder.ts';
import { wouldRunTogether } from '../cells.ts';

/** A table with the page of each of its rows. */
export interface PagedTable {
  readonly kind: 'table';
  readonly cells: readonly FoundCell[];
  readonly pages: readonly number[];
  readonly uncertain: boolean;
}

type GrowingCell = FoundCell & { rowSpan: number; lines: readonly CellLine[] };

const AMOUNT = /^[-−－]?\d[\d,，]*(?:[.．]\d+)?[%％]?$/;
/** An amount, or a target or result: with a comparator and a unit. */
const FIGURE =
  /^[≥≤＞＜><=~约]?\s*[-−－]?\d[\d,，]*(?:[.．]\d+)?\s*(?:[%％]|(?!年|月|级|季|号|表)\p{Script=Han}{1,3})?$/u;
const HEADER = /栏次|行次|项目名称|单位[:：]/;
const HEADER_ROWS = 5;
const ROWS_BEFORE_FIGURES = 8;

/**
 * Whether `below`, on the same columns, goes on with `above`: it comes to figures without a header of its own (only rows
 * that are mostly empty stand before them), or `above` is a header alone.
 */
export function goesOn(above: PagedTable, below: PagedTable, sameColumns: boolean): boolean {
  if (!sameColumns) return false;
  const heads = rowsOf(above, HEADER_ROWS);
  const rows = rowsOf(below, ROWS_BEFORE_FIGURES);
  const first = rows.findIndex((row) => row.some((cell) => FIGURE.test(textOf(cell))));
  const opening = rows.slice(0, first + 1);
  if (first < 0 || opening.some((row) => HEADER.test(row.map(textOf).join(' ')))) return false;
  const known = new Set(heads.map(signature));
  if (opening.some((row) => known.has(signature(row)))) return false;
  const width = Math.max(...below.cells.map((cell) => cell.column + cell.columnSpan));
  const headAlone = above.pages.length < HEADER_ROWS && !above.cells.some(isAmount);
  return headAlone || opening.slice(0, -1).every((row) => filledColumns(row) <= width / 2);
}

/** Puts `below` under `above`; a row that the page break cut becomes one again, cells over the same column one cell. */
export function joinParts(above: PagedTable, below: PagedTable, cut: boolean): PagedTable {
  const lastRow = above.pages.length - 1;
  const cells: GrowingCell[] = above.cells.map((cell) => ({ ...cell }));
  const upper = new Map(cells.filter((cell) => cell.row + cell.rowSpan > lastRow).map((cell) => [cell.column, cell]));
  const one = cut && !below.cells.some((cell) => cell.row === 0 && isAmount(cell) && isAmount(upper.get(cell.column)));
  const shift = one ? lastRow : lastRow + 1;
  for (const cell of below.cells) {
    const start = one && cell.row === 0 ? upper.get(cell.column) : undefined;
    if (start) {
      start.lines = joinLines(start.lines, cell.lines, below.pages[0]);
      start.rowSpan = shift + cell.rowSpan - start.row;
    } else cells.push({ ...cell, row: cell.row + shift });
  }
  return {
    kind: 'table',
    cells,
    pages: [...above.pages, ...below.pages.slice(one ? 1 : 0)],
    uncertain: above.uncertain || below.uncertain,
  };
}

const textOf = (cell: FoundCell): string => cell.lines.map((line) => line.text).join('');

const isAmount = (cell: FoundCell | undefined): boolean => cell !== undefined && AMOUNT.test(textOf(cell));

const rowsOf = ({ cells }: PagedTable, count: number): FoundCell[][] =>
  Array.from({ length: count }, (_, row) => cells.filter((cell) => cell.row === row));

const signature = (row: readonly FoundCell[]): string => row.map(textOf).join('\t');

const filledColumns = (row: readonly FoundCell[]): number =>
  row.reduce((sum, cell) => sum + (textOf(cell).trim() ? cell.columnSpan : 0), 0);

function joinLines(above: readonly CellLine[], below: readonly CellLine[], page: number | undefined): CellLine[] {
  const moved = below.map((line) => (page === undefined ? line : { ...line, page }));
  const [last, first] = [above.at(-1), moved[0]];
  if (!last || !first || !wouldRunTogether(last.text, first.text)) return [...above, ...moved];
  return [...above.slice(0, -1), { ...last, text: `${last.text}\n` }, ...moved];
}
