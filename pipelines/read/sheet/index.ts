import type { WorkBook } from '@e965/xlsx';
import type { RawDocument } from '../../model/document.ts';
import { ReadError } from '../../model/issues.ts';
import { RawBuilder } from '../builder.ts';
import type { FoundCell } from '../builder.ts';
import { cellLines } from '../cells.ts';
import { checkZipSizes, readZipDirectory } from '../zip.ts';
import { blocksOf } from './blocks.ts';
import { filledRows } from './cells.ts';
import type { SheetCell } from './cells.ts';

const MOST_ROWS = 50_000;
const MOST_COLUMNS = 500;

/**
 * Reads a workbook (.xlsx, .xls): the visible sheets in order, each parted into titles, tables and notes.
 *
 * @throws {ReadError} `damaged`, `encrypted`, `too_large` for a sheet of more than 50,000 rows, `empty`.
 */
export async function readSheets(bytes: Uint8Array): Promise<RawDocument> {
  const zipped = bytes[0] === 0x50;
  if (zipped) await checkZipSizes(bytes, readZipDirectory(bytes));
  const book = await parse(bytes);
  const builder = new RawBuilder(zipped ? 'xlsx' : 'xls');
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet || book.Workbook?.Sheets?.[index]?.Hidden) return;
    const rows = filledRows(sheet);
    if ((rows.at(-1)?.[0]?.row ?? 0) >= MOST_ROWS)
      throw new ReadError('too_large', `工作表“${name}”超过 ${String(MOST_ROWS)} 行`);
    if (rows.length > 0 && !/^sheet\s*\d*$/i.test(name)) builder.line(name, { heading: 1, cell: name });
    for (const block of blocksOf(rows)) {
      if (block.kind === 'table') builder.table(tableCells(name, block.rows));
      else addLine(builder, name, block.cells);
    }
  });
  const read = builder.build();
  if (read.raw.length === 0) throw new ReadError('empty', '工作簿');
  return read;
}

async function parse(bytes: Uint8Array): Promise<WorkBook> {
  const { read } = await import('@e965/xlsx');
  try {
    return read(bytes, { type: 'array', dense: true, sheetRows: MOST_ROWS + 1, cellHTML: false, cellFormula: false });
  } catch (cause) {
    const encrypted = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new ReadError(encrypted ? 'encrypted' : 'damaged', 'Excel', { cause });
  }
}

const addressOf = (sheet: string, { row, column }: SheetCell): string => {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${sheet}!${letters}${String(row + 1)}`;
};

function addLine(builder: RawBuilder, sheet: string, cells: readonly SheetCell[]): void {
  const [first] = cells;
  if (!first) return;
  const text = cells.map((cell) => cell.text.replace(/\s*\n\s*/g, '').trim()).join('  ');
  builder.line(text, { cell: addressOf(sheet, first) });
}

/** The rows as a grid of only those rows and columns that hold something: merged forms leave many empty ones. */
function tableCells(sheet: string, rows: readonly (readonly SheetCell[])[]): FoundCell[] {
  const columns = [...new Set(rows.flat().map((cell) => cell.column))].sort((a, b) => a - b);
  if (columns.length > MOST_COLUMNS)
    throw new ReadError('too_large', `工作表“${sheet}”超过 ${String(MOST_COLUMNS)} 列`);
  const rowNumbers = rows.map((row) => row[0]?.row ?? 0);
  const rowIndex = new Map(rowNumbers.map((number, index) => [number, index]));
  const columnIndex = new Map(columns.map((number, index) => [number, index]));
  const count = (numbers: readonly number[], from: number, to: number): number =>
    from === to ? 1 : numbers.filter((number) => number >= from && number <= to).length;
  const covered = rows.map(() => new Set<number>());
  const found: FoundCell[] = rows.flat().map((cell) => {
    const row = rowIndex.get(cell.row) ?? 0;
    const column = columnIndex.get(cell.column) ?? 0;
    const rowSpan = count(rowNumbers, cell.row, cell.lastRow);
    const columnSpan = count(columns, cell.column, cell.lastColumn);
    for (let down = row; down < row + rowSpan; down += 1)
      for (let across = column; across < column + columnSpan; across += 1) covered[down]?.add(across);
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      lines: cellLines(cell.text.includes('\n') ? cell.text.split(/\r?\n/) : [cell.text], addressOf(sheet, cell)),
    };
  });
  for (let row = 0; row < rows.length; row += 1)
    for (let column = 0; column < columns.length; column += 1)
      if (!covered[row]?.has(column)) found.push({ row, column, rowSpan: 1, columnSpan: 1, lines: [] });
  return found;
}
