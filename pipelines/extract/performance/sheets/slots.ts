import type { Cell, Table } from '../../../model/document.ts';
import { squeeze } from '../../../recognise/view.ts';

/** A cell as one row shows it. */
export interface Slot {
  readonly cell: Cell;
  /** First and last column that the cell covers in the row. */
  readonly from: number;
  readonly to: number;
  /** As matched, without blanks. */
  readonly text: string;
  /** False where a cell merged downwards from a row above covers the place. */
  readonly own: boolean;
}

/** The cells of a row, each once, left to right, with empty ones. */
export function slotsOf(table: Table, row: number): Slot[] {
  const slots: Slot[] = [];
  (table.grid[row] ?? []).forEach((cell, column) => {
    const last = slots.at(-1);
    if (!cell) return;
    if (last?.cell === cell) slots[slots.length - 1] = { ...last, to: column };
    else slots.push({ cell, from: column, to: column, text: squeeze(cell.text), own: cell.row === row });
  });
  return slots;
}

export const filled = (slots: readonly Slot[]): Slot[] => slots.filter((slot) => slot.text !== '');
