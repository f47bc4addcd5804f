import type { Question } from '../question.ts';
import { FIGURE, type FigureRow } from './figure.ts';
import { inScope, type Scope, scopeParameters } from './scope.ts';

export interface AssistanceRow extends FigureRow {
  readonly agency_id: string;
  readonly agency: string;
  readonly region: string;
  readonly fiscal_year: number;
  /** `assistance.person_times`, `assistance.people`, `assistance.amount`, `assistance.ratio`. */
  readonly indicator: string;
  readonly measure: string;
  readonly kind: string;
  readonly project: string | null;
}

/** 医疗救助 figures: of each indicator, kind and measure of an agency's year, the one that stands for the whole and comes first. */
export const assistance = (scope: Scope): Question<AssistanceRow> => ({
  sql: `
WITH ranked AS (
  SELECT f.*, coalesce(f.kind, 'total') AS of_kind, row_number() OVER (
    PARTITION BY f.agency_id, f.fiscal_year, f.indicator, f.measure, coalesce(f.kind, 'total')
    ORDER BY f.derived, f.uncertain, f.project IS NOT NULL, f.doc_id, f.n) AS nth
  FROM facts f
  WHERE f.indicator IN ('assistance.person_times', 'assistance.people', 'assistance.amount', 'assistance.ratio')
    AND f.measure IN ('actual', 'target') AND f.value IS NOT NULL)
SELECT f.agency_id, a.short_name AS agency, concat(a.province, a.city, a.county) AS region, f.fiscal_year, f.indicator, f.measure,
  f.of_kind AS kind, f.project, ${FIGURE}
FROM ranked f JOIN agencies a USING (agency_id)
WHERE f.nth = 1 AND ${inScope('f')}
ORDER BY f.agency_id, f.fiscal_year, f.indicator, kind, f.measure`,
  parameters: scopeParameters(scope),
});
