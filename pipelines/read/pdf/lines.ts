import { overlaps } from './fragments.ts';
import type { Fragment } from './fragments.ts';

const SAME_BASELINE = 0.4;
const SPACE = 0.22;
const WIDE = 2.5;

/** Fragments on one baseline, left to right. */
export interface Line {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly fragments: readonly Fragment[];
}

/** Sorts fragments into lines by where they stand, whatever the order in which they were painted. */
export function linesOf(fragments: readonly Fragment[]): Line[] {
  const rows: Fragment[][] = [];
  let row: Fragment[] = [];
  let level = 0;
  let size = 0;
  for (const fragment of [...fragments].sort((a, b) => a.y - b.y)) {
    if (row.length > 0 && fragment.y - level <= SAME_BASELINE * Math.min(size, fragment.size)) {
      row.push(fragment);
      if (fragment.size > size) [level, size] = [fragment.y, fragment.size];
      continue;
    }
    row = [fragment];
    rows.push(row);
    [level, size] = [fragment.y, fragment.size];
  }
  return rows.map(lineOf);
}

/** One line of fragments: a space where there is a gap, two where it is wide. */
export function lineOf(fragments: readonly Fragment[]): Line {
  const sorted = [...fragments].sort((a, b) => a.x0 - b.x0);
  let text = '';
  let x1 = -Infinity;
  for (const fragment of sorted) {
    const gap = (fragment.x0 - x1) / fragment.size;
    if (text) text += gap >= WIDE ? '  ' : gap >= SPACE || overlaps(text, fragment.text, gap) ? ' ' : '';
    text += fragment.text;
    x1 = Math.max(x1, fragment.x1);
  }
  const size = Math.max(...sorted.map((fragment) => fragment.size));
  return {
    text,
    x0: sorted[0]?.x0 ?? 0,
    x1,
    y: Math.max(...sorted.map((fragment) => fragment.y)),
    size,
    fragments: sorted,
  };
}
