import { indicator } from '../../../pipelines/model/indicators.ts';
import { inWords } from '../charts/mark.ts';
import { comparatorSign } from '../charts/person-times.ts';
import { figure } from '../figure.ts';
import { t, told } from '../i18n/index.ts';
import type { FactRow } from '../query/sql/document.ts';

/** What a figure is, in words: indicator, what tells it apart, measure and year. */
export function factName(fact: FactRow): string {
  const base = fact.base === null ? '' : t.fact.against(t.bases[fact.base] ?? fact.base);
  return [
    told(indicator(fact.indicator)),
    fact.item === null ? fact.code : `${fact.code ?? ''} ${fact.item}`.trim(),
    fact.project,
    fact.level3 ?? fact.level2 ?? fact.level1,
    fact.kind === null ? null : (t.assistance[fact.kind] ?? t.fact.kinds[fact.kind] ?? fact.kind),
    fact.source === null ? null : (t.sources[fact.source] ?? fact.source),
    fact.fund === null ? null : (t.funds[fact.fund] ?? fact.fund),
    `${t.measures[fact.measure] ?? fact.measure}${base}`,
    String(fact.fiscal_year),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

/** Its value in words, exact, with the sign of a target. */
export function factValue(fact: FactRow): string {
  const found = figure(fact);
  return comparatorSign(fact.comparator) + (found ? inWords(found) : (fact.text ?? ''));
}
