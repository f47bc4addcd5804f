import type { Box, Rule } from './geometry.ts';
import { SNAP, positionsOf } from './rules.ts';

/** A line must run along this part of a slot's side to close it. */
const COVER = 0.6;

/** A rectangle of slots that ruling lines enclose, 0-based. */
export interface FrameCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells that a group of ruling lines makes: `xs` and `ys` are the positions of its column and row lines. */
export interface Frame {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly FrameCell[];
  readonly box: Box;
  /** Whether no line runs along the top, the bottom: a page break may have cut a row there. */
  readonly openTop: boolean;
  readonly openBottom: boolean;
}

/** Finds the cells of a group of lines. An outer side without a line is closed where the other lines end. */
export function frameOf(rules: readonly Rule[]): Frame | null {
  const levels = rules.filter((rule) => rule.level);
  const uprights = rules.filter((rule) => !rule.level);
  const ends = (lines: readonly Rule[]): number[] => [
    Math.min(...lines.map((rule) => rule.from)),
    Math.max(...lines.map((rule) => rule.to)),
  ];
  const xs = positionsOf([...uprights.map((rule) => rule.at), ...ends(levels)]);
  const ys = positionsOf([...levels.map((rule) => rule.at), ...ends(uprights)]);
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (xs.length < 3 || ys.length < 2) return null;
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  const drawn = (y: number): boolean =>
    levels.reduce((sum, rule) => sum + (Math.abs(rule.at - y) <= SNAP ? rule.to - rule.from : 0), 0) >=
    0.5 * (right - left);
  return {
    xs,
    ys,
    openTop: !drawn(top),
    openBottom: !drawn(bottom),
    cells: cellsOf(xs, ys, sideTest(uprights, xs, ys), sideTest(levels, ys, xs)),
    box: { x0: left, x1: right, y0: top, y1: bottom },
  };
}

type Side = (line: number, slot: number) => boolean;

/** Tells whether one of `rules` runs along line `line` of `across` beside slot `slot` of `along`. */
function sideTest(rules: readonly Rule[], across: readonly number[], along: readonly number[]): Side {
  const covered = across.map(() => new Array<number>(along.length).fill(0));
  for (const rule of rules) {
    const line = across.findIndex((position) => Math.abs(position - rule.at) <= SNAP);
    const row = covered[line];
    if (!row) continue;
    for (let slot = 0; slot + 1 < along.length; slot += 1) {
      const overlap = Math.min(rule.to, along[slot + 1] ?? 0) - Math.max(rule.from, along[slot] ?? 0);
      if (overlap > 0) row[slot] = (row[slot] ?? 0) + overlap;
    }
  }
  return (line, slot) =>
    line === 0 ||
    line === across.length - 1 ||
    (covered[line]?.[slot] ?? 0) >= COVER * ((along[slot + 1] ?? 0) - (along[slot] ?? 0));
}

function cellsOf(xs: readonly number[], ys: readonly number[], upright: Side, level: Side): FrameCell[] {
  const cells: FrameCell[] = [];
  const taken = new Set<string>();
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(`${String(row)} ${String(column)}`)) continue;
      let columnSpan = 1;
      while (column + columnSpan < columns && !upright(column + columnSpan, row)) columnSpan += 1;
      let rowSpan = 1;
      while (row + rowSpan < rows && open(row + rowSpan, column, columnSpan, upright, level)) rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) taken.add(`${String(r)} ${String(c)}`);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  }
  return cells;
}

/** Whether the slots from `column` on, `span` of them, of `row` belong to the cell above: no line over them or between them. */
function open(row: number, column: number, span: number, upright: Side, level: Side): boolean {
  for (let slot = column; slot < column + span; slot += 1) {
    if (level(row, slot)) return false;
    if (slot > column && upright(slot, row)) return false;
  }
  return upright(column, row) && upright(column + span, row);
}
