import type { Cell, Format, Raw, RawDocument, SourceLine, Table } from '../model/document.ts';
import { SourceText } from '../model/source-text.ts';
import type { Piece, Place } from '../model/source-text.ts';
import { isCaption } from './captions.ts';
import { gridOf } from './grid.ts';

const CAPTION_LINES = 6;

/** One line inside a cell; `cell` is `sheet!A1` where the format has addresses. */
export interface CellLine {
  readonly text: string;
  readonly cell?: string;
  /** Where it is not the page of the cell's row. */
  readonly page?: number;
}

/** A cell as a reader found it, 0-based, before it has a place. `lines` are joined: a line that must stay apart ends with `\n`. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly CellLine[];
}

/** Collects what a reader finds in reading order and gives each piece its place: the page when there is one, else the line. */
export class RawBuilder {
  readonly #raw: Raw[] = [];
  readonly #lines: SourceLine[] = [];

  constructor(
    private readonly format: Format,
    private readonly pages: number | null = null,
  ) {}

  line(text: string, at: { page?: number; heading?: number; cell?: string } = {}): void {
    const place = this.#emit(text, at.page);
    const source = SourceText.of(text, { ...place, cell: at.cell ?? null });
    this.#raw.push({
      kind: 'line',
      text: source,
      ...(at.heading === undefined ? {} : { heading: at.heading }),
    });
  }

  /** Adds a table and renders each of its rows as one line, a tab between cells. `pages` holds the page of each row. */
  table(found: readonly FoundCell[], at: { pages?: readonly number[]; uncertain?: boolean } = {}): void {
    const rows = found.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
    const width = found.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
    const captions = this.#captions();
    const places = renderRows(found, rows).map((text, row) => this.#emit(text, at.pages?.[row]));
    const cells: Cell[] = found.map((cell) => {
      const place = places[cell.row] ?? { line: null, page: null, cell: null };
      const { row, column, rowSpan, columnSpan, lines } = cell;
      return { row, column, rowSpan, columnSpan, text: new SourceText(piecesOf(lines, place)) };
    });
    const table: Table = {
      kind: 'table',
      grid: gridOf(cells, rows, width),
      width,
      captions,
      uncertain: at.uncertain ?? false,
    };
    this.#raw.push({ kind: 'table', table });
  }

  build(): RawDocument {
    return { format: this.format, pages: this.pages, raw: this.#raw, lines: this.#lines };
  }

  #emit(text: string, page: number | undefined): Place {
    const line = page === undefined ? this.#lines.length + 1 : null;
    this.#lines.push({ line, page: page ?? null, text });
    return { line, page: page ?? null, cell: null };
  }

  #captions(): SourceText[] {
    const captions: SourceText[] = [];
    for (let index = this.#raw.length - 1; index >= 0 && captions.length < CAPTION_LINES; index -= 1) {
      const raw = this.#raw[index];
      if (raw?.kind !== 'line') break;
      if (!raw.text.text.trim()) continue;
      if (!isCaption(raw.text.text)) break;
      captions.unshift(raw.text);
    }
    return captions;
  }
}

function piecesOf(lines: readonly CellLine[], place: Place): Piece[] {
  if (lines.length === 0) return [{ text: '', place }];
  return lines.map(({ text, cell, page }) => ({
    text,
    place:
      cell === undefined && page === undefined
        ? place
        : { line: place.line, page: page ?? place.page, cell: cell ?? null },
  }));
}

function renderRows(found: readonly FoundCell[], rows: number): string[] {
  const texts: string[][] = Array.from({ length: rows }, () => []);
  for (const { row, column, rowSpan, lines } of found) {
    const text = lines.length === 1 ? (lines[0]?.text ?? '') : lines.map((line) => line.text).join('');
    const top = texts[row];
    if (top) top[column] = text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text;
    for (let below = row + 1; below < row + rowSpan; below += 1) {
      const covered = texts[below];
      if (covered) covered[column] = '';
    }
  }
  return texts.map((row) => Object.values(row).join('\t'));
}
