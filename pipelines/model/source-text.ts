/** Where a piece of source stands. `line` is 1-based in text formats, `page` 1-based in paged ones, `cell` is `sheet!A1`. */
export interface Place {
  readonly line: number | null;
  readonly page: number | null;
  readonly cell: string | null;
}

/** Verbatim text that stands at one place: one line, or one line of one cell. */
export interface Piece {
  readonly text: string;
  readonly place: Place;
}

const NOWHERE: Place = { line: null, page: null, cell: null };

/**
 * Verbatim source text read as one string: its pieces are concatenated without a separator, so an offset into `text`
 * always leads back to the piece and the place it came from.
 */
export class SourceText {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(readonly pieces: readonly Piece[]) {
    const starts: number[] = [];
    let length = 0;
    for (const piece of pieces) {
      starts.push(length);
      length += piece.text.length;
    }
    this.#starts = starts;
    this.text = pieces.map((piece) => piece.text).join('');
  }

  static of(text: string, place: Partial<Place> = {}): SourceText {
    return new SourceText([{ text, place: { ...NOWHERE, ...place } }]);
  }

  static join(parts: readonly SourceText[]): SourceText {
    return new SourceText(parts.flatMap((part) => part.pieces));
  }

  /** The place of the character at `offset` (of the last piece when `offset` is past the end). */
  placeAt(offset: number): Place {
    return this.#pieceAt(offset)?.piece.place ?? NOWHERE;
  }

  /** The place where the text begins. */
  get place(): Place {
    return this.placeAt(0);
  }

  /** Index in `pieces` of the character at `offset`. */
  pieceIndexAt(offset: number): number {
    const found = this.#pieceAt(offset);
    return found ? this.pieces.indexOf(found.piece) : -1;
  }

  /** Verbatim characters `[start, end)`. */
  slice(start: number, end: number): string {
    return this.text.slice(start, end);
  }

  /**
   * A verbatim piece of the source of at most `limit` characters that holds `[start, end)` and, as far as room allows,
   * the words before it back to the last full stop. It never reaches past the line on which `[start, end)` stands unless
   * the range itself does.
   */
  quote(start: number, end: number, limit = 80): string {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(Math.max(start, end - 1));
    if (!first || !last) return '';
    const low = first.start;
    const high = last.start + last.piece.text.length;
    const room = Math.max(0, limit - (end - start));
    const stops = /[。；;\n]/;
    let from = start;
    while (from > low && start - from < room && !stops.test(this.text[from - 1] ?? '')) from -= 1;
    let to = end;
    while (to < high && to - from < limit && !/[。；;，,\n]/.test(this.text[to] ?? '')) to += 1;
    return this.text
      .slice(from, to)
      .slice(0, Math.max(limit, end - start))
      .trim();
  }

  #pieceAt(offset: number): { piece: Piece; start: number } | undefined {
    let low = 0;
    let high = this.pieces.length - 1;
    if (high < 0) return undefined;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low];
    return piece ? { piece, start: this.#starts[low] ?? 0 } : undefined;
  }
}
