import type { Document, Table } from '../../model/document.ts';
import { cellView } from '../view.ts';

/** A piece of the document as identity reads it: folded, without blanks and markup. */
export interface Line {
  readonly text: string;
  readonly role: 'heading' | 'paragraph' | 'caption' | 'cell';
  /** The text of the cell to the left, of a cell. */
  readonly label: string | null;
}

function cellsOf({ grid, captions }: Table): Line[] {
  const lines: Line[] = captions.map((caption) => ({ text: cellView(caption).text, role: 'caption', label: null }));
  grid.forEach((row, at) => {
    let label: string | null = null;
    row.forEach((cell, column) => {
      if (!cell || cell.column !== column) return;
      const text = cellView(cell.text).text;
      if (cell.row === at && text !== '') lines.push({ text, role: 'cell', label });
      if (text !== '') label = text;
    });
  });
  return lines;
}

/** Headings, paragraphs, captions and cells in reading order; nothing that is blank. */
export function linesOf(document: Document): Line[] {
  return document.blocks
    .flatMap((block): Line[] =>
      block.kind === 'table' ? cellsOf(block) : [{ text: cellView(block.text).text, role: block.kind, label: null }],
    )
    .filter(({ text }) => text !== '');
}
