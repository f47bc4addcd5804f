import type { FoundCell } from '../builder.ts';
import { cellLines, insideOf } from './cell-text.ts';
import type { FilledCell } from './cell-text.ts';
import { cutAt, middleOf } from './fragments.ts';
import type { Fragment } from './fragments.ts';
import type { Frame, FrameCell } from './frame.ts';
import type { Box } from './geometry.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';
import { splitRows } from './split-rows.ts';

/** A cell with what tells whether its text goes on in the cell below: the room after its last line, what its first needs. */
export interface PageCell extends FoundCell {
  readonly room?: number;
  readonly head?: number;
}

export interface PageTable {
  readonly box: Box;
  readonly cells: readonly PageCell[];
  readonly uncertain: boolean;
  /** The ruling lines it was read from, if any. */
  readonly frame: Pick<Frame, 'xs' | 'openTop' | 'openBottom'> | null;
}

/** The blank after which a word may stand, in type sizes. */
const WORD_SPACE = 0.5;

const within = (box: Box, fragment: Fragment): boolean => {
  const x = (fragment.x0 + fragment.x1) / 2;
  const y = middleOf(fragment);
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
};

/** Takes the fragments that stand in the frame and puts each into its cell. Gives back the table and the fragments left. */
export function fillFrame(frame: Frame, fragments: readonly Fragment[]): { table: PageTable; rest: Fragment[] } {
  const rest: Fragment[] = [];
  const byCell = new Map<FrameCell, Fragment[]>(frame.cells.map((cell) => [cell, []]));
  const owner = slotOwners(frame);
  for (const fragment of fragments) {
    if (!within(frame.box, fragment)) {
      rest.push(fragment);
      continue;
    }
    const row = indexIn(frame.ys, middleOf(fragment));
    for (const part of cutAt(fragment, wallsOf(frame, owner, row))) {
      const cell = owner[row]?.[indexIn(frame.xs, (part.x0 + part.x1) / 2)];
      if (cell) byCell.get(cell)?.push(part);
    }
  }
  const filled = withInsides(
    frame.cells.map((cell) => ({ ...cell, box: boxOf(frame, cell), lines: linesOf(byCell.get(cell) ?? []) })),
  );
  const { cells, split } = splitRows(withoutBlankRows(filled));
  return {
    table: {
      box: frame.box,
      uncertain: split,
      frame: { xs: frame.xs, openTop: frame.openTop, openBottom: frame.openBottom },
      cells: cells.map(pageCell),
    },
    rest,
  };
}

function pageCell({ row, column, rowSpan, columnSpan, lines, inside }: FilledCell): PageCell {
  const cell = { row, column, rowSpan, columnSpan, lines: cellLines(lines, inside) };
  const [first, last] = [lines[0], lines.at(-1)];
  const glyph = first?.fragments[0]?.glyphs[0];
  if (!first || !last || !glyph) return cell;
  const head = glyph.x1 - glyph.x0 + WORD_SPACE * first.size;
  return { ...cell, room: inside.x1 - inside.x0 - (last.x1 - last.x0), head };
}

/** Cells over the same columns keep the same margins. */
function withInsides(cells: readonly Omit<FilledCell, 'inside'>[]): FilledCell[] {
  const columns = new Map<string, Line[]>();
  const key = (cell: FrameCell): string => `${String(cell.column)} ${String(cell.columnSpan)}`;
  for (const cell of cells) columns.set(key(cell), [...(columns.get(key(cell)) ?? []), ...cell.lines]);
  return cells.map((cell) => ({ ...cell, inside: insideOf(cell.box, columns.get(key(cell)) ?? []) }));
}

/** Rows in which no cell holds text say nothing; page breaks and border tricks leave them. */
function withoutBlankRows(cells: readonly FilledCell[]): FilledCell[] {
  const rows = Math.max(...cells.map((cell) => cell.row + cell.rowSpan));
  const used = new Set(cells.filter((cell) => cell.lines.length > 0).flatMap(({ row }) => row));
  const indexes: number[] = [];
  for (let row = 0, index = 0; row < rows; row += 1) indexes.push(used.has(row) ? index++ : index);
  const indexAt = (row: number): number => indexes[row] ?? used.size;
  return cells
    .map((cell) => ({ ...cell, row: indexAt(cell.row), rowSpan: indexAt(cell.row + cell.rowSpan) - indexAt(cell.row) }))
    .filter((cell) => cell.rowSpan > 0);
}

const indexIn = (positions: readonly number[], value: number): number => {
  let index = 0;
  while (index + 2 < positions.length && (positions[index + 1] ?? Infinity) <= value) index += 1;
  return index;
};

const slotOwners = (frame: Frame): (FrameCell | undefined)[][] => {
  const owners = Array.from(
    { length: frame.ys.length - 1 },
    () => new Array<FrameCell | undefined>(frame.xs.length - 1),
  );
  for (const cell of frame.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        const slots = owners[row];
        if (slots) slots[column] = cell;
      }
  return owners;
};

const wallsOf = (frame: Frame, owner: (FrameCell | undefined)[][], row: number): number[] =>
  frame.xs.filter((_, line) => line > 0 && owner[row]?.[line - 1] !== owner[row]?.[line]);

const boxOf = (frame: Frame, cell: FrameCell): Box => ({
  x0: frame.xs[cell.column] ?? 0,
  x1: frame.xs[cell.column + cell.columnSpan] ?? 0,
  y0: frame.ys[cell.row] ?? 0,
  y1: frame.ys[cell.row + cell.rowSpan] ?? 0,
});
