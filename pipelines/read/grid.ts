import type { Cell } from '../model/document.ts';

/** Lays cells out in `rows` × `width` slots; of two cells that claim a slot, the first keeps it. */
export function gridOf(cells: readonly Cell[], rows: number, width: number): (Cell | null)[][] {
  const grid = Array.from({ length: rows }, () => new Array<Cell | null>(width).fill(null));
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const slots = grid[row];
      if (!slots) break;
      for (let column = cell.column; column < Math.min(width, cell.column + cell.columnSpan); column += 1) {
        slots[column] ??= cell;
      }
    }
  }
  return grid;
}
