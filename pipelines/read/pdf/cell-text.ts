import type { CellLine } from '../builder.ts';
import type { FrameCell } from './frame.ts';
import type { Box } from './geometry.ts';
import type { Line } from './lines.ts';

/** The contents of one cell of a frame, its lines from top to bottom. */
export interface FilledCell extends FrameCell {
  readonly box: Box;
  readonly lines: readonly Line[];
}

/**
 * The lines of a cell as text to be joined. Between ideographs nothing is put; after a line that ends in a letter or digit
 * though there was room for more, a line break, so that two numbers never run into one.
 */
export function cellLines(lines: readonly Line[], box: Pick<Box, 'x0' | 'x1'>): CellLine[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    return { text: next && endsHere(line, next, box) ? `${line.text}\n` : line.text };
  });
}

/** Whether the break between two lines of a cell is the writer's and not the cell width's. */
export function endsHere(line: Line, next: Line, box: Pick<Box, 'x0' | 'x1'>): boolean {
  const last = line.text.at(-1) ?? '';
  const first = next.text.charAt(0);
  if (!/[\p{Nd}A-Za-z%％]/u.test(last) || !/[\p{Nd}A-Za-z.．≥≤><＞＜=-]/u.test(first)) return false;
  const room = box.x1 - box.x0 - (line.x1 - line.x0);
  const first2 = next.fragments[0]?.glyphs[0];
  const needed = (first2 ? first2.x1 - first2.x0 : 0.5 * next.size) + 0.8 * line.size;
  return room > needed;
}
