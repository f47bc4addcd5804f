import type { SheetCell } from './cells.ts';

/** A stretch of a sheet: a line of words, or the rows of one table. */
export type Block =
  | { readonly kind: 'line'; readonly cells: readonly SheetCell[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SheetCell[])[] };

type Row = readonly SheetCell[];

const AMOUNT = /^[-−－(]?\d[\d,]*(?:\.\d+)?%?\)?$/;
const CAPTION_CELL = /单位[:：]|^公开\s*\d+\s*表|[:：]$|^(?:编制)?(?:部门|单位)(?:名称)?[:：]/;
const NOTE = /^(?:备?注|说明)\s*[:：\d]/;
const TITLE = /(?:表|情况)\s*(?:[(（].*[)）])?$/;
const LONGEST_CAPTION = 4;

/** Parts the rows of a sheet into titles, tables and notes: one sheet may hold several tables below each other. */
export function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  let table: Row[] = [];
  const flush = (): void => {
    const notes: Row[] = [];
    for (let last = table.at(-1); last && isNote(last); last = table.at(-1)) {
      notes.unshift(last);
      table.pop();
    }
    if (table.some((row) => row.length > 1)) blocks.push({ kind: 'table', rows: table });
    else blocks.push(...table.map((cells): Block => ({ kind: 'line', cells })));
    blocks.push(...notes.map((cells): Block => ({ kind: 'line', cells })));
    table = [];
  };
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const apart = above !== undefined && row.every((cell) => cell.row > bottomOf(above) + 1);
    if (isCaption(row, apart || table.length === 0) || (apart && !row.some(isAmount))) flush();
    if (table.length === 0 && isCaption(row, true)) blocks.push({ kind: 'line', cells: row });
    else table.push(row);
  });
  flush();
  return blocks;
}

const isAmount = (cell: SheetCell): boolean => AMOUNT.test(cell.text.trim());
const bottomOf = (row: Row): number => Math.max(...row.map((cell) => cell.lastRow));

/** A title, department or unit row. One lone cell is a caption only where a table may begin. */
function isCaption(row: Row, mayBegin: boolean): boolean {
  const texts = row.map((cell) => cell.text.trim());
  if (row.some(isAmount) || row.length > LONGEST_CAPTION) return false;
  if (texts.some((text) => CAPTION_CELL.test(text)) && texts.every((text) => !NOTE.test(text)))
    return mayBegin || texts.some((text) => /^(?:金额)?单位[:：]/.test(text));
  const [only] = texts;
  return row.length === 1 && only !== undefined && (mayBegin || (TITLE.test(only) && spansColumns(row)));
}

const spansColumns = ([cell]: Row): boolean => cell !== undefined && cell.lastColumn > cell.column;
const isNote = ([first, second]: Row): boolean => first !== undefined && second === undefined && !isAmount(first);
