import type { Rule } from './geometry.ts';

/** Lines nearer than this (points) are one line, and ends nearer than this touch. */
const TOUCH = 2.5;

/** No row or column is narrower than this (points): positions nearer than it are one line of the grid. */
export const SNAP = 4.5;

/** Joins pieces of one ruling line that overlap or touch; what stays shorter than any cell's side is no line. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const level of [true, false]) {
    const bands: Rule[][] = [];
    let last = -Infinity;
    for (const rule of rules.filter((one) => one.level === level).sort((a, b) => a.at - b.at)) {
      const band = bands.at(-1);
      if (band && rule.at - last <= TOUCH / 2) band.push(rule);
      else bands.push([rule]);
      last = rule.at;
    }
    for (const band of bands) merged.push(...joinBand(band).filter((rule) => rule.to - rule.from >= SNAP));
  }
  return merged;
}

function joinBand(band: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  for (const rule of [...band].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && rule.from <= last.to + TOUCH) joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else joined.push(rule);
  }
  return joined;
}

const meet = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - TOUCH &&
  upright.at <= level.to + TOUCH &&
  level.at >= upright.from - TOUCH &&
  level.at <= upright.to + TOUCH;

/** Groups merged rules that hang together through crossings: each group with both directions may be a table. */
export function groupRules(rules: readonly Rule[]): Rule[][] {
  const owner = rules.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (owner[root] !== undefined && owner[root] !== root) root = owner[root] ?? root;
    owner[index] = root;
    return root;
  };
  const uprights = rules.flatMap((rule, index) => (rule.level ? [] : [{ rule, index }]));
  rules.forEach((rule, index) => {
    if (!rule.level) return;
    for (const upright of uprights) if (meet(rule, upright.rule)) owner[find(upright.index)] = find(index);
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, index) => {
    const root = find(index);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  });
  return [...groups.values()].filter((group) => new Set(group.map((rule) => rule.level)).size === 2);
}

/** The distinct positions among `values`, those within {@link SNAP} of the first taken as one. */
export function positionsOf(values: readonly number[]): number[] {
  const positions: number[] = [];
  let [sum, count, first] = [0, 0, -Infinity];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - first > SNAP) {
      if (count > 0) positions.push(sum / count);
      [sum, count, first] = [0, 0, value];
    }
    sum += value;
    count += 1;
  }
  if (count > 0) positions.push(sum / count);
  return positions;
}
