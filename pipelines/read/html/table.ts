import { cellLines } from '../cells.ts';
import type { RowCell } from '../cells.ts';
import { attribute, outermost } from './dom.ts';
import type { Element } from './dom.ts';
import { linesIn } from './text.ts';

const ROWS = new Set(['tr', 'table']);
const CELLS = new Set(['td', 'th', 'table']);
const TABLES = new Set(['table']);
const DATA_ROWS = 3;

export interface HtmlTable {
  readonly rows: readonly (readonly RowCell[])[];
  readonly nested: readonly Element[];
}

export const rowsOf = (table: Element): Element[] => outermost(table, ROWS).filter(({ tagName }) => tagName === 'tr');

export const cellsOf = (row: Element): Element[] => outermost(row, CELLS).filter(({ tagName }) => tagName !== 'table');

/** Reads a table of data; null for one that only lays out the page (tables in its cells, or a single column). */
export function readTable(table: Element, skip: (element: Element) => boolean): HtmlTable | null {
  const cells = rowsOf(table).map(cellsOf);
  const nested = cells.flat().flatMap((cell) => outermost(cell, TABLES));
  const rows = cells.map((row) =>
    row.map((cell) => ({
      rowSpan: span(cell, 'rowspan'),
      columnSpan: span(cell, 'colspan'),
      lines: cellLines(linesIn(cell, skip)),
    })),
  );
  const wide = rows.filter((row) => row.filter((cell) => cell.lines.length > 0).length > 1);
  if (wide.length === 0 || (nested.length > 0 && wide.length < DATA_ROWS)) return null;
  return { rows, nested };
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return value > 0 ? Math.min(value, 10_000) : name === 'rowspan' && value === 0 ? 10_000 : 1;
}
