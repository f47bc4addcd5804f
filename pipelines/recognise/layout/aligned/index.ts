import type { Table } from '../../../model/document.ts';
import { SourceText } from '../../../model/source-text.ts';
import { tableOf } from '../grid.ts';
import { headingLevel } from '../headings.ts';
import type { Line } from '../lines.ts';
import { columnsOf } from './columns.ts';
import type { Column } from './columns.ts';
import { matchHeader } from './header.ts';
import type { Matched } from './header.ts';
import { rowsOf } from './rows.ts';
import { isCaption, isMoney, isNumber, isSpread, segmentsOf } from './segments.ts';
import type { Metric, Segment } from './segments.ts';

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

const isHeaderLine = ({ segments }: TextLine): boolean =>
  !segments.some(({ text }) => isMoney(text)) &&
  (segments.some(({ text }) => HEADER_WORD.test(text)) ||
    (segments.length > 1 && segments.every(({ text }) => /^(?:收入|支出|项目)$/.test(text))));

/** Parts a region at page breaks and at headers printed again. */
function chunksOf(region: readonly TextLine[]): TextLine[][] {
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

interface Chunk {
  /** The columns that the body fills. */
  readonly columns: readonly Column[];
  readonly rows: SourceText[][];
  /** Header of a chunk that has one; null where it does not fit the body. */
  readonly header: Matched | null;
  readonly headed: boolean;
  readonly clean: boolean;
}

const joinCell = (segments: readonly Segment[]): SourceText =>
  segments.length === 1
    ? (segments[0]?.source ?? new SourceText([]))
    : SourceText.join(segments.map((each) => each.source));

/** Parts a chunk into header and body: the header ends at 栏次, else where the first amount, numbered label or code stands. */
function partsOf(lines: readonly TextLine[]): { head: TextLine[]; body: TextLine[] } {
  const numbered = lines.findLastIndex(
    (line, index) => isLineNumbers(line.segments) && !lines.slice(0, index).some(hasMoney),
  );
  const headed = lines.some(isHeaderLine);
  const first = lines.findIndex((line) => hasMoney(line) || line.segments.some(({ text }) => ROW_START.test(text)));
  const from = numbered >= 0 ? numbered + 1 : headed ? (first < 0 ? lines.length : first) : 0;
  return { head: lines.slice(0, from), body: lines.slice(from) };
}

function readChunk(head: readonly TextLine[], lines: readonly TextLine[]): Chunk | null {
  const body = lines.filter((line) => !isLineNumbers(line.segments) && !isLevels(line.segments) && !isHeaderLine(line));
  const found = columnsOf(body.map((line) => line.segments));
  if (!found || found.columns.length < 2) return null;
  const words = head
    .filter((line) => !isLineNumbers(line.segments))
    .map((line) => line.segments.filter(({ text }) => !/^[类款项]$/.test(text)));
  const rows = rowsOf(body, found.columns);
  return {
    columns: found.columns,
    rows: rows.map((row) => row.cells.map(joinCell)),
    header: matchHeader(words, found.columns),
    headed: words.flat().length > 0,
    clean: found.clean && rows.every((row) => !row.folded),
  };
}

/** The chunks of a region; a header at the foot of a page belongs to the rows of the next. */
function readChunks(region: readonly TextLine[]): Chunk[] | null {
  const chunks: Chunk[] = [];
  let waiting: TextLine[] = [];
  for (const lines of chunksOf(region)) {
    const { head, body } = partsOf(lines);
    waiting.push(...head);
    if (!body.some(hasMoney) && body.length < 2) continue;
    const chunk = readChunk(waiting, body);
    if (!chunk) return null;
    chunks.push(chunk);
    waiting = [];
  }
  return chunks.length > 0 ? chunks : null;
}

/** Where columns of the kinds of `part` stand among those of `whole`, where only one way is possible; else null. */
function embed(part: readonly Column[], whole: readonly Column[]): number[] | null {
  const ways: number[][] = [];
  const walk = (at: number, from: number, path: readonly number[]): void => {
    if (ways.length > 1) return;
    if (at === part.length) ways.push([...path]);
    else
      whole.forEach((column, index) => {
        if (index >= from && column.role === part[at]?.role) walk(at + 1, index + 1, [...path, index]);
      });
  };
  walk(0, 0, []);
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** The rows of a chunk, its columns put at `places` among `width`. */
const spread = (chunk: Chunk, places: readonly number[], width: number): SourceText[][] =>
  chunk.rows.map((row) =>
    Array.from({ length: width }, (_, index) => row[places.indexOf(index)] ?? new SourceText([])),
  );

/** Tables of the chunks: one without a header goes on in the table before it where its columns find their place there. */
function tablesOf(chunks: readonly Chunk[], captions: readonly SourceText[]): Table[] {
  const tables: { rows: SourceText[][]; chunk: Chunk; clean: boolean }[] = [];
  for (const chunk of chunks) {
    const last = tables.at(-1);
    const known = last?.chunk.header;
    const places = !chunk.headed && last ? embed(chunk.columns, last.chunk.columns) : null;
    if (last && known && places) {
      last.rows.push(
        ...spread(
          chunk,
          places.map((place) => known.filled[place] ?? 0),
          known.columns.length,
        ),
      );
      last.clean &&= chunk.clean;
      continue;
    }
    const { header } = chunk;
    const height = header?.words[0]?.length ?? 0;
    const head = Array.from({ length: height }, (_, row) =>
      (header?.words ?? []).map((words) => joinCell(words[row] ?? [])),
    );
    tables.push({
      rows: [...head, ...(header ? spread(chunk, header.filled, header.columns.length) : chunk.rows)],
      chunk,
      clean: chunk.clean && header?.exact === true,
    });
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
  const readings = (['even', 'wide'] as const)
    .map((metric) => readMetric(lines, from, metric))
    .filter((reading) => reading !== null);
  const best = readings.reduce<Read | null>((a, b) => (a && a.fit >= b.fit ? a : b), null);
  return best ? { tables: tablesOf(best.chunks, captions), next: best.next } : null;
}

interface Read {
  readonly chunks: readonly Chunk[];
  readonly next: number;
  /** How well headers and bodies came out. */
  readonly fit: number;
}

function readMetric(lines: readonly Line[], from: number, metric: Metric): Read | null {
  const { region, next } = regionOf(lines, from, metric);
  if (region[0]?.segments.every(({ text }) => isCaption(text))) return null;
  const filled = region.filter(hasMoney);
  const wide = filled.some((line) => line.segments.filter(({ text }) => isMoney(text)).length >= 3);
  if (filled.length < 3 && !(wide && region.some(isHeaderLine))) return null;
  const chunks = readChunks(region);
  if (!chunks) return null;
  const fits = chunks.map(({ header, clean }) => (header?.exact ? 4 : header ? 2 : 0) + (clean ? 1 : 0));
  return { chunks, next, fit: fits.reduce((sum, each) => sum + each, 0) / fits.length };
}
