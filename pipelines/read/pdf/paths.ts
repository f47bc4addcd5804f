import type { Rule } from './geometry.ts';
import type { Matrix } from './matrix.ts';

/** A filled shape this thin (points) is a line. */
const THIN = 2.6;
const SLANT = 0.6;

const MOVE = 0;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

type Point = readonly [x: number, y: number];

/** The subpaths of pdfjs's path data as points on the page; a curve is reduced to its end, so that it is never a rule. */
function subpathsOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const subpaths: Point[][] = [];
  let current: Point[] = [];
  const at = (index: number): Point => {
    const x = path[index] ?? 0;
    const y = path[index + 1] ?? 0;
    return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
  };
  let index = 0;
  while (index < path.length) {
    const command = path[index];
    if (command === CLOSE) {
      if (current[0]) current.push(current[0]);
      index += 1;
      continue;
    }
    if (command === MOVE) {
      current = [];
      subpaths.push(current);
    }
    const skip = command === CURVE ? 4 : command === QUADRATIC ? 2 : 0;
    current.push(at(index + 1 + skip));
    index += 3 + skip;
  }
  return subpaths;
}

function ruleBetween([x0, y0]: Point, [x1, y1]: Point): Rule | null {
  const across = Math.abs(x1 - x0);
  const down = Math.abs(y1 - y0);
  if (down <= SLANT && across > down)
    return { level: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) };
  if (across <= SLANT && down > across)
    return { level: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) };
  return null;
}

/** The level and upright lines that a stroked path draws. */
export const strokedRules = (path: ArrayLike<number>, matrix: Matrix): Rule[] =>
  subpathsOf(path, matrix).flatMap((points) =>
    points.flatMap((point, index) => {
      const before = points[index - 1];
      const rule = before ? ruleBetween(before, point) : null;
      return rule ? [rule] : [];
    }),
  );

/** The lines that a filled path draws: shapes too thin to be an area. A dot may be a piece of a line either way. */
export const filledRules = (path: ArrayLike<number>, matrix: Matrix): Rule[] =>
  subpathsOf(path, matrix).flatMap((points): Rule[] => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (points.length < 2) return [];
    const rules: Rule[] = [];
    if (y1 - y0 <= THIN) rules.push({ level: true, at: (y0 + y1) / 2, from: x0, to: x1 });
    if (x1 - x0 <= THIN) rules.push({ level: false, at: (x0 + x1) / 2, from: y0, to: y1 });
    return rules;
  });
