import type { Check, Finding } from '../../model/disclosure.ts';
import type { RuleId } from '../../model/rules.ts';
import type { AcrossRule, Archive } from './comparison.ts';
import { broughtForward, fleet, lastYear } from './last-year.ts';
import { bureauWithinDepartment, twoFiles, twoPublications } from './one-year.ts';
import type { YearSummary } from './summary.ts';

export { yearSummary, type YearSummary } from './summary.ts';

const RULES: readonly (readonly [id: RuleId, rule: AcrossRule])[] = [
  ['Y01', lastYear],
  ['Y02', broughtForward],
  ['Y05', bureauWithinDepartment],
  ['Y06', twoPublications],
  ['Y07', fleet],
  ['Y08', twoFiles],
];

/** What the rules across documents say of one document: contradictions, and how often each rule held, broke or did not apply. */
export interface Across {
  readonly docId: string;
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
}

function archiveOf(all: readonly YearSummary[]): Archive {
  const keyOf = ({ agencyId, kind, scope }: Pick<YearSummary, 'agencyId' | 'kind' | 'scope'>, year: number): string =>
    [agencyId, kind, scope, year].join('|');
  const found = new Map<string, YearSummary | null>();
  for (const summary of all) {
    const key = keyOf(summary, summary.fiscalYear);
    found.set(key, found.has(key) ? null : summary);
  }
  return { all, only: (like, year) => found.get(keyOf(like, year)) ?? null };
}

/**
 * Checks the documents of each agency against one another (Y of domain.md §5.6): years against years, and what is published
 * twice. One result for each document, in the order given. Pure.
 */
export function reconcileAcross(summaries: readonly YearSummary[]): Across[] {
  const archive = archiveOf(summaries);
  const findings = new Map<string, Finding[]>();
  const counts = new Map<string, { passed: number; failed: number }>();
  for (const [, rule] of RULES) {
    for (const { docId, rule: id, finding } of rule(archive)) {
      const key = `${docId} ${id}`;
      const count = counts.get(key) ?? { passed: 0, failed: 0 };
      counts.set(key, { passed: count.passed + (finding ? 0 : 1), failed: count.failed + (finding ? 1 : 0) });
      if (finding) findings.set(docId, [...(findings.get(docId) ?? []), finding]);
    }
  }
  return summaries.map(({ docId }) => ({
    docId,
    findings: findings.get(docId) ?? [],
    checks: RULES.map(([rule]) => {
      const count = counts.get(`${docId} ${rule}`);
      return { rule, passed: count?.passed ?? 0, failed: count?.failed ?? 0, notApplicable: count ? 0 : 1 };
    }),
  }));
}
