import type { Cell, Table } from '../../model/document.ts';
import { SourceText } from '../../model/source-text.ts';

/** A cell's text as split from a line: `offset` is where it begins in the line. */
export function splitLine(line: SourceText, separator: string): SourceText[] {
  return line.text.split(separator).map((text) => SourceText.of(text, line.place));
}

/** A table of rows of single cells (no spans); short rows are filled with null. */
export function tableOf(
  rows: readonly (readonly SourceText[])[],
  captions: readonly SourceText[],
  uncertain = false,
): Table {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const grid = rows.map((cells, row) =>
    Array.from({ length: width }, (_, column): Cell | null => {
      const text = cells[column];
      return text ? { text, row, column, rowSpan: 1, columnSpan: 1 } : null;
    }),
  );
  return { kind: 'table', grid, width, captions, uncertain };
}

/** The same table with other rows; a cell begins in the first of the rows that hold it. */
export function withRows(table: Table, grid: readonly (readonly (Cell | null)[])[]): Table {
  const width = Math.max(table.width, ...grid.map((row) => row.length));
  const moved = new Map<Cell, Cell>();
  const at = (cell: Cell, row: number): Cell => {
    const known = moved.get(cell) ?? (cell.row === row ? cell : { ...cell, row });
    moved.set(cell, known);
    return known;
  };
  return {
    ...table,
    width,
    grid: grid.map((cells, row) =>
      Array.from({ length: width }, (_, column): Cell | null => {
        const cell = cells[column] ?? null;
        return cell && at(cell, row);
      }),
    ),
  };
}
