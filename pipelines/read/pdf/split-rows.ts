import { isFull } from './cell-text.ts';
import type { FilledCell } from './cell-text.ts';
import type { Line } from './lines.ts';

const AMOUNT = /^[-−－]?[\d,，]+(?:[.．]\d+)?[%％]?$/;
const LEVEL = 0.4;
/** A blank where the width of a cell may have broken a line, in type sizes. */
const BLANK = 0.5;

interface Split {
  readonly cells: readonly FilledCell[];
  readonly split: boolean;
}

/**
 * Takes apart grid rows in which no line was drawn between the table's own rows: two columns at least hold several amounts
 * one below the other, at the same heights. Other lines of the row go to the nearest height.
 */
export function splitRows(cells: readonly FilledCell[]): Split {
  const heights = new Map<number, number[]>();
  const byRow = new Map<number, FilledCell[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  for (const [row, group] of byRow) {
    const found = heightsOf(group);
    if (found.length > 1 && group.every((cell) => cell.rowSpan === 1)) heights.set(row, found);
  }
  if (heights.size === 0) return { cells, split: false };
  const shift = (row: number): number => {
    let more = 0;
    for (const [at, found] of heights) if (at < row) more += found.length - 1;
    return row + more;
  };
  const result = cells.flatMap((cell) => {
    const levels = heights.get(cell.row);
    if (levels) return levels.map((_, index) => partOf(cell, levels, index, shift(cell.row)));
    return [{ ...cell, row: shift(cell.row), rowSpan: shift(cell.row + cell.rowSpan - 1) - shift(cell.row) + 1 }];
  });
  return { cells: result, split: true };
}

function heightsOf(group: readonly FilledCell[]): number[] {
  const columns = group.filter(
    (cell) =>
      cell.lines.length > 1 &&
      cell.lines.every(
        (line, index) =>
          AMOUNT.test(line.text) &&
          (index + 1 >= cell.lines.length || !isFull(line, cell.lines[index + 1] ?? line, cell.inside, BLANK)),
      ),
  );
  if (columns.length < 2) return [];
  const all = columns.flatMap((cell) => cell.lines).sort((a, b) => a.y - b.y);
  const heights: number[] = [];
  for (const line of all) if (line.y - (heights.at(-1) ?? -Infinity) > LEVEL * line.size) heights.push(line.y);
  const shared = heights.filter(
    (height) =>
      columns.filter((cell) => cell.lines.some((line) => Math.abs(line.y - height) <= LEVEL * line.size)).length > 1,
  );
  return shared.length > 1 ? heights : [];
}

function partOf(cell: FilledCell, levels: readonly number[], index: number, row: number): FilledCell {
  const nearest = (line: Line): number =>
    levels.reduce(
      (best, level, at) => (Math.abs(level - line.y) < Math.abs((levels[best] ?? 0) - line.y) ? at : best),
      0,
    );
  const lines = cell.lines.filter((line) => nearest(line) === index);
  return { ...cell, row: row + index, rowSpan: 1, lines };
}
