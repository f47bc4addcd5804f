import type { RawDocument } from '../../model/document.ts';
import { ReadError } from '../../model/issues.ts';
import { RawBuilder } from '../builder.ts';
import type { RowDefinition } from './formats.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { DocParagraph } from './paragraphs.ts';
import { openDoc } from './streams.ts';
import { gridCells, isGuessed } from './tables.ts';
import type { DocRow } from './tables.ts';

/**
 * Reads a Word 97–2003 document (.doc): paragraphs, headings and tables with their merged cells.
 *
 * @throws {ReadError} `damaged`, `encrypted`, `unsupported` for older files, `empty`.
 */
export async function readDoc(bytes: Uint8Array): Promise<RawDocument> {
  const streams = await openDoc(bytes);
  const builder = new RawBuilder('doc');
  try {
    addAll(paragraphsOf(streams), builder);
  } catch (cause) {
    throw new ReadError('damaged', 'DOC', { cause });
  }
  const read = builder.build();
  if (!read.lines.some((line) => line.text.trim())) throw new ReadError('empty', 'DOC');
  return read;
}

interface OpenTable {
  rows: DocRow[];
  cells: string[][];
  lines: string[];
}

function addAll(paragraphs: readonly DocParagraph[], builder: RawBuilder): void {
  const open: OpenTable[] = [];
  const inner: DocRow[][] = [];
  const close = (depth: number): void => {
    while (open.length > depth) {
      const table = open.pop();
      if (table && table.rows.length > 0) inner.unshift(table.rows);
    }
    if (depth > 0) return;
    for (const rows of inner.splice(0)) addTable(rows, builder);
  };
  for (const paragraph of paragraphs) {
    if (paragraph.depth < open.length) close(paragraph.depth);
    while (open.length < paragraph.depth) open.push({ rows: [], cells: [], lines: [] });
    const table = open.at(-1);
    if (!table) addLines(paragraph, builder);
    else if (paragraph.endsRow) endRow(table, paragraph.row);
    else {
      table.lines.push(...paragraph.text.split('\n'));
      if (paragraph.endsCell) table.cells.push(table.lines.splice(0));
    }
  }
  close(0);
}

function endRow(table: OpenTable, definition: RowDefinition | undefined): void {
  table.rows.push({ cells: table.cells.splice(0), definition });
  table.lines = [];
}

function addLines({ text, heading }: DocParagraph, builder: RawBuilder): void {
  for (const line of text.split('\n')) builder.line(line.trim(), heading === undefined ? {} : { heading });
}

function addTable(rows: readonly DocRow[], builder: RawBuilder): void {
  const cells = gridCells(rows);
  if (rows.some((row) => row.cells.filter((lines) => lines.some((line) => line.trim())).length > 1))
    builder.table(cells, { uncertain: rows.some(isGuessed) });
  else for (const cell of cells) for (const line of cell.lines) builder.line(line.text.trim());
}
