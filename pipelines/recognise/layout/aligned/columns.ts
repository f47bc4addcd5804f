import { isMoney, isNumber } from './segments.ts';
import type { Segment } from './segments.ts';

export type Role = 'amount' | 'digits' | 'text';

/** A column of an aligned table: the characters `[start, end)` that its segments cover. */
export interface Column {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

export interface Member {
  readonly segment: Segment;
  readonly line: number;
}
export interface Group {
  members: Member[];
}

const NEAR = 2;
/** What a word among numbers or a number among words costs. */
const MISFIT = 40;
const start = (group: Group): number => Math.min(...group.members.map(({ segment }) => segment.start));
const end = (group: Group): number => Math.max(...group.members.map(({ segment }) => segment.end));
const middle = (segment: Segment): number => (segment.start + segment.end) / 2;

/** Runs of segments that overlap over the lines: what no blank stripe through all lines parts. */
export function stripes(members: readonly Member[]): Group[] {
  const groups: Group[] = [];
  let end = -1;
  for (const member of [...members].sort((a, b) => a.segment.start - b.segment.start)) {
    const last = groups.at(-1);
    if (last && member.segment.start < end) last.members.push(member);
    else groups.push({ members: [member] });
    end = Math.max(end, member.segment.end);
  }
  return groups;
}

/** Parts a group that holds two segments of one line, where one place between them parts all such lines; null where none does. */
function part(group: Group): Group[] | null {
  const lines = new Map<number, Segment[]>();
  for (const { segment, line } of group.members) lines.set(line, [...(lines.get(line) ?? []), segment]);
  const doubled = [...lines.values()].filter((segments) => segments.length > 1);
  if (doubled.length === 0) return [group];
  let from = -Infinity;
  let to = Infinity;
  for (const segments of doubled) {
    segments.sort((a, b) => a.start - b.start);
    from = Math.max(from, segments[0]?.end ?? 0);
    to = Math.min(to, segments.at(-1)?.start ?? 0);
  }
  if (from > to) return null;
  const cut = (from + to) / 2;
  const left = group.members.filter(({ segment }) =>
    segment.start < from && segment.end > to ? !isNumber(segment.text) : middle(segment) < cut,
  );
  const right = group.members.filter((member) => !left.includes(member));
  if (left.length === 0 || right.length === 0) return null;
  const halves = [part({ members: left }), part({ members: right })];
  return halves.every((half) => half !== null) ? halves.flat() : null;
}

function roleOf(members: readonly Member[]): Role {
  const texts = members.map(({ segment }) => segment.text);
  const money = texts.filter(isMoney).length;
  const numbers = texts.filter(isNumber).length;
  if (money * 2 > texts.length) return 'amount';
  return numbers * 2 > texts.length ? 'digits' : 'text';
}

/** Puts number columns together that stand side by side and of which no line fills both: short and long numbers of one column. */
function mergeNumbers(groups: readonly Group[]): Group[] {
  const merged: Group[] = [];
  for (const group of groups) {
    const last = merged.at(-1);
    const lines = new Set(last?.members.map(({ line }) => line));
    const near = last && start(group) - end(last) <= NEAR;
    const numbers =
      last && roleOf(last.members) === 'amount' && group.members.every(({ segment }) => isNumber(segment.text));
    if (near && numbers && !group.members.some(({ line }) => lines.has(line))) last.members.push(...group.members);
    else merged.push({ members: [...group.members] });
  }
  return merged;
}

/** The columns of the lines of a table's body, left to right; null where they cannot be told apart. */
export function columnsOf(lines: readonly (readonly Segment[])[]): { columns: Column[]; clean: boolean } | null {
  const members = lines.flatMap((segments, line) => segments.map((segment) => ({ segment, line })));
  const whole = stripes(members);
  const groups: Group[] = [];
  for (const group of whole) {
    const parted = part(group);
    if (!parted) return null;
    groups.push(...parted);
  }
  const merged = mergeNumbers(groups);
  const columns = merged.map(({ members: own }) => ({
    start: start({ members: own }),
    end: end({ members: own }),
    role: roleOf(own),
  }));
  return { columns, clean: merged.length === whole.length };
}

/** How well a segment stands in a column: what they share, less what parts them; words and numbers keep apart. */
function fit(segment: Segment, column: Column): number {
  const shared = Math.min(segment.end, column.end) - Math.max(segment.start, column.start);
  return isNumber(segment.text) === (column.role !== 'text') ? shared : shared - MISFIT;
}

/** The columns that the segments of one line stand in, in order: the assignment that fits best without crossing. */
export function columnsAt(segments: readonly Segment[], columns: readonly Column[]): number[] {
  let best = columns.map(() => ({ score: 0, path: [] as number[] }));
  for (const segment of segments) {
    let reach: { score: number; path: number[] } = { score: -Infinity, path: [] };
    best = columns.map((column, index) => {
      const before = best[index];
      if (before && before.score > reach.score) reach = before;
      return { score: reach.score + fit(segment, column), path: [...reach.path, index] };
    });
  }
  return best.reduce((a, b) => (b.score > a.score ? b : a), { score: -Infinity, path: [] as number[] }).path;
}
