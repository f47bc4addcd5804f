import type { CellLine, FoundCell } from './builder.ts';

const WIDEST = 200;

/** Whether two lines of one cell, run together, could be taken for one number or word. */
export const wouldRunTogether = (above: string, below: string): boolean =>
  /[\p{Nd}A-Za-z%％]$/u.test(above) && /^[\p{Nd}A-Za-z.．,，≥≤><＞＜=+-]/u.test(below);

/** Lines that the writer broke, as lines of a cell: joined, they never make a number of two. */
export function cellLines(lines: readonly string[], cell?: string): CellLine[] {
  const full = lines.map((line) => line.trim()).filter(Boolean);
  const [only] = full;
  if (full.length === 1 && only !== undefined) return [cell === undefined ? { text: only } : { text: only, cell }];
  return full.map((line, index) => {
    const next = full[index + 1];
    const text = next !== undefined && wouldRunTogether(line, next) ? `${line}\n` : line;
    return cell === undefined ? { text } : { text, cell };
  });
}

/** A cell of a row-by-row format, before it has a column. */
export interface RowCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly CellLine[];
}

/** Gives cells their columns as HTML does: each takes the first slot of its row that no cell from above covers. */
export function placeCells(rows: readonly (readonly RowCell[])[]): FoundCell[] {
  const covered: boolean[][] = rows.map(() => []);
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.flatMap((cell): FoundCell[] => {
      while (covered[row]?.[column]) column += 1;
      if (column >= WIDEST) return [];
      const rowSpan = Math.max(1, Math.min(cell.rowSpan, rows.length - row));
      const columnSpan = Math.max(1, Math.min(cell.columnSpan, WIDEST - column));
      for (let down = row; down < row + rowSpan; down += 1) {
        const slots = covered[down];
        for (let across = column; slots && across < column + columnSpan; across += 1) slots[across] = true;
      }
      return [{ row, column, rowSpan, columnSpan, lines: cell.lines }];
    });
  });
}
