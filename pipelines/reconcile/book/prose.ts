import type { SourceLine } from '../../model/document.ts';
import type { Place } from '../../model/source-text.ts';
import type { Entry } from './entry.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, '').replaceAll('(', '（').replaceAll(')', '）');

/** The words of a disclosure as one text without blanks and line breaks, round brackets full-width, each with its place. */
export class Prose {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(readonly lines: readonly SourceLine[]) {
    const starts: number[] = [];
    let text = '';
    for (const line of lines) {
      starts.push(text.length);
      text += squeezed(line.text);
    }
    this.text = text;
    this.#starts = starts;
  }

  placeAt(offset: number): Place {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const line = this.lines[low];
    return { line: line?.line ?? null, page: line?.page ?? null, cell: null };
  }

  /**
   * The words after a figure, at most `length` characters and not beyond the line of `until`; empty where its quote is not
   * found at its place.
   */
  after(entry: Entry, length: number, until?: Entry): string {
    const { quote, raw, at } = entry.fact;
    const first = this.lines.findIndex(({ line, page }) => line === at.line && page === at.page);
    if (first < 0) return '';
    const found = this.text.indexOf(squeezed(quote), this.#starts[first]);
    if (found < 0 || this.#isElsewhere(found, at)) return '';
    const end = this.text.indexOf(squeezed(raw), found);
    if (end < 0 || end > found + squeezed(quote).length) return '';
    const from = end + squeezed(raw).length;
    const limit = until ? this.#startOf(until) : Infinity;
    return this.text.slice(from, Math.min(from + length, Math.max(limit, from)));
  }

  #startOf({ fact: { at } }: Entry): number {
    const index = this.lines.findIndex(({ line, page }) => line === at.line && page === at.page);
    return index < 0 || at.line === null ? Infinity : (this.#starts[index] ?? Infinity);
  }

  #isElsewhere(offset: number, at: Place): boolean {
    const place = this.placeAt(offset);
    return at.line !== null ? Math.abs((place.line ?? 0) - at.line) > 1 : place.page !== at.page;
  }
}
