import type { FoundCell } from '../builder.ts';
import { cellLines } from '../cells.ts';
import type { RowDefinition } from './formats.ts';

/** Edges nearer than this (twips) are one. */
const SAME_EDGE = 60;

type GrowingCell = FoundCell & { rowSpan: number; columnSpan: number };

export interface DocRow {
  readonly cells: readonly (readonly string[])[];
  readonly definition: RowDefinition | undefined;
}

/** Puts the cells of rows on one grid: columns lie between the edges that any row has; a cell spans those it reaches over. */
export function gridCells(rows: readonly DocRow[]): FoundCell[] {
  const rowEdges = sameColumns(rows.map((row) => edgesOf(row)));
  const edges = distinct(rowEdges.flat());
  const indexOf = (edge: number): number =>
    edges.reduce((best, one, index) => (Math.abs(one - edge) < Math.abs((edges[best] ?? 0) - edge) ? index : best), 0);
  const above = new Map<number, GrowingCell>();
  const found: GrowingCell[] = [];
  rows.forEach((row, index) => {
    const bounds = (rowEdges[index] ?? []).map(indexOf);
    let left: GrowingCell | undefined;
    row.cells.forEach((lines, cell) => {
      const column = bounds[cell] ?? 0;
      const columnSpan = Math.max(1, (bounds[cell + 1] ?? column + 1) - column);
      const merged = row.definition?.merged[cell] ?? null;
      const upper = above.get(column);
      if (merged === 'left' && left) left.columnSpan = column + columnSpan - left.column;
      else if (merged === 'above' && upper && upper.row + upper.rowSpan === index) upper.rowSpan += 1;
      else {
        left = { row: index, column, rowSpan: 1, columnSpan, lines: cellLines(lines) };
        above.set(column, left);
        found.push(left);
      }
    });
  });
  return found;
}

/** Whether a row's cells could not be matched with the definition of its edges, so that columns may be off. */
export const isGuessed = (row: DocRow): boolean => row.definition?.edges.length !== row.cells.length + 1;

/** A row without a definition that fits its cells is taken to have columns of one width. */
const edgesOf = ({ cells, definition }: DocRow): readonly number[] =>
  definition?.edges.length === cells.length + 1
    ? definition.edges
    : Array.from({ length: cells.length + 1 }, (_, index) => 1000 * index);

/**
 * Rows with as many cells as an earlier row whose edges stand elsewhere, most of them, go on with its columns: a table that was
 * continued by hand, or two that were pushed together, has other widths and the same columns.
 */
function sameColumns(rows: readonly (readonly number[])[]): (readonly number[])[] {
  const known = new Map<number, readonly number[]>();
  return rows.map((edges) => {
    const earlier = known.get(edges.length);
    if (!earlier) {
      known.set(edges.length, edges);
      return edges;
    }
    const inner = edges.slice(1, -1);
    const shared = inner.filter((edge) => earlier.some((one) => Math.abs(one - edge) <= SAME_EDGE)).length;
    return shared * 2 < inner.length ? earlier : edges;
  });
}

function distinct(values: readonly number[]): number[] {
  const result: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (value - (result.at(-1) ?? -Infinity) > SAME_EDGE) result.push(value);
  return result;
}
