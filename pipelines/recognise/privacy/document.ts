import type { Block, Cell, Document, SourceLine, Table } from '../../model/document.ts';
import { cover, coverSource } from './cover.ts';
import { isPersonLabel, isPersonValue, personalRanges } from './patterns.ts';
import type { Range } from './patterns.ts';

const whole = (text: string): Range[] => [[0, text.length]];

const BLANK_LINES = 2;

/** True where the last line before `at` that is not blank only announces a person, so that the line at `at` names one. */
function isAnnounced(texts: readonly string[], at: number): boolean {
  for (let above = at - 1; above >= 0 && at - above <= BLANK_LINES + 1; above -= 1) {
    const text = texts[above] ?? '';
    if (text.trim() !== '') return isPersonLabel(text);
  }
  return false;
}

function rangesOf(texts: readonly string[]): Range[][] {
  return texts.map((text, at) => (isPersonValue(text) && isAnnounced(texts, at) ? whole(text) : personalRanges(text)));
}

/** The own cells of each row: a merged cell stands in its first. */
const ownCells = ({ grid }: Table): Cell[][] =>
  grid.map((row, at) => row.filter((cell, column): cell is Cell => cell?.row === at && cell.column === column));

/** The ranges of a row's cells, found in the row as a line with tabs. */
function rowRanges(cells: readonly Cell[]): Map<Cell, Range[]> {
  const line = cells.map((cell) => cell.text.text.replaceAll('\t', ' ')).join('\t');
  const ranges = personalRanges(line);
  const found = new Map<Cell, Range[]>();
  let start = 0;
  for (const cell of cells) {
    const { length } = cell.text.text;
    const base = start;
    const within = ranges
      .map(([from, to]): Range => [Math.max(0, from - base), Math.min(length, to - base)])
      .filter(([from, to]) => from < to);
    if (within.length > 0) found.set(cell, within);
    start += length + 1;
  }
  return found;
}

/** Columns headed 项目负责人 or 联系电话 in a row of heads: the names and numbers below. */
function columnRanges(rows: readonly (readonly Cell[])[]): Map<Cell, Range[]> {
  const found = new Map<Cell, Range[]>();
  let headed = new Set<number>();
  for (const row of rows) {
    const labels = row.filter((cell) => isPersonLabel(cell.text.text));
    const others = row.filter((cell) => !labels.includes(cell) && cell.text.text.trim() !== '');
    if (labels.length > 0) {
      const isHead =
        others.length >= 2 && !others.some((cell) => isPersonValue(cell.text.text) || /\d/.test(cell.text.text));
      headed = new Set(isHead ? labels.map((cell) => cell.column) : []);
    } else {
      for (const cell of row) {
        if (headed.has(cell.column) && isPersonValue(cell.text.text)) found.set(cell, whole(cell.text.text));
      }
    }
  }
  return found;
}

function redactTable(table: Table): Table {
  const rows = ownCells(table);
  const ranges = new Map([...rows.flatMap((row) => [...rowRanges(row)]), ...columnRanges(rows)]);
  const captions = table.captions.map((caption) => coverSource(caption, personalRanges(caption.text)));
  if (ranges.size === 0) return { ...table, captions };
  const redacted = new Map(
    [...ranges].map(([cell, found]) => [cell, { ...cell, text: coverSource(cell.text, found) }]),
  );
  const grid = table.grid.map((row) => row.map((cell) => (cell ? (redacted.get(cell) ?? cell) : null)));
  return { ...table, captions, grid };
}

function redactLines(lines: readonly SourceLine[]): SourceLine[] {
  const ranges = rangesOf(lines.map(({ text }) => text));
  return lines.map((line, at) => ({ ...line, text: cover(line.text, ranges[at] ?? []) }));
}

/**
 * The document without what identifies people, before anything is read from it: in a table what stands right of or below
 * 负责人, 联系人, 填报人 and 电话 too, in lines what stands on the next one.
 */
export function redactDocument(document: Document): Document {
  const ranges = rangesOf(document.blocks.map((block) => (block.kind === 'table' ? '' : block.text.text)));
  const blocks = document.blocks.map((block, at): Block =>
    block.kind === 'table' ? redactTable(block) : { ...block, text: coverSource(block.text, ranges[at] ?? []) },
  );
  return { ...document, blocks, lines: redactLines(document.lines) };
}
