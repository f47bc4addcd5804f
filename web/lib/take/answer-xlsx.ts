import { utils, write, type CellObject } from '@e965/xlsx';
import { t } from '../i18n/index.ts';
import type { Answer, Cell } from '../query/question.ts';

const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** Digits that a spreadsheet's numbers keep. */
const KEPT = 15;

/** Decimals arrive as text: a number where a spreadsheet holds every digit of it, else text. */
function content(value: Cell): CellObject {
  if (value === null) return { t: 'z' };
  if (typeof value === 'number') return { t: 'n', v: value };
  if (typeof value === 'boolean') return { t: 'b', v: value };
  if (typeof value !== 'string') return { t: 's', v: value.join(' ') };
  const digits = value.replace(/[-.]/g, '').replace(/^0+/, '').length;
  const coded = /^-?0\d/.test(value);
  return NUMBER.test(value) && digits <= KEPT && !coded ? { t: 'n', v: Number(value) } : { t: 's', v: value };
}

/** The answer to a statement as a workbook, with a second sheet of notes. */
export function answerXlsx(answer: Answer, notes: readonly string[]): ArrayBuffer {
  const book = utils.book_new();
  const header = answer.columns.map((name): CellObject => ({ t: 's', v: name }));
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([header, ...answer.rows.map((row) => row.map(content))]),
    t.take.data,
  );
  utils.book_append_sheet(book, utils.aoa_to_sheet(notes.map((line) => [line])), t.take.notes);
  return write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer;
}
