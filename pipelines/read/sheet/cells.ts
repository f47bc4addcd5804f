import type { Range, WorkSheet } from '@e965/xlsx';
import { cellText } from './value.ts';

/** A cell that holds text, 0-based, with the cells merged into it. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly text: string;
}

/** Rows of a sheet that hold something, from top to bottom; each with its cells from left to right. */
export function filledRows(sheet: WorkSheet): SheetCell[][] {
  const merges = new Map<string, Range>();
  for (const merge of sheet['!merges'] ?? []) merges.set(key(merge.s.r, merge.s.c), merge);
  const rows: SheetCell[][] = [];
  (sheet['!data'] ?? []).forEach((cells, row) => {
    const filled: SheetCell[] = [];
    cells.forEach((cell, column) => {
      const text = cellText(cell);
      if (!text.trim()) return;
      const merge = merges.get(key(row, column));
      filled.push({ row, column, lastRow: merge?.e.r ?? row, lastColumn: merge?.e.c ?? column, text });
    });
    if (filled.length > 0) rows.push(filled);
  });
  return rows;
}

const key = (row: number, column: number): string => `${String(row)} ${String(column)}`;
