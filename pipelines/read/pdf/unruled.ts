import type { FoundCell } from '../builder.ts';
import { cellLines } from './cell-text.ts';
import { segmentsOf } from './columns.ts';
import type { Segment } from './columns.ts';
import { columnsOf, spanOf } from './columns.ts';
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
  readonly segments: readonly Segment[];
  readonly amounts: number;
}

export type Item =
  { readonly kind: 'line'; readonly line: Line } | { readonly kind: 'table'; readonly table: PageTable };

/** Finds tables that have no ruling lines, by the columns that the gaps of several lines with amounts share. */
export function findUnruled(lines: readonly Line[]): Item[] {
  const rows = lines.map(rowOf);
  const items: Item[] = [];
  let index = 0;
  while (index < rows.length) {
    const end = blockEnd(rows, index);
    const table = end > index ? tableOf(rows, index, end) : null;
    if (table) {
      items.length -= table.headerLines;
      items.push({ kind: 'table', table: table.table });
      index = end;
    } else {
      const row = rows[index];
      if (row) items.push({ kind: 'line', line: row.line });
      index += 1;
    }
  }
  return items;
}

const rowOf = (line: Line): Row => {
  const segments = LEADERS.test(line.text) ? [] : segmentsOf(line);
  return { line, segments, amounts: segments.filter((segment) => AMOUNT.test(segment.text)).length };
};

const isAnchor = (row: Row): boolean => row.segments.length > 1 && row.amounts > 0;
const follows = (above: Row, below: Row): boolean =>
  below.line.y - above.line.y <= NEXT_LINE * Math.max(above.line.size, below.line.size);

/** The index after the last row with amounts of the block that begins at `start`, or `start` when there is none. */
function blockEnd(rows: readonly Row[], start: number): number {
  const first = rows[start];
  if (!first || !isAnchor(first)) return start;
  let [end, anchors, between] = [start + 1, 1, 0];
  for (let index = start + 1; index < rows.length; index += 1) {
    const [above, row] = [rows[index - 1], rows[index]];
    if (!above || !row || !follows(above, row)) break;
    if (isAnchor(row)) {
      anchors += 1;
      end = index + 1;
      between = 0;
    } else {
      between += 1;
      if (between > LINES_BETWEEN || /[。；]/.test(row.line.text)) break;
    }
  }
  return anchors >= FEWEST_ROWS ? end : start;
}

function tableOf(rows: readonly Row[], start: number, end: number): { table: PageTable; headerLines: number } | null {
  const block = rows.slice(start, end);
  const anchors = block.filter(isAnchor);
  const columns = columnsOf(anchors.map((row) => row.line));
  if (columns.length < 2 || isContents(anchors)) return null;
  let top = start;
  while (top > 0) {
    const [above, below] = [rows[top - 1], rows[top]];
    if (!above || !below || above.segments.length < 2 || above.amounts > 0 || !follows(above, below)) break;
    top -= 1;
  }
  const groups = fold(rows.slice(top, end));
  const cells: FoundCell[] = groups.flatMap((group, row) => {
    const found = new Map<number, { span: number; lines: Line[] }>();
    for (const segment of group.flatMap((one) => one.segments)) {
      const { column, span } = spanOf(segment, columns);
      const cell = found.get(column);
      if (cell) cell.lines.push(segment.line);
      else found.set(column, { span, lines: [segment.line] });
    }
    const result: FoundCell[] = [];
    for (let column = 0; column < columns.length; column += 1) {
      const cell = found.get(column);
      const columnSpan = cell?.span ?? 1;
      const extent = { x0: columns[column]?.x0 ?? 0, x1: columns[column + columnSpan - 1]?.x1 ?? 0 };
      const lines = cellLines(
        [...(cell?.lines ?? [])].sort((a, b) => a.y - b.y),
        extent,
      );
      result.push({ row, column, rowSpan: 1, columnSpan, lines });
      column += columnSpan - 1;
    }
    return result;
  });
  const lines = rows.slice(top, end).map((row) => row.line);
  const box = {
    x0: Math.min(...lines.map((line) => line.x0)),
    x1: Math.max(...lines.map((line) => line.x1)),
    y0: Math.min(...lines.map((line) => line.y - line.size)),
    y1: Math.max(...lines.map((line) => line.y)),
  };
  return { table: { box, cells, uncertain: true }, headerLines: start - top };
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
  const numbers = anchors.map((row) => row.segments.at(-1)?.text ?? '');
  return (
    anchors.every((row) => row.amounts === 1) &&
    numbers.every(
      (text, index) => /^\d{1,3}$/.test(text) && (index === 0 || Number(text) >= Number(numbers[index - 1])),
    )
  );
}
