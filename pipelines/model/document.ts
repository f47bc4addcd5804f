import type { SourceText } from './source-text.ts';

/** One cell of a table. A merged cell stands once, at its top left, with its spans; the grid repeats it in each slot it covers. */
export interface Cell {
  readonly text: SourceText;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * A table as a grid. `grid[row][column]` is the cell that covers the slot, or null where the source has none (an empty
 * cell is a cell with empty text). All rows have `width` slots.
 */
export interface Table {
  readonly kind: 'table';
  readonly grid: readonly (readonly (Cell | null)[])[];
  readonly width: number;
  /** Lines directly above the table that belong to it: its title, table number, unit, department, nearest last. */
  readonly captions: readonly SourceText[];
  /** True where cell borders were inferred from text and a figure may stand in a wrong column. */
  readonly uncertain: boolean;
}

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the outermost. */
  readonly level: number;
  readonly text: SourceText;
}

/** A paragraph; lines that only the page width broke are joined. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: SourceText;
}

export type Block = Heading | Paragraph | Table;

export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'doc' | 'xlsx' | 'xls';

/** What a reader hands on: lines in reading order and, where the format has real tables, tables. */
export type Raw =
  | { readonly kind: 'line'; readonly text: SourceText; readonly heading?: number }
  | { readonly kind: 'table'; readonly table: Table };

/** One line of the source as a person would see it, for the source page. */
export interface SourceLine {
  readonly line: number | null;
  readonly page: number | null;
  readonly text: string;
}

export interface RawDocument {
  readonly format: Format;
  /** null where the format has no pages. */
  readonly pages: number | null;
  readonly raw: readonly Raw[];
  readonly lines: readonly SourceLine[];
}

/** The document with its layout undone: headings, whole paragraphs, whole tables, in reading order. */
export interface Document {
  readonly format: Format;
  readonly pages: number | null;
  readonly blocks: readonly Block[];
  readonly lines: readonly SourceLine[];
}
