import { isMoney, isNumber } from './segments.ts';
import type { Segment } from './segments.ts';

export type Role = 'amount' | 'digits' | 'text';

/** A column of an aligned table: the characters `[start, end)` that its segments cover. */
export interface Column {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
}

interface Member {
  readonly segment: Segment;
  readonly line: number;
}
interface Group {
  members: Member[];
}

const middle = (segment: Segment): number => (segment.start + segment.end) / 2;

/** Runs of segments that overlap over the lines: what no blank stripe through all lines parts. */
function stripes(members: readonly Member[]): Group[] {
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
  const columns = groups.map(({ members: own }) => ({
    start: Math.min(...own.map(({ segment }) => segment.start)),
    end: Math.max(...own.map(({ segment }) => segment.end)),
    role: roleOf(own),
  }));
  return { columns, clean: groups.length === whole.length };
}

/** The column that a body segment stands in: the one that it overlaps most, for numbers one that holds numbers. */
export function columnAt(segment: Segment, columns: readonly Column[]): number {
  let best = 0;
  let most = -Infinity;
  columns.forEach((column, index) => {
    const overlap = Math.min(segment.end, column.end) - Math.max(segment.start, column.start);
    const fits = isNumber(segment.text) === (column.role !== 'text');
    const score = overlap + (fits && overlap > 0 ? 0.5 : 0);
    if (score > most) {
      most = score;
      best = index;
    }
  });
  return best;
}

/** Words that stand over several columns and are no column's own. */
const OVER_SEVERAL = /^(?:收入|支出|项目|本年收入|本年支出)$/;

/** The header segments that stand over one another, left to right; those that stand over several columns are left out. */
export function headerStripes(header: readonly (readonly Segment[])[]): Segment[][] {
  const members = header.flatMap((segments, line) =>
    segments.filter(({ text }) => !OVER_SEVERAL.test(text)).map((segment) => ({ segment, line })),
  );
  return stripes(members).map((group) => group.members.map(({ segment }) => segment));
}

const overlaps = (segment: Segment, column: Column): boolean =>
  segment.end > column.start && segment.start < column.end;

/** The columns together with those that hold nothing: where header words stand beside all columns of the body. */
export function withEmpty(columns: readonly Column[], stripesOf: readonly (readonly Segment[])[]): Column[] {
  const empty = stripesOf
    .filter((stripe) => !stripe.some((segment) => columns.some((column) => overlaps(segment, column))))
    .map((stripe): Column => ({
      start: Math.min(...stripe.map((segment) => segment.start)),
      end: Math.max(...stripe.map((segment) => segment.end)),
      role: 'amount',
    }));
  return [...columns, ...empty].sort((a, b) => a.start - b.start);
}

/** Indexes of the columns that a header segment stands over: those that it or what stands over it overlaps, else the nearest. */
export function columnsUnder(
  segment: Segment,
  columns: readonly Column[],
  stripesOf: readonly (readonly Segment[])[],
): number[] {
  const under = (segments: readonly Segment[]): number[] =>
    columns.flatMap((column, index) => (segments.some((each) => overlaps(each, column)) ? [index] : []));
  const own = under([segment]);
  if (own.length > 0) return own;
  const shared = under(stripesOf.find((stripe) => stripe.includes(segment)) ?? []);
  if (shared.length === 1) return shared;
  const at = middle(segment);
  const distance = (column: Column): number => Math.max(column.start - at, at - column.end);
  return [
    columns.reduce((best, column, index) => (distance(column) < distance(columns[best] ?? column) ? index : best), 0),
  ];
}
