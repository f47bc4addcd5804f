import type { CellLine, FoundCell } from '../builder.ts';
import { wouldRunTogether } from '../cells.ts';
import type { PageCell } from './ruled.ts';

/** A table with the page of each of its rows. */
export interface PagedTable {
  readonly kind: 'table';
  readonly cells: readonly PageCell[];
  readonly pages: readonly number[];
  readonly uncertain: boolean;
}

type GrowingCell = PageCell & { rowSpan: number; lines: readonly CellLine[]; room?: number };

const AMOUNT = /^[-−－]?\d[\d,，]*(?:[.．]\d+)?[%％]?$/;
/** An amount, or a target or result: with a comparator and a unit. */
const FIGURE =
  /^[≥≤＞＜><=~约]?\s*[-−－]?\d[\d,，]*(?:[.．]\d+)?\s*(?:[%％]|(?!年|月|级|季|号|表)\p{Script=Han}{1,3})?$/u;
const HEADER = /栏次|行次|项目名称|单位[:：]/;
/** Numbering or a code begins a row of its own. */
const STARTS = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．](?!\d)|\d{3,7}$)/;
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

/**
 * Whether the page break cut a row although lines close both parts: words go on from a cell whose last line is full, and
 * no cell below a filled one begins anew. A figure below an empty cell needs two such cells.
 */
export function isCutRow(above: PagedTable, below: PagedTable): boolean {
  const upper = lastCells(above);
  const rest = below.cells.filter((cell) => cell.row === 0 && textOf(cell).trim());
  const [under, alone] = [
    rest.filter((cell) => textOf(upper.get(cell.column)).trim()),
    rest.filter((cell) => !textOf(upper.get(cell.column)).trim()),
  ];
  const goOn = under.filter((cell) => !STARTS.test(textOf(cell)) && isFull(upper.get(cell.column), cell));
  if (goOn.length < under.length || alone.some((cell) => STARTS.test(textOf(cell)))) return false;
  const words = goOn.filter((cell) => !FIGURE.test(textOf(cell)) && !FIGURE.test(textOf(upper.get(cell.column))));
  return words.length > (alone.some((cell) => FIGURE.test(textOf(cell))) ? 1 : 0);
}

/** Puts `below` under `above`; a row that the page break cut becomes one again, cells over the same column one cell. */
export function joinParts(above: PagedTable, below: PagedTable, cut: boolean): PagedTable {
  const lastRow = above.pages.length - 1;
  const cells: GrowingCell[] = above.cells.map((cell) => ({ ...cell }));
  const upper = lastCells({ ...above, cells });
  const twoAmounts = (cell: PageCell, over: PageCell | undefined): boolean =>
    isAmount(cell) && isAmount(over) && !isFull(over, cell);
  const one = cut && !below.cells.some((cell) => cell.row === 0 && twoAmounts(cell, upper.get(cell.column)));
  const shift = one ? lastRow : lastRow + 1;
  for (const cell of below.cells) {
    const start = one && cell.row === 0 ? upper.get(cell.column) : undefined;
    if (start) {
      start.lines = joinLines(start.lines, cell.lines, below.pages[0]);
      start.rowSpan = shift + cell.rowSpan - start.row;
      if (cell.room !== undefined) start.room = cell.room;
    } else cells.push({ ...cell, row: cell.row + shift });
  }
  return {
    kind: 'table',
    cells,
    pages: [...above.pages, ...below.pages.slice(one ? 1 : 0)],
    uncertain: above.uncertain || below.uncertain,
  };
}

/** The cells that reach the last row, by column. */
const lastCells = <T extends PageCell>({
  cells,
  pages,
}: {
  cells: readonly T[];
  pages: readonly number[];
}): Map<number, T> =>
  new Map(cells.filter((cell) => cell.row + cell.rowSpan === pages.length).map((cell) => [cell.column, cell]));

const isFull = (over: PageCell | undefined, cell: PageCell): boolean =>
  over?.room !== undefined && cell.head !== undefined && over.room < cell.head;

const textOf = (cell: FoundCell | undefined): string => (cell?.lines ?? []).map((line) => line.text).join('');

const isAmount = (cell: PageCell | undefined): boolean => cell !== undefined && AMOUNT.test(textOf(cell));

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
