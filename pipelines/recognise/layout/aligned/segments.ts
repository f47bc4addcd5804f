import { SourceText } from '../../../model/source-text.ts';
import { squeeze } from '../../view.ts';
import type { Line } from '../lines.ts';

/** A piece of a line between blanks, with the columns of characters `[start, end)` that it covers. */
export interface Segment {
  readonly source: SourceText;
  /** As matched. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How wide a character is drawn: `even` counts characters (pdftotext), `wide` two columns for Chinese (editors). */
export type Metric = 'even' | 'wide';

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const NUMBER = /^-?\d[\d,]*(?:\.\d+)?%?$/;

/** Text that is one number. */
export const isNumber = (text: string): boolean => NUMBER.test(text);

/** Text that is an amount of money or a rate: with decimals, thousands, or zero. */
export const isMoney = (text: string): boolean => NUMBER.test(text) && (/[.,%]/.test(text) || /^-?0$/.test(text));

/** Whether a single blank between two words parts them: not between the spread letters of one word. */
function parts(before: string, after: string): boolean {
  if (isNumber(before) || isNumber(after)) return true;
  return before.length > 1 || after.length > 1;
}

/** The pieces of a line, in order. */
export function segmentsOf(line: Line, metric: Metric): Segment[] {
  const raw = line.text.text;
  const found: { from: number; to: number }[] = [];
  for (const match of raw.matchAll(/\S+/g)) {
    const last = found.at(-1);
    const from = match.index;
    const to = from + match[0].length;
    const single = last !== undefined && from - last.to === 1 && raw[last.to] !== '\f';
    if (last && single && !parts(raw.slice(last.from, last.to).split(/\s/).at(-1) ?? '', match[0])) last.to = to;
    else found.push({ from, to });
  }
  const columns = columnsOf(raw, metric);
  return found
    .map(({ from, to }) => {
      const source = SourceText.of(raw.slice(from, to), line.text.place);
      return { source, text: squeeze(source), start: columns[from] ?? 0, end: columns[to] ?? 0 };
    })
    .filter((segment) => segment.text !== '');
}

function columnsOf(raw: string, metric: Metric): number[] {
  const columns = [0];
  let at = 0;
  for (let index = 0; index < raw.length; index += 1) {
    const char = raw[index] ?? '';
    if (char !== '\f') at += metric === 'wide' && WIDE.test(char) ? 2 : 1;
    columns.push(at);
  }
  return columns;
}

/** A line of several pieces that stand apart by two blanks or more. */
export function isSpread(text: string): boolean {
  return /\S[ \u3000]{2,}\S/.test(text) && !/[。；]|\.{4,}|…{2,}|-{4,}/.test(text);
}

const CAPTION = /^(?:(?:公开|财决)\S{0,8}表|.*(?:单位|部门)[:：].*|\d{4}年度?)$/;

/** Words that stand above a table: its number, department, unit, year. */
export const isCaption = (text: string): boolean => CAPTION.test(text);
