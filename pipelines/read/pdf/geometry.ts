/** Page coordinates: points, x to the right, y down. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A printed character. `(x0, y0)` is where its baseline begins, `(x1, y1)` where the next character would. */
export interface Glyph extends Box {
  readonly text: string;
  readonly size: number;
  /** First of a run of characters that the page places by itself. */
  readonly begins: boolean;
}

/** A straight ruling line, level or upright: `at` is its y or x, `from` ≤ `to` its extent. */
export interface Rule {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The marks of one page. */
export interface Marks {
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly height: number;
  readonly width: number;
}

/** Quarter turns, clockwise on the page, of the direction in which a glyph runs; null for slanted text such as watermarks. */
export function quarterOf(glyph: Glyph): 0 | 1 | 2 | 3 | null {
  const dx = glyph.x1 - glyph.x0;
  const dy = glyph.y1 - glyph.y0;
  const across = Math.abs(dx);
  const down = Math.abs(dy);
  if (down <= 0.1 * across) return dx >= 0 ? 0 : 2;
  if (across <= 0.1 * down) return dy >= 0 ? 1 : 3;
  return null;
}

/** Turns a point of a `width` × `height` page back by `quarters`, so that what ran that way runs to the right. */
export function turnPoint(
  quarters: number,
  x: number,
  y: number,
  width: number,
  height: number,
): [x: number, y: number] {
  if (quarters === 1) return [y, width - x];
  if (quarters === 2) return [width - x, height - y];
  if (quarters === 3) return [height - y, x];
  return [x, y];
}

/** Turns all marks back by `quarters`. */
export function turnMarks(marks: Marks, quarters: number): Marks {
  if (quarters === 0) return marks;
  const { width, height } = marks;
  const point = (x: number, y: number): [number, number] => turnPoint(quarters, x, y, width, height);
  return {
    width: quarters % 2 ? height : width,
    height: quarters % 2 ? width : height,
    glyphs: marks.glyphs.map((glyph) => {
      const [x0, y0] = point(glyph.x0, glyph.y0);
      const [x1, y1] = point(glyph.x1, glyph.y1);
      return { ...glyph, x0, y0, x1, y1 };
    }),
    rules: marks.rules.map((rule) => {
      const [x0, y0] = rule.level ? point(rule.from, rule.at) : point(rule.at, rule.from);
      const [x1, y1] = rule.level ? point(rule.to, rule.at) : point(rule.at, rule.to);
      const level = Math.abs(y1 - y0) < Math.abs(x1 - x0);
      const ends = level ? [x0, x1] : [y0, y1];
      return { level, at: level ? y0 : x0, from: Math.min(...ends), to: Math.max(...ends) };
    }),
  };
}
