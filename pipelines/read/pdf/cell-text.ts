import type { CellLine } from '../builder.ts';
import { wouldRunTogether } from '../cells.ts';
import type { FrameCell } from './frame.ts';
import type { Box } from './geometry.ts';
import type { Line } from './lines.ts';

type Extent = Pick<Box, 'x0' | 'x1'>;

/** In type sizes. */
const LARGEST_MARGIN = 0.75;

/** The contents of one cell of a frame, its lines from top to bottom. */
export interface FilledCell extends FrameCell {
  readonly box: Box;
  /** Where its text may stand. */
  readonly inside: Extent;
  readonly lines: readonly Line[];
}

const UNBROKEN = /^[≥≤><＞＜=±+−-]*[\d,，.．]+$/;
const GROUPED = /^[^\d]*\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const LONG_NUMBER = 8;

/**
 * The lines of a cell as text to be joined. Nothing is put between ideographs; a line break after a line that the writer
 * ended, so that two numbers never run into one.
 */
export function cellLines(lines: readonly Line[], extent: Extent): CellLine[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    return { text: next && endsHere(line, next, extent) ? `${line.text}\n` : line.text };
  });
}

/**
 * Whether the break between two lines of a cell must be kept. The width of a cell breaks a number only when it is longer
 * than the whole line; whether it did is seen from the line's length and from the parts of the number.
 */
export function endsHere(line: Line, next: Line, extent: Extent): boolean {
  if (!wouldRunTogether(line.text, next.text)) return false;
  if (!UNBROKEN.test(line.text)) return true;
  if (/[.,．，]$/.test(line.text) || /^[.,．，]\d/.test(next.text)) return false;
  return !(isFull(line, next, extent, 0) && continues(line.text, next.text));
}

/** Whether a line has no room for the first character of the next one after a blank of `blank` type sizes. */
export function isFull(line: Line, next: Line, extent: Extent, blank: number): boolean {
  const glyph = next.fragments[0]?.glyphs[0];
  const needed = (glyph ? glyph.x1 - glyph.x0 : 0.5 * next.size) + blank * next.size;
  return line.x1 - line.x0 + needed > extent.x1 - extent.x0;
}

/** Whether `below` reads as the rest of the number `above`: grouping or decimals left open, or too long to be whole. */
function continues(above: string, below: string): boolean {
  if (!/^\d[\d,]*(?:\.\d+)?[%％]?$/.test(below)) return false;
  if (above.includes(',')) return !GROUPED.test(above) && GROUPED.test(above + below.replace(/[%％]$/, ''));
  const decimals = above.split('.')[1];
  return decimals === undefined ? above.length >= LONG_NUMBER : decimals.length > 2 && /^\d{1,3}[%％]?$/.test(below);
}

/** A cell's box without the margin that the lines of its column keep, as far as that is known. */
export function insideOf(box: Box, lines: readonly Line[]): Extent {
  const size = Math.max(0, ...lines.map((line) => line.size));
  const kept = Math.min(...lines.map((line) => Math.min(line.x0 - box.x0, box.x1 - line.x1)));
  const margin = Math.max(0, Math.min(kept, LARGEST_MARGIN * size));
  return { x0: box.x0 + margin, x1: box.x1 - margin };
}
