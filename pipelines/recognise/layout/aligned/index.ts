import type { Table } from '../../../model/document.ts';
import { SourceText } from '../../../model/source-text.ts';
import { tableOf } from '../grid.ts';
import { headingLevel } from '../headings.ts';
import type { Line } from '../lines.ts';
import { columnsOf, headerStripes, withEmpty } from './columns.ts';
import type { Column } from './columns.ts';
import { headerOf } from './header.ts';
import { rowsOf } from './rows.ts';
import { isMoney, isNumber, segmentsOf } from './segments.ts';
import type { Metric, Segment } from './segments.ts';

const CAPTION = /^(?:(?:公开|财决)\S{0,8}表|.*(?:单位|部门)[:：].*|\d{4}年度?)$/;
const TITLE = /(?:表|说明|情况|部分|概况|解释|附件)$/;
/** A numbered label or a code. */
const ROW_START = /^[一二三四五六七八九十]+、|^[235]\d{2}(?:\d{2}){0,2}$/;
const HEADER_WORD = /科目名称|科目编码|栏次|行次|决算数|本年(?:收入|支出)合计|基本支出|^项目$/;
const MAX_BLANKS = 3;
const MAX_PENDING = 40;

interface TextLine {
  readonly line: Line;
  readonly segments: readonly Segment[];
  readonly gap: boolean;
  readonly page: boolean;
}

/** A line of several pieces that stand apart by two blanks or more. */
function isSpread(text: string): boolean {
  return /\S[ \u3000]{2,}\S/.test(text) && !/[。；]|\.{4,}|…{2,}|-{4,}/.test(text);
}

const isShort = (text: string): boolean => text.trim().length <= 22 && !/[。；：:]/.test(text);

/** A lone line inside a table: a label or a piece of one, and no title or heading of a section. */
const isLabel = (line: Line): boolean => !TITLE.test(line.text.text.trim()) && headingLevel(line.text, null) !== 1;

/** 栏次: the numbers of the columns. */
function isLineNumbers(segments: readonly Segment[]): boolean {
  if (segments.some(({ text }) => text === '栏次')) return true;
  const numbers = segments.filter(({ text }) => isNumber(text));
  return numbers.length >= 3 && numbers.every(({ text }, index) => text === String(index + 1));
}

/** 类 款 项: what the parts of a code are. */
const isLevels = (segments: readonly Segment[]): boolean => segments.every(({ text }) => /^[类款项]$/.test(text));

const hasMoney = (line: TextLine): boolean =>
  !isLineNumbers(line.segments) && line.segments.some(({ text }) => isMoney(text));

/** The lines of a table that begins at `from`, and the index after it. */
function regionOf(lines: readonly Line[], from: number, metric: Metric): { region: TextLine[]; next: number } {
  const region: TextLine[] = [];
  let next = from;
  let blanks = 0;
  let pending: TextLine[] = [];
  for (let index = from; index < lines.length; index += 1) {
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
    if (index > from && segments.every(({ text }) => CAPTION.test(text))) break;
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

/** Parts a region at page breaks and at headers printed again. */
function chunksOf(region: readonly TextLine[]): TextLine[][] {
  const chunks: TextLine[][] = [];
  let body = false;
  region.forEach((line, index) => {
    const header =
      !hasMoney(line) &&
      line.segments.some(({ text }) => HEADER_WORD.test(text)) &&
      !line.segments.some(({ text }) => isMoney(text));
    if (index === 0 || line.page || (header && body)) {
      chunks.push([]);
      body = false;
    }
    chunks.at(-1)?.push(line);
    if (hasMoney(line)) body = true;
  });
  return chunks;
}

interface Chunk {
  readonly header: Segment[][][];
  readonly columns: readonly Column[];
  /** Indexes in `columns` of those that hold something. */
  readonly filled: readonly number[];
  readonly rows: SourceText[][];
  readonly clean: boolean;
}

const joinCell = (segments: readonly Segment[]): SourceText =>
  segments.length === 1
    ? (segments[0]?.source ?? new SourceText([]))
    : SourceText.join(segments.map((each) => each.source));

function readChunk(lines: readonly TextLine[]): Chunk | null {
  const first = lines.findIndex((line) => hasMoney(line) || line.segments.some(({ text }) => ROW_START.test(text)));
  if (first < 0) return null;
  const body = lines.slice(first).filter((line) => !isLineNumbers(line.segments) && !isLevels(line.segments));
  const found = columnsOf(body.map((line) => line.segments));
  if (!found || found.columns.length < 2) return null;
  const head = lines
    .slice(0, first)
    .filter((line) => !isLineNumbers(line.segments))
    .map((line) => line.segments.filter(({ text }) => !/^[类款项]$/.test(text)));
  const stripes = headerStripes(head);
  const columns = withEmpty(found.columns, stripes);
  const rows = rowsOf(body, columns);
  return {
    header: headerOf(head, columns, stripes),
    columns,
    filled: columns.flatMap((column, index) => (found.columns.includes(column) ? [index] : [])),
    rows: rows.map((row) => row.cells.map(joinCell)),
    clean: found.clean && rows.every((row) => !row.folded),
  };
}

const roles = (chunk: Chunk): string => chunk.filled.map((index) => chunk.columns[index]?.role ?? '').join();

/** Tables of the chunks: one without a header goes on in the table before it when as many columns of the same kinds are filled. */
function tablesOf(chunks: readonly Chunk[], captions: readonly SourceText[]): Table[] {
  const tables: { rows: SourceText[][]; chunk: Chunk; clean: boolean }[] = [];
  for (const chunk of chunks) {
    const last = tables.at(-1);
    const height = Math.max(0, ...chunk.header.map((words) => words.length));
    if (height === 0 && last && roles(last.chunk) === roles(chunk)) {
      const { columns, filled } = last.chunk;
      for (const row of chunk.rows)
        last.rows.push(columns.map((_, index) => row[filled.indexOf(index)] ?? new SourceText([])));
      last.clean &&= chunk.clean;
      continue;
    }
    const header = Array.from({ length: height }, (_, row) => chunk.header.map((words) => joinCell(words[row] ?? [])));
    tables.push({ rows: [...header, ...chunk.rows], chunk, clean: chunk.clean });
  }
  return tables.map(({ rows, clean }) => tableOf(rows, captions, !clean));
}

/**
 * Reads a table that only blanks lay out (pdftotext -layout): columns from the stripes that stay blank over its lines, names
 * folded above and below their numbers, numbers that float above their label, headers broken over lines. The tables are
 * `uncertain` where rows or columns had to be put together.
 *
 * @returns null when the lines at `from` are no such table.
 */
export function readAligned(
  lines: readonly Line[],
  from: number,
  captions: readonly SourceText[],
): { tables: Table[]; next: number } | null {
  const first = lines[from];
  if (first?.kind !== 'text' || !isSpread(first.text.text)) return null;
  for (const metric of ['even', 'wide'] as const) {
    const { region, next } = regionOf(lines, from, metric);
    if (region[0]?.segments.every(({ text }) => CAPTION.test(text))) return null;
    const filled = region.filter(hasMoney);
    if (filled.length < 3 && !filled.some((line) => line.segments.filter(({ text }) => isMoney(text)).length >= 4))
      return null;
    const chunks = chunksOf(region).map(readChunk);
    if (chunks.every((chunk) => chunk !== null)) return { tables: tablesOf(chunks, captions), next };
  }
  return null;
}
