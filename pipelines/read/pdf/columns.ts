import { cutAt } from './fragments.ts';
import type { Fragment } from './fragments.ts';
import { lineOf } from './lines.ts';
import type { Line } from './lines.ts';

/** Gaps, in type sizes: between cells of one line, and between columns over many lines. */
const CELL_GAP = 1;
const COLUMN_GAP = 0.5;
const NARROW = 0.03;
/** Edges nearer than this (points) are one; so many lines make it a column's. */
const SAME_EDGE = 1.5;
const SHARED = 3;

export interface Column {
  readonly x0: number;
  readonly x1: number;
}

/** The fragments of one line that stand in one column, or over several. */
export interface Placed {
  readonly column: number;
  readonly span: number;
  readonly line: Line;
}

/** Into how many pieces wide gaps cut a line. */
export function piecesIn(line: Line): number {
  let [pieces, x1] = [0, -Infinity];
  for (const fragment of line.fragments) {
    if (fragment.x0 - x1 >= CELL_GAP * fragment.size) pieces += 1;
    x1 = Math.max(x1, fragment.x1);
  }
  return pieces;
}

/**
 * The columns that `lines` share: x ranges between strips that none of them prints on. A strip is wide, or beside an edge
 * at which several lines begin or end.
 */
export function columnsOf(lines: readonly Line[]): Column[] {
  const size = Math.min(...lines.map((line) => line.size));
  const starts = sharedEdges(lines.flatMap((line) => line.fragments.map(({ x0 }) => x0)));
  const parts = lines.flatMap((line) => line.fragments.flatMap((fragment) => cutAt(fragment, starts)));
  const ends = sharedEdges(parts.map(({ x1 }) => x1));
  const columns: Column[] = [];
  for (const { x0, x1 } of parts.sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    const gap = last ? x0 - last.x1 : Infinity;
    const edge = last && gap > NARROW * size && (isAt(x0, starts) || isAt(last.x1, ends));
    if (last && gap < COLUMN_GAP * size && !edge)
      columns[columns.length - 1] = { x0: last.x0, x1: Math.max(last.x1, x1) };
    else columns.push({ x0, x1 });
  }
  return columns;
}

const isAt = (x: number, edges: readonly number[]): boolean => edges.some((edge) => Math.abs(edge - x) <= SAME_EDGE);

/** Positions at which several of `xs` stand. */
function sharedEdges(xs: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const x of [...xs].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && x - (group[0] ?? x) <= SAME_EDGE) group.push(x);
    else groups.push([x]);
  }
  return groups.filter((group) => group.length >= SHARED).map((group) => group[0] ?? 0);
}

/** Puts the fragments of a line into columns. One that reaches over several columns spans them. */
export function placeIn(line: Line, columns: readonly Column[]): Placed[] {
  const groups: { column: number; span: number; fragments: Fragment[] }[] = [];
  const walls = columns.slice(1).map(({ x0 }) => x0);
  for (const fragment of line.fragments.flatMap((whole) => cutAt(whole, walls))) {
    const { column, span } = spanOf(fragment, columns);
    const last = groups.at(-1);
    if (last && column < last.column + last.span) {
      last.span = Math.max(last.span, column + span - last.column);
      last.fragments.push(fragment);
    } else groups.push({ column, span, fragments: [fragment] });
  }
  return groups.map(({ column, span, fragments }) => ({ column, span, line: lineOf(fragments) }));
}

function spanOf(fragment: Fragment, columns: readonly Column[]): { column: number; span: number } {
  const over = columns.flatMap(({ x0, x1 }, index) => (fragment.x0 < x1 && fragment.x1 > x0 ? [index] : []));
  const first = over[0];
  if (first !== undefined) return { column: first, span: over.length };
  const middle = (fragment.x0 + fragment.x1) / 2;
  const distance = ({ x0, x1 }: Column): number => Math.max(x0 - middle, middle - x1);
  const nearest = columns.reduce((best, column, index) => {
    const champion = columns[best];
    return champion && distance(column) < distance(champion) ? index : best;
  }, 0);
  return { column: nearest, span: 1 };
}
