import type { Question } from '../question.ts';
import { FIGURE, type FigureRow } from './figure.ts';
import { inScope, type Scope, scopeParameters } from './scope.ts';

/** What 三公 money was spent on, in numbers. */
export const COUNTS = [
  'abroad_groups',
  'abroad_people',
  'vehicles_bought',
  'vehicles_kept',
  'reception_batches',
  'reception_people',
] as const;

export interface CountRow extends FigureRow {
  readonly agency_id: string;
  readonly agency: string;
  readonly region: string;
  readonly fiscal_year: number;
  /** `sangong.` and one of {@link COUNTS}. */
  readonly indicator: string;
}

/** Of each count of an agency's year the one that stands for the whole and comes first. */
export const sangongCounts = (scope: Scope): Question<CountRow> => ({
  sql: `
WITH ranked AS (
  SELECT f.*, row_number() OVER (
    PARTITION BY f.agency_id, f.fiscal_year, f.indicator
    ORDER BY f.derived, f.uncertain, f.kind IS NOT NULL, f.doc_id, f.n) AS nth
  FROM facts f
  WHERE f.indicator IN (${COUNTS.map((name) => `'sangong.${name}'`).join(', ')}) AND f.measure = 'actual' AND f.value IS NOT NULL)
SELECT f.agency_id, a.short_name AS agency, concat(a.province, a.city, a.county) AS region, f.fiscal_year, f.indicator, ${FIGURE}
FROM ranked f JOIN agencies a USING (agency_id)
WHERE f.nth = 1 AND NOT f.derived AND ${inScope('f')}
ORDER BY f.agency_id, f.fiscal_year, f.indicator`,
  parameters: scopeParameters(scope),
});
