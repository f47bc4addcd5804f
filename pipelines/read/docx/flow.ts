import type { RawBuilder } from '../builder.ts';
import { cellLines, placeCells } from '../cells.ts';
import type { RowCell } from '../cells.ts';
import { headingOf, isContents, textOf } from './elements.ts';
import type { WordElement } from './elements.ts';

/** Adds paragraphs and tables of a Word document in order; a table inside a cell follows the table that holds it. */
export function readFlow(elements: readonly WordElement[], builder: RawBuilder): void {
  for (const element of elements) {
    if (element.type === 'paragraph') readParagraph(element, builder);
    else if (element.type === 'table') readTable(element, builder);
    else readFlow(element.children ?? [], builder);
  }
}

function readParagraph(element: WordElement, builder: RawBuilder): void {
  const heading = headingOf(element);
  for (const line of textOf(element).split('\n')) {
    const text = isContents(element) ? line.replace(/\t/g, '  ') : line;
    builder.line(text.trim(), heading === undefined ? {} : { heading });
  }
}

function readTable(table: WordElement, builder: RawBuilder): void {
  const nested: WordElement[] = [];
  const rows: RowCell[][] = childrenOf(table, 'tableRow').map((row) =>
    childrenOf(row, 'tableCell').map((cell) => {
      const lines: string[] = [];
      collect(cell, lines, nested);
      return { rowSpan: cell.rowSpan ?? 1, columnSpan: cell.colSpan ?? 1, lines: cellLines(lines) };
    }),
  );
  if (rows.some((row) => row.filter((cell) => cell.lines.length > 0).length > 1)) builder.table(placeCells(rows));
  else for (const line of rows.flat().flatMap((cell) => cell.lines)) builder.line(line.text.trim());
  for (const inner of nested) readTable(inner, builder);
}

function collect(element: WordElement, lines: string[], nested: WordElement[]): void {
  for (const child of element.children ?? []) {
    if (child.type === 'table') nested.push(child);
    else if (child.type === 'paragraph') lines.push(...textOf(child).split('\n'));
    else collect(child, lines, nested);
  }
}

const childrenOf = (element: WordElement, type: string): WordElement[] =>
  (element.children ?? []).flatMap((child) => (child.type === type ? [child] : childrenOf(child, type)));
