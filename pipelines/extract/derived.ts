import type { Fact } from '../model/fact.ts';

/**
 * 上年数 that a document implies: 本年数 − 增减额 against last year, of the same indicator and dimensions, on the same line or
 * else the only value of the same section, as derived
 * facts of the year before (domain.md §6 prior_actual). The quote is the change's own; `ulp` is the coarser of the two.
 */
export function derivePrior(facts: readonly Fact[]): Fact[] {
  const section = (fact: Fact): string =>
    JSON.stringify([
      fact.indicator,
      fact.fiscalYear,
      fact.dims.fund,
      fact.dims.code,
      fact.dims.item,
      fact.dims.kind,
      fact.dims.place,
    ]);
  const key = (fact: Fact): string => `${section(fact)} ${String(fact.at.line)} ${String(fact.at.page)}`;
  const actuals = new Map<string, Fact>();
  const sections = new Map<string, Fact | null>();
  for (const fact of facts) {
    if (fact.measure !== 'actual' || !fact.value) continue;
    if (!actuals.has(key(fact))) actuals.set(key(fact), fact);
    const known = sections.get(section(fact));
    const agrees = known === undefined || (known?.value?.eq(fact.value) ?? false);
    sections.set(section(fact), agrees ? (known ?? fact) : null);
  }
  const derived: Fact[] = [];
  const seen = new Set<string>();
  for (const change of facts) {
    if (change.measure !== 'change' || change.dims.base !== 'prior' || !change.value) continue;
    const actual = actuals.get(key(change)) ?? sections.get(section(change));
    if (!actual?.value || actual.unit !== change.unit || seen.has(key(change))) continue;
    seen.add(key(change));
    const dims = Object.fromEntries(Object.entries(change.dims).filter(([name]) => name !== 'base'));
    derived.push({
      ...actual,
      measure: 'actual',
      fiscalYear: change.fiscalYear - 1,
      dims,
      value: actual.value.minus(change.value),
      raw: change.raw,
      quote: change.quote,
      at: change.at,
      derived: true,
      ulp: actual.ulp.gt(change.ulp) ? actual.ulp : change.ulp,
      note: `推算：${actual.fiscalYear}年数 ${actual.raw} 减去较上年增减额 ${change.raw}`,
      uncertain: actual.uncertain || change.uncertain,
    });
  }
  return derived;
}
