import { fragmentsOf } from './fragments.ts';
import type { Fragment } from './fragments.ts';
import { quarterOf, turnMarks, turnPoint } from './geometry.ts';
import type { Marks } from './geometry.ts';

/** Text that runs up, down or upside down on an otherwise level page, each run as one fragment where it stands. */
export function turnedFragments(marks: Marks): Fragment[] {
  return ([1, 2, 3] as const).flatMap((quarter) => {
    const glyphs = marks.glyphs.filter((glyph) => quarterOf(glyph) === quarter);
    if (glyphs.length === 0) return [];
    const turned = turnMarks({ ...marks, glyphs, rules: [] }, quarter);
    return fragmentsOf(turned.glyphs).map((fragment) => {
      const back = (x: number, y: number): [number, number] =>
        turnPoint(4 - quarter, x, y, turned.width, turned.height);
      const [xa, ya] = back(fragment.x0, fragment.y);
      const [xb, yb] = back(fragment.x1, fragment.y - fragment.size);
      const y = (ya + yb) / 2 + 0.35 * fragment.size;
      return { ...fragment, x0: Math.min(xa, xb), x1: Math.max(xa, xb), y };
    });
  });
}
