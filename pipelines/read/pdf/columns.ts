import { lineOf } from './lines.ts';
import type { Line } from './lines.ts';
import type { Fragment } from './fragments.ts';

/** Gaps, in type sizes: between cells of one line, and between columns over many lines. */
const CELL_GAP = 1;
const COLUMN_GAP = 0.5;

/** A piece of a line that stands apart from its neighbours. */
export interface Segment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly line: Line;
}

export interface Column {
  readonly x0: number;
  readonly x1: number;
}

/** Cuts a line at its wide gaps. */
export function segmentsOf(line: Line): Segment[] {
  const groups: Fragment[][] = [];
  let x1 = -Infinity;
  for (const fragment of line.fragments) {
    const group = groups.at(-1);
    if (group && fragment.x0 - x1 < CELL_GAP * fragment.size) group.push(fragment);
    else groups.push([fragment]);
    x1 = Math.max(x1, fragment.x1);
  }
  return groups.map((group) => {
    const part = lineOf(group);
    return { text: part.text, x0: part.x0, x1: part.x1, line: part };
  });
}

/** The columns that `lines` share: x ranges between strips that none of them prints on. */
export function columnsOf(lines: readonly Line[]): Column[] {
  const size = Math.min(...lines.map((line) => line.size));
  const spans = lines
    .flatMap((line) => segmentsOf(line))
    .map(({ x0, x1 }) => ({ x0, x1 }))
    .sort((a, b) => a.x0 - b.x0);
  const columns: Column[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last && span.x0 - last.x1 < COLUMN_GAP * size)
      columns[columns.length - 1] = { x0: last.x0, x1: Math.max(last.x1, span.x1) };
    else columns.push(span);
  }
  return columns;
}

/** The columns that a segment stands over: the nearest one, or all that it reaches across. */
export function spanOf(segment: Segment, columns: readonly Column[]): { column: number; span: number } {
  const over = columns.flatMap(({ x0, x1 }, index) => (segment.x0 < x1 && segment.x1 > x0 ? [index] : []));
  const first = over[0];
  if (first !== undefined) return { column: first, span: over.length };
  const middle = (segment.x0 + segment.x1) / 2;
  const distance = ({ x0, x1 }: Column): number => Math.max(x0 - middle, middle - x1);
  const nearest = columns.reduce((best, column, index) => {
    const champion = columns[best];
    return champion && distance(column) < distance(champion) ? index : best;
  }, 0);
  return { column: nearest, span: 1 };
}
