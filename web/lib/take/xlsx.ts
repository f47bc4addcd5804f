import { utils, write, type CellObject } from '@e965/xlsx';
import { t } from '../i18n/index.ts';
import { columnUnit, isNumeric, rowUnit, type TableCell, type TableData } from '../table.ts';

const SHEET_NAME = 31;

const words = (text: string): CellObject => ({ t: 's', v: text });

/** A figure as a number that shows all of its decimals; a gap as the word for its reason. */
function content(cell: TableCell): CellObject {
  if (cell.kind === 'text') return words(cell.text);
  if (cell.kind === 'gap') return words(t.gaps.short[cell.gap]);
  const { value, unit } = cell.figure;
  const decimals = Math.max(unit === 'yuan' ? 2 : 0, value.split('.')[1]?.length ?? 0);
  return { t: 'n', v: Number(value), z: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
}

function unitOf(table: TableData, row: readonly TableCell[], at: number): string {
  const cell = row[at];
  if (cell?.kind !== 'figure') return '';
  const money = rowUnit(table, row, 'yuan') ?? columnUnit(table, at, 'yuan');
  return t.units[cell.figure.unit === 'yuan' ? (money ?? 'yuan') : cell.figure.unit] ?? '';
}

/**
 * A table as a workbook: figures as numbers in the base unit, beside each its unit and the ids of its facts; a second
 * sheet says what it is and where it is from.
 */
export function xlsx(table: TableData, notes: readonly string[]): ArrayBuffer {
  const numeric = table.columns.map((_, at) => isNumeric(table, at));
  const header = table.columns.flatMap((name, at) =>
    numeric[at] ? [name, t.take.unit, t.chart.facts].map(words) : [words(name)],
  );
  const rows = table.rows.map((row) =>
    row.flatMap((cell, at) =>
      numeric[at]
        ? [
            content(cell),
            words(unitOf(table, row, at)),
            words(cell.kind === 'figure' ? cell.figure.facts.join(' ') : ''),
          ]
        : [content(cell)],
    ),
  );
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([header, ...rows]);
  sheet['!cols'] = header.map(() => ({ wch: 16 }));
  utils.book_append_sheet(book, sheet, t.take.data.slice(0, SHEET_NAME));
  utils.book_append_sheet(book, utils.aoa_to_sheet(notes.map((line) => [line])), t.take.notes);
  return write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
}
