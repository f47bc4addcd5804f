import type { RawDocument, Table } from '../../pipelines/model/document.ts';
import { read } from '../../pipelines/read/index.ts';

/** The rows of a table as text, one entry a slot: `<` where the cell to the left reaches over, `^` the one above, `·` no cell. */
export const rowsOf = (table: Table | undefined): string[][] =>
  (table?.grid ?? []).map((slots, row) =>
    slots.map((cell, column) => {
      if (!cell) return '·';
      if (cell.column < column) return '<';
      return cell.row < row ? '^' : cell.text.text;
    }),
  );

export const tablesOf = (document: RawDocument): Table[] =>
  document.raw.flatMap((raw) => (raw.kind === 'table' ? [raw.table] : []));

export const linesOf = (document: RawDocument): string[] =>
  document.raw.flatMap((raw) => (raw.kind === 'line' ? [raw.text.text] : []));

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const readHtmlText = (html: string): Promise<RawDocument> => read(utf8(html), 'page.html');
