import type { Row, Sheet } from './sheet.ts';

/** What a column holds: labels (项目, 科目编码, 科目名称), line numbers (行次), or values under a path of header words. */
export interface Column {
  readonly index: number;
  readonly role: 'label' | 'line' | 'value';
  /** Header words from the outermost down, merged headers carried, repeats left out. */
  readonly path: readonly string[];
}

/** Columns of labels and the value columns to their right: a table has one block, or several side by side. */
export interface Block {
  readonly labels: readonly Column[];
  readonly values: readonly Column[];
}

export interface Header {
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
  readonly columns: readonly Column[];
  /** Rows below the header, headers printed again left out. */
  readonly data: readonly Row[];
  /** Rows of 栏次: numbers of columns. */
  readonly lineRows: readonly Row[];
}

const LABEL = /^(?:单位|内容|类|款|项|类款项)$|编码|代码|名称|(?:科目|项目)$|(?:功能|经济)分类$|^项目\(?按/;
const LINE = /^(?:行次|栏次|序号|行号)$/;
const DATA_LABEL = /^(?:合计|总计|[一二三四五六七八九十]+、.*|[类款项])$/;
const AMOUNT = /^-?\d[\d,]*(?:\.\d+)?%?$/;

/** A cell text that is one number. */
export const isAmount = (text: string): boolean => AMOUNT.test(text);

const textAt = (row: Row | undefined, column: number): string => row?.[column]?.text ?? '';
const texts = (row: Row): string[] => row.map((slot) => slot?.text ?? '').filter((text) => text !== '');

/** A row that only numbers the columns: `栏次 1 2 3`, `1 2 3 … 12`. */
export function isLineRow(row: Row): boolean {
  const words = row.filter((slot) => slot?.own && slot.text !== '').map((slot) => slot?.text ?? '');
  const bare = words.every((word) => /^(?:\d{1,3}|[类款项]|[行栏]次|[A-Z甲乙丙]|[—×])$/.test(word));
  if (bare && words.includes('栏次') && words.some((word) => /^\d/.test(word))) return true;
  const numbers = words.filter((word) => /^\d{1,3}$/.test(word)).map(Number);
  return numbers.length >= 3 && bare && numbers.every((number, index) => number === index + 1);
}

function isData(row: Row): boolean {
  const words = texts(row);
  if (words.some(isAmount)) return true;
  return words.some((word) => word.length > 1) && words.every((word) => DATA_LABEL.test(word));
}

const signature = (row: Row): string => texts(row).join('\t');

/** The header of a sheet, or null where it has none. */
export function headerOf(sheet: Sheet): Header | null {
  const lineRows = sheet.rows.filter(isLineRow);
  const end = sheet.rows.findIndex((row) => !isLineRow(row) && isData(row));
  const rows = sheet.rows.slice(0, Math.max(0, end)).filter((row) => !isLineRow(row) && texts(row).length > 0);
  if (end <= 0 || rows.length === 0) return null;
  const known = new Set(rows.map(signature));
  const data = sheet.rows
    .slice(end)
    .filter((row) => !isLineRow(row) && texts(row).length > 0 && !known.has(signature(row)));
  const paths = pathsOf(rows, sheet.width, sheet.spans);
  const shift = shiftOf(paths, sheet, data, lineRows);
  const columns = paths.map((_, index): Column => {
    const path = index < shift ? (paths[0] ?? []) : (paths[index - shift] ?? []);
    const leaf = path.at(-1) ?? '';
    const role = LINE.test(leaf) ? 'line' : index < shift || LABEL.test(leaf) ? 'label' : 'value';
    return { index, role, path };
  });
  return { rows, columns, blocks: blocksOf(columns), data, lineRows };
}

/**
 * Header words per column. In text an empty slot belongs to the merged cell on its left as far as the row above goes on, too;
 * in the last row, where each value column has a word of its own, only labels go on.
 */
function pathsOf(rows: readonly Row[], width: number, spans: boolean): string[][] {
  const origins: number[][] = [];
  const lastWord = Math.max(...rows.map((row) => row.findLastIndex((slot) => slot !== null && slot.text !== '')));
  const goesOn = (row: Row, left: number, column: number, at: number): boolean =>
    !spans && left >= 0 && column <= lastWord && (at < rows.length - 1 || LABEL.test(textAt(row, left)));
  rows.forEach((row, at) => {
    const above = origins[at - 1];
    const origin: number[] = [];
    for (let column = 0; column < width; column += 1) {
      const left = origin[column - 1] ?? -1;
      const merged = !above || (above[column] === above[column - 1] && above[column] !== -1);
      if (textAt(row, column) !== '') origin.push(column);
      else origin.push(goesOn(row, left, column, at) && merged ? left : -1);
    }
    origins.push(origin);
  });
  return Array.from({ length: width }, (_, column) => {
    const path: string[] = [];
    rows.forEach((row, at) => {
      const text = textAt(row, origins[at]?.[column] ?? -1);
      if (text && text !== path.at(-1)) path.push(text);
    });
    return path;
  });
}

/** How many columns the data stand further right than their header, where a code takes more columns than its header does. */
function shiftOf(
  paths: readonly (readonly string[])[],
  sheet: Sheet,
  data: readonly Row[],
  lineRows: readonly Row[],
): number {
  if (sheet.spans) return 0;
  const isLabel = (path: readonly string[]): boolean => LABEL.test(path.at(-1) ?? '') || LINE.test(path.at(-1) ?? '');
  const first = paths.findIndex((path) => path.length > 0 && !isLabel(path));
  const used = paths.filter((path) => path.length > 0).length;
  const marked = lineRows.map((row) => row.findIndex((slot) => slot?.text === '1')).find((index) => index >= 0);
  const named = data.map((row) => lastLabel(row)).filter((index) => index !== null);
  const start = marked ?? (named.length > 0 ? Math.max(...named) + 1 : first);
  const shift = start - first;
  return first > 0 && shift > 0 && paths.slice(0, first).every(isLabel) && used + shift <= sheet.width ? shift : 0;
}

/** Index of the text that names a row whose cells before it are codes and whose cells after it are amounts. */
function lastLabel(row: Row): number | null {
  const at = row.findIndex((slot) => slot && slot.text !== '' && !isAmount(slot.text));
  const after = row.slice(at + 1).filter((slot) => slot && slot.text !== '');
  return at > 0 && after.length > 0 && after.every((slot) => isAmount(slot?.text ?? '')) ? at : null;
}

function blocksOf(columns: readonly Column[]): Block[] {
  const blocks: { labels: Column[]; values: Column[] }[] = [];
  for (const column of columns) {
    const last = blocks.at(-1);
    if (column.role === 'value') last?.values.push(column);
    else if (!last || last.values.length > 0) blocks.push({ labels: [column], values: [] });
    else last.labels.push(column);
  }
  return blocks.filter((block) => block.values.length > 0);
}
