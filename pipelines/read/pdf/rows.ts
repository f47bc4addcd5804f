import { piecesIn } from './columns.ts';
import type { Line } from './lines.ts';

const AMOUNT = /^[-−－]?\d[\d,，]*(?:[.．]\d+)?[%％]?$/;
const LEADERS = /[.．·…‥]{3,}/;
const NEXT_LINE = 2.6;

/** Lines nearer than this (in type sizes) cannot be one below the other: they are one row with a folded name. */
const FOLD = 0.85;

/** What may be a row outside ruled tables: the pieces that wide gaps make of it, and how many amounts it holds. */
export interface Row {
  /** The line of its amounts, or its only one. */
  readonly line: Line;
  readonly lines: readonly Line[];
  readonly pieces: number;
  readonly amounts: number;
}

/** Makes rows of lines; a line of nothing but amounts takes in the lines of the name that is folded beside it. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const groups = lines.map((line) => [line]);
  lines.forEach((line, index) => {
    if (!line.fragments.every((fragment) => AMOUNT.test(fragment.text))) return;
    for (const neighbour of [index - 1, index + 1]) {
      const group = groups[neighbour];
      const [other] = group ?? [];
      if (!group || group.length !== 1 || !other || !isBeside(line, other)) continue;
      groups[index]?.push(other);
      groups[neighbour] = [];
    }
  });
  return groups.flatMap((group) => {
    const [line] = group;
    return line ? [rowOf(line, group)] : [];
  });
}

const isBeside = (line: Line, other: Line): boolean =>
  Math.abs(other.y - line.y) < FOLD * Math.max(line.size, other.size) &&
  line.fragments.every((one) => other.fragments.every((two) => one.x1 <= two.x0 || two.x1 <= one.x0));

function rowOf(line: Line, lines: readonly Line[]): Row {
  const leads = LEADERS.test(line.text);
  const amounts = line.fragments.filter((fragment) => AMOUNT.test(fragment.text)).length;
  const pieces = lines.length > 1 ? piecesIn(line) + 1 : piecesIn(line);
  return { line, lines, pieces: leads ? 0 : pieces, amounts: leads ? 0 : amounts };
}

export const isAnchor = (row: Row): boolean => row.pieces > 1 && row.amounts > 0;

export const follows = (above: Row, below: Row): boolean =>
  Math.min(...below.lines.map((line) => line.y)) - Math.max(...above.lines.map((line) => line.y)) <=
  NEXT_LINE * Math.max(above.line.size, below.line.size);

/** Titles with page numbers: one whole number a line, never falling. */
export function isContents(anchors: readonly Row[]): boolean {
  const numbers = anchors.map((row) => row.line.fragments.at(-1)?.text ?? '');
  return (
    anchors.every((row) => row.amounts === 1) &&
    numbers.every(
      (text, index) => /^\d{1,3}$/.test(text) && (index === 0 || Number(text) >= Number(numbers[index - 1])),
    )
  );
}
