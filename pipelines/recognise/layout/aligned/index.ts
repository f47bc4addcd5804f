import type { Table } from '../../../model/document.ts';
import { SourceText } from '../../../model/source-text.ts';
import { tableOf } from '../grid.ts';
import type { Line } from '../lines.ts';
import { columnsOf } from './columns.ts';
import type { Column } from './columns.ts';
import { matchHeader } from './header.ts';
import type { Matched } from './header.ts';
import { chunksOf, hasMoney, isHeaderLine, isLevels, isLineNumbers, partsOf, regionOf } from './region.ts';
import type { TextLine } from './region.ts';
import { rowsOf } from './rows.ts';
import { isCaption, isMoney, isSpread } from './segments.ts';
import type { Metric, Segment } from './segments.ts';

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
