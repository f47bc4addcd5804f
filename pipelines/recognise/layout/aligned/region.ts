import { headingLevel } from '../headings.ts';
import type { Line } from '../lines.ts';
import { isCaption, isMoney, isNumber, isSpread, segmentsOf } from './segments.ts';
import type { Metric, Segment } from './segments.ts';

const TITLE = /(?:表|说明|情况|部分|概况|解释|附件)$/;
/** A numbered label or a code. */
const ROW_START = /^[一二三四五六七八九十]+、|^[235]\d{2}(?:\d{2}){0,2}$/;
const HEADER_WORD = /科目名称|科目编码|栏次|行次|决算数|本年(?:收入|支出)合计|基本支出|^项目$/;
const MAX_BLANKS = 3;
const MAX_PENDING = 40;
const MAX_LINES = 800;

export interface TextLine {
  readonly line: Line;
  readonly segments: readonly Segment[];
  readonly gap: boolean;
  readonly page: boolean;
}

const isShort = (text: string): boolean => text.trim().length <= 22 && !/[。；：:]/.test(text);

/** A lone line inside a table: a label or a piece of one, and no title or heading of a section. */
const isLabel = (line: Line): boolean => !TITLE.test(line.text.text.trim()) && headingLevel(line.text, null) !== 1;

/** 栏次: the numbers of the columns. */
export function isLineNumbers(segments: readonly Segment[]): boolean {
  if (segments.some(({ text }) => text === '栏次')) return true;
  const numbers = segments.filter(({ text }) => isNumber(text));
  return numbers.length >= 3 && numbers.every(({ text }, index) => text === String(index + 1));
}

/** 类 款 项: what the parts of a code are. */
export const isLevels = (segments: readonly Segment[]): boolean =>
  segments.every(({ text }) => /^[类款项]$/.test(text));

export const hasMoney = (line: TextLine): boolean =>
  !isLineNumbers(line.segments) && line.segments.some(({ text }) => isMoney(text));

/** The lines of a table that begins at `from`, and the index after it. */
export function regionOf(lines: readonly Line[], from: number, metric: Metric): { region: TextLine[]; next: number } {
  const region: TextLine[] = [];
  let next = from;
  let blanks = 0;
  let pending: TextLine[] = [];
  for (let index = from; index < Math.min(lines.length, from + MAX_LINES); index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.kind === 'blank') {
      blanks += 1;
      if (blanks > MAX_BLANKS) break;
      continue;
    }
    if (line.kind !== 'text' && line.kind !== 'page') break;
    const raw = line.text.text;
    const spread = line.kind === 'text' && isSpread(raw);
    if (!spread && (line.marked !== null || !isShort(raw) || !isLabel(line))) break;
    const segments = segmentsOf(line, metric);
    if (index > from && segments.every(({ text }) => isCaption(text))) break;
    const entry = { line, segments, gap: blanks > 0, page: raw.startsWith('\f') };
    blanks = 0;
    if (spread) {
      region.push(...pending, entry);
      pending = [];
      next = index + 1;
    } else pending.push(entry);
    if (pending.length > MAX_PENDING) break;
  }
  return { region, next };
}

export const isHeaderLine = ({ segments }: TextLine): boolean =>
  !segments.some(({ text }) => isMoney(text)) &&
  (segments.some(({ text }) => HEADER_WORD.test(text)) ||
    (segments.length > 1 && segments.every(({ text }) => /^(?:收入|支出|项目)$/.test(text))));

/** Parts a region at page breaks and at headers printed again. */
export function chunksOf(region: readonly TextLine[]): TextLine[][] {
  const chunks: TextLine[][] = [];
  let body = false;
  region.forEach((line, index) => {
    const header = isHeaderLine(line);
    if (index === 0 || line.page || (header && body)) {
      chunks.push([]);
      body = false;
    }
    chunks.at(-1)?.push(line);
    if (hasMoney(line)) body = true;
  });
  return chunks;
}

/** Parts a chunk into header and body: the header ends at 栏次, else where the first amount, numbered label or code stands. */
export function partsOf(lines: readonly TextLine[]): { head: TextLine[]; body: TextLine[] } {
  const numbered = lines.findLastIndex(
    (line, index) => isLineNumbers(line.segments) && !lines.slice(0, index).some(hasMoney),
  );
  const headed = lines.some(isHeaderLine);
  const first = lines.findIndex((line) => hasMoney(line) || line.segments.some(({ text }) => ROW_START.test(text)));
  const from = numbered >= 0 ? numbered + 1 : headed ? (first < 0 ? lines.length : first) : 0;
  return { head: lines.slice(0, from), body: lines.slice(from) };
}
