import type { RuleId } from '../../model/rules.ts';
import type { Entry } from '../book/entry.ts';
import { common, type Interval } from '../book/interval.ts';
import { broken, type Verdict } from '../verdict/verdict.ts';
import { severityOf } from './report.ts';

/** A verdict and the rule that gave it. */
export interface Judged {
  readonly rule: RuleId;
  readonly verdict: Verdict;
}

/** One fault: the contradiction nearest to its root, and the others that the same figure explains. */
export interface Fault {
  readonly root: Judged;
  readonly others: readonly Judged[];
}

const FAMILIES = 'TXNPYQ';
const RANK = { high: 0, medium: 1, low: 2 };
const byRoot = (a: Judged, b: Judged): number =>
  RANK[severityOf(a.rule, a.verdict)] - RANK[severityOf(b.rule, b.verdict)] ||
  FAMILIES.indexOf(a.rule.charAt(0)) - FAMILIES.indexOf(b.rule.charAt(0)) ||
  a.verdict.entries.length - b.verdict.entries.length;

const faultOf = (judged: readonly Judged[]): Fault[] => {
  const [root, ...others] = [...judged].sort(byRoot);
  return root ? [{ root, others }] : [];
};

/**
 * Gathers broken verdicts into faults (domain.md §5.1: a repair is offered when it makes two or more rules pass at once).
 * Verdicts belong together when one figure, set to one value, would mend them all, and that figure is not vouched for by
 * more verdicts (that would tell its value) than it breaks; or when they compare the same figures.
 */
export function faults(judged: readonly Judged[]): Fault[] {
  const bad = judged.filter(({ verdict }) => broken(verdict));
  const passes = new Map<Entry, number>();
  for (const { verdict } of judged) {
    if (broken(verdict)) continue;
    for (const entry of verdict.entries.filter((each) => verdict.implied?.(each)))
      passes.set(entry, (passes.get(entry) ?? 0) + 1);
  }
  const open = new Set(bad);
  const found: Fault[] = [];
  for (const { mended } of repairs(bad, passes)) {
    const still = mended.filter((each) => open.has(each));
    if (still.length < 2) continue;
    for (const each of still) open.delete(each);
    found.push(...faultOf(still));
  }
  for (const each of open) {
    const twin = found.find(({ root, others }) => [root, ...others].some((other) => oneFault(other, each)));
    if (twin) found.splice(found.indexOf(twin), 1, ...faultOf([twin.root, ...twin.others, each]));
    else found.push({ root: each, others: [] });
  }
  return found;
}

/** They compare the same figures, or the same rows of two columns that are apart by the same amount. */
const oneFault = (a: Judged, b: Judged): boolean => sameFigures(a, b) || sameRows(a, b);

const difference = ({ verdict: { expected, actual } }: Judged): string =>
  expected && actual ? actual.minus(expected).toFixed() : '';
const rows = ({ verdict }: Judged): string =>
  verdict.entries
    .map(({ fact, place, code }) => `${place} ${String(fact.at.line)} ${code ?? ''}`)
    .sort()
    .join('|');
const sameRows = (a: Judged, b: Judged): boolean =>
  a.rule === b.rule && difference(a) !== '' && difference(a) === difference(b) && rows(a) === rows(b);

const sameFigures = (a: Judged, b: Judged): boolean => {
  const [few, many] =
    a.verdict.entries.length <= b.verdict.entries.length ? [a.verdict, b.verdict] : [b.verdict, a.verdict];
  return few.entries.length >= 2 && few.entries.every((entry) => many.entries.includes(entry));
};

interface Repair {
  readonly mended: readonly Judged[];
}

/** For each suspect figure the largest set of broken verdicts that one value of it would mend; the largest sets first. */
function repairs(bad: readonly Judged[], passes: ReadonlyMap<Entry, number>): Repair[] {
  const blamed = new Map<Entry, { judged: Judged; value: Interval }[]>();
  for (const judged of bad) {
    for (const entry of new Set(judged.verdict.suspects ?? judged.verdict.entries)) {
      const value = judged.verdict.implied?.(entry);
      if (!value) continue;
      const list = blamed.get(entry) ?? [];
      list.push({ judged, value });
      blamed.set(entry, list);
    }
  }
  return [...blamed]
    .flatMap(([entry, list]) => {
      const sets = list.map(({ value }) => {
        let range: Interval = value;
        return list.filter((other) => {
          const both = common(range, other.value);
          if (both) range = both;
          return both !== null;
        });
      });
      const best = sets.sort((a, b) => b.length - a.length)[0] ?? [];
      const vouched = passes.get(entry) ?? 0;
      return best.length >= 2 && best.length >= vouched ? [{ mended: best.map((each) => each.judged), vouched }] : [];
    })
    .sort((a, b) => b.mended.length - a.mended.length || a.vouched - b.vouched);
}
