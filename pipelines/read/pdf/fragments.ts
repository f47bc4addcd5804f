import type { Glyph } from './geometry.ts';

/** Wider than this part of the type size, a gap separates words. */
const WORD_GAP = 0.22;
/** Between two runs that the page places by themselves, a smaller one does. */
const PLACED_GAP = 0.03;
const BASELINE = 0.15;
const SAME_PLACE = 0.25;

/** Characters that stand together on one baseline without a gap: a word, or a piece of one. Runs to the right. */
export interface Fragment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Baseline, or where it would be. */
  readonly y: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

const DIGITS = /^[\d.,]$/;

/** Whether one number is printed over the end of another: figures that belong together do not overlap. */
export const overlaps = (left: string, right: string, gap: number): boolean =>
  gap < -0.08 && DIGITS.test(left.slice(-1)) && DIGITS.test(right.charAt(0));

export const middleOf = (fragment: Fragment): number => fragment.y - 0.35 * fragment.size;

export function fragmentOf(glyphs: readonly Glyph[]): Fragment {
  let [x0, x1, y, size, text] = [Infinity, -Infinity, 0, 0, ''];
  for (const glyph of glyphs) {
    x0 = Math.min(x0, glyph.x0);
    x1 = Math.max(x1, glyph.x1);
    y = Math.max(y, glyph.y0);
    size = Math.max(size, glyph.size);
    text += glyph.text;
  }
  return { text, x0, x1, y, size, glyphs };
}

/** Joins glyphs, in the order of painting, into fragments; what is painted twice in one place (false bold) is kept once. */
export function fragmentsOf(glyphs: readonly Glyph[]): Fragment[] {
  const fragments: Fragment[] = [];
  let run: Glyph[] = [];
  const flush = (): void => {
    if (run.length > 0) fragments.push(fragmentOf(run));
    run = [];
  };
  for (const glyph of glyphs) {
    const last = run.at(-1);
    if (last) {
      const size = Math.min(last.size, glyph.size);
      const gap = glyph.x0 - last.x1;
      const level = Math.abs(glyph.y0 - last.y0) <= BASELINE * size;
      if (level && last.text === glyph.text && Math.abs(glyph.x0 - last.x0) <= SAME_PLACE * (last.x1 - last.x0))
        continue;
      const apart = glyph.begins && Math.abs(gap) > PLACED_GAP * size;
      const over = overlaps(last.text, glyph.text, gap / size);
      if (!level || apart || over || gap > WORD_GAP * size || gap < -0.5 * size) flush();
    }
    run.push(glyph);
  }
  flush();
  return withoutRepeats(fragments);
}

function withoutRepeats(fragments: readonly Fragment[]): Fragment[] {
  const seen = new Map<string, Fragment[]>();
  return fragments.filter((fragment) => {
    const same = seen.get(fragment.text);
    if (!same) {
      seen.set(fragment.text, [fragment]);
      return true;
    }
    const reach = SAME_PLACE * fragment.size;
    if (same.some((other) => Math.abs(other.x0 - fragment.x0) <= reach && Math.abs(other.y - fragment.y) <= reach))
      return false;
    same.push(fragment);
    return true;
  });
}

/** Cuts a fragment where one of `xs` passes between two of its characters that do not touch or were placed apart. */
export function cutAt(fragment: Fragment, xs: readonly number[]): Fragment[] {
  const inside = xs.filter((x) => x > fragment.x0 && x < fragment.x1);
  if (inside.length === 0) return [fragment];
  const parts: Fragment[] = [];
  let run: Glyph[] = [];
  for (const glyph of fragment.glyphs) {
    const last = run.at(-1);
    if (last) {
      const slack = 0.1 * glyph.size;
      const apart = glyph.begins || glyph.x0 - last.x1 > 0.05 * glyph.size;
      const crossed = inside.some((x) => x > last.x1 - slack && x < glyph.x0 + slack);
      if (apart && crossed) {
        parts.push(fragmentOf(run));
        run = [];
      }
    }
    run.push(glyph);
  }
  parts.push(fragmentOf(run));
  return parts;
}
