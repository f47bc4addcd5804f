import type { FoundCell } from '../builder.ts';
import { cellLines } from './cell-text.ts';
import { columnsOf, piecesIn, placeIn } from './columns.ts';
import type { Column } from './columns.ts';
import type { Line } from './lines.ts';
import type { PageTable } from './ruled.ts';

const AMOUNT = /^[-−－]?\d[\d,，]*(?:[.．]\d+)?[%％]?$/;
const LEADERS = /[.．·…‥]{3,}/;
const FEWEST_ROWS = 3;
const NEXT_LINE = 2.6;
const LINES_BETWEEN = 3;
/** Lines nearer than this (in type sizes) cannot be one below the other: they are one row with a folded name. */
const FOLD = 0.85;

interface Row {
  readonly line: Line;
  readonly pieces: number;
  readonly amounts: number;
}

export type Item =
  { readonly kind: 'line'; readonly line: Line } | { readonly kind: 'table'; readonly table: PageTable };

/** Finds tables that have no ruling lines, by the columns that the gaps of several lines with amounts share. */
export function findUnruled(lines: readonly Line[]): Item[] {
  const rows = lines.map(rowOf);
  const items: Item[] = [];
  let index = 0;
  let floor = 0;
  while (index < rows.length) {
    const end = blockEnd(rows, index);
    const table = end > index ? tableOf(rows, floor, index, end) : null;
    if (table) {
      items.length -= table.headerLines;
      items.push({ kind: 'table', table: table.table });
      index = floor = end;
    } else {
      const row = rows[index];
      if (row) items.push({ kind: 'line', line: row.line });
      index += 1;
    }
  }
  return items;
}

const rowOf = (line: Line): Row => {
  const leads = LEADERS.test(line.text);
  const amounts = leads ? 0 : line.fragments.filter((fragment) => AMOUNT.test(fragment.text)).length;
  return { line, pieces: leads ? 0 : piecesIn(line), amounts };
};

const isAnchor = (row: Row): boolean => row.pieces > 1 && row.amounts > 0;
const follows = (above: Row, below: Row): boolean =>
  below.line.y - above.line.y <= NEXT_LINE * Math.max(above.line.size, below.line.size);

/**
 * The index after the last row with amounts of the block that begins at `start`, or `start` when there is none. A title
 * with a header row below it begins another table.
 */
function blockEnd(rows: readonly Row[], start: number): number {
  const first = rows[start];
  if (!first || !isAnchor(first)) return start;
  let [end, anchors, between, titled] = [start + 1, 1, 0, false];
  for (let index = start + 1; index < rows.length; index += 1) {
    const [above, row] = [rows[index - 1], rows[index]];
    if (!above || !row || !follows(above, row)) break;
    if (isAnchor(row)) {
      anchors += 1;
      end = index + 1;
      between = 0;
      titled = false;
    } else {
      if (titled && row.pieces > 1) break;
      titled ||= row.pieces === 1;
      between += 1;
      if (between > LINES_BETWEEN || /[。；]/.test(row.line.text)) break;
    }
  }
  return anchors >= FEWEST_ROWS ? end : start;
}

function tableOf(
  rows: readonly Row[],
  floor: number,
  start: number,
  end: number,
): { table: PageTable; headerLines: number } | null {
  const block = rows.slice(start, end);
  const anchors = block.filter(isAnchor);
  const columns = columnsOf(anchors.map((row) => row.line));
  if (columns.length < 2 || isContents(anchors)) return null;
  const top = firstRow(rows, floor, start, columns);
  const cells = fold(rows.slice(top, end)).flatMap((group, row) => cellsOf(group, row, columns));
  const lines = rows.slice(top, end).map((row) => row.line);
  const box = {
    x0: Math.min(...lines.map((line) => line.x0)),
    x1: Math.max(...lines.map((line) => line.x1)),
    y0: Math.min(...lines.map((line) => line.y - line.size)),
    y1: Math.max(...lines.map((line) => line.y)),
  };
  return { table: { box, cells, uncertain: true }, headerLines: start - top };
}

/** Header rows, and rows whose gaps are narrow, stand above the first row that told the table. */
function firstRow(rows: readonly Row[], floor: number, start: number, columns: readonly Column[]): number {
  let top = start;
  for (; top > floor; top -= 1) {
    const [above, below] = [rows[top - 1], rows[top]];
    if (!above || !below || !follows(above, below) || /[，。；]/.test(above.line.text)) break;
    if (placeIn(above.line, columns).length < 2) break;
  }
  return top;
}

function cellsOf(group: readonly Row[], row: number, columns: readonly Column[]): FoundCell[] {
  const found = new Map<number, { span: number; lines: Line[] }>();
  for (const { column, span, line } of group.flatMap((one) => placeIn(one.line, columns))) {
    const cell = found.get(column);
    if (cell) cell.lines.push(line);
    else found.set(column, { span, lines: [line] });
  }
  const cells: FoundCell[] = [];
  for (let column = 0; column < columns.length;) {
    const cell = found.get(column);
    const columnSpan = cell?.span ?? 1;
    const extent = { x0: columns[column]?.x0 ?? 0, x1: columns[column + columnSpan - 1]?.x1 ?? 0 };
    const lines = cellLines(
      [...(cell?.lines ?? [])].sort((a, b) => a.y - b.y),
      extent,
    );
    cells.push({ row, column, rowSpan: 1, columnSpan, lines });
    column += columnSpan;
  }
  return cells;
}

/** Gathers the lines of each row: those too near an amount's line to stand below it. */
function fold(rows: readonly Row[]): Row[][] {
  const anchors = rows.filter(isAnchor);
  const groups: Row[][] = [];
  const groupOf = new Map<Row, Row[]>();
  for (const row of rows) {
    const anchor = isAnchor(row)
      ? row
      : anchors
          .filter((one) => Math.abs(one.line.y - row.line.y) < FOLD * Math.max(one.line.size, row.line.size))
          .sort((a, b) => Math.abs(a.line.y - row.line.y) - Math.abs(b.line.y - row.line.y))[0];
    const group = anchor ? groupOf.get(anchor) : undefined;
    if (group) group.push(row);
    else {
      const fresh = [row];
      groups.push(fresh);
      if (anchor) groupOf.set(anchor, fresh);
    }
  }
  return groups;
}

/** Titles with page numbers: one whole number a line, never falling. */
function isContents(anchors: readonly Row[]): boolean {
  const numbers = anchors.map((row) => row.line.fragments.at(-1)?.text ?? '');
  return (
    anchors.every((row) => row.amounts === 1) &&
    numbers.every(
      (text, index) => /^\d{1,3}$/.test(text) && (index === 0 || Number(text) >= Number(numbers[index - 1])),
    )
  );
}
