import type { FoundCell } from '../builder.ts';
import { cellLines } from './cell-text.ts';
import { columnsOf, placeIn } from './columns.ts';
import type { Column } from './columns.ts';
import type { Rule } from './geometry.ts';
import type { Line } from './lines.ts';
import { follows, isAnchor, isContents } from './rows.ts';
import type { Row } from './rows.ts';
import type { PageTable } from './ruled.ts';

const ACROSS = 0.5;

/**
 * Makes a table of the rows from `start` to `end`, with the header rows above them down to `floor`. Columns are inferred
 * from gaps; rows are lines, or what stands between two of `levels`, level rules, when every amount has its own.
 */
export function unruledTable(
  rows: readonly Row[],
  { floor, start, end }: { floor: number; start: number; end: number },
  levels: readonly Rule[],
): { table: PageTable; headerLines: number } | null {
  const anchors = rows.slice(start, end).filter(isAnchor);
  const columns = columnsOf(anchors.flatMap((row) => row.lines));
  if (columns.length < 2 || isContents(anchors)) return null;
  const top = firstRow(rows, floor, start, columns);
  const whole = rows.slice(top, end);
  const lines = whole.flatMap((row) => row.lines);
  const box = {
    x0: Math.min(...lines.map((line) => line.x0)),
    x1: Math.max(...lines.map((line) => line.x1)),
    y0: Math.min(...lines.map((line) => line.y - line.size)),
    y1: Math.max(...lines.map((line) => line.y)),
  };
  const across = levels.filter(
    (rule) => Math.min(rule.to, box.x1) - Math.max(rule.from, box.x0) > ACROSS * (box.x1 - box.x0),
  );
  const groups =
    bandsOf(
      whole,
      across.map((rule) => rule.at),
    ) ?? whole.map((row) => [row]);
  const cells = groups.flatMap((group, row) => cellsOf(group, row, columns));
  return {
    table: { box, cells, uncertain: true, frame: null },
    headerLines: rows.slice(top, start).flatMap((row) => row.lines).length,
  };
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
  const placed = group
    .flatMap((one) => one.lines.flatMap((line) => placeIn(line, columns)))
    .sort((a, b) => a.column - b.column);
  const found: { column: number; span: number; lines: Line[] }[] = [];
  let next = 0;
  for (const { column, span, line } of placed) {
    const last = found.at(-1);
    if (last && column < last.column + last.span) {
      last.span = Math.max(last.span, column + span - last.column);
      last.lines.push(line);
    } else {
      for (; next < column; next += 1) found.push({ column: next, span: 1, lines: [] });
      found.push({ column, span, lines: [line] });
    }
    next = Math.max(next, column + span);
  }
  for (; next < columns.length; next += 1) found.push({ column: next, span: 1, lines: [] });
  return found.map(({ column, span, lines }) => {
    const extent = { x0: columns[column]?.x0 ?? 0, x1: columns[column + span - 1]?.x1 ?? 0 };
    const sorted = lines.sort((a, b) => a.y - b.y);
    return { row, column, rowSpan: 1, columnSpan: span, lines: cellLines(sorted, extent) };
  });
}

/** Rows by the level rules between them; null unless these part all rows with amounts from each other. */
function bandsOf(rows: readonly Row[], levels: readonly number[]): Row[][] | null {
  const bands = new Map<number, Row[]>();
  for (const row of rows) {
    const band = levels.filter((level) => level < row.line.y - 0.35 * row.line.size).length;
    bands.set(band, [...(bands.get(band) ?? []), row]);
  }
  const groups = [...bands.values()];
  return groups.every((group) => group.filter(isAnchor).length <= 1) ? groups : null;
}
