import type { Question } from '../question.ts';
import { inScope, type Scope, scopeParameters } from './scope.ts';

/** A 三级指标 that missed its target and yet has its full mark. */
export interface MissedRow {
  readonly agency_id: string;
  readonly agency: string;
  readonly region: string;
  readonly fiscal_year: number;
  readonly doc_id: string;
  readonly project: string;
  readonly level3: string;
  readonly comparator: string;
  readonly target: string;
  readonly target_fact: string;
  readonly actual: string;
  readonly actual_fact: string;
  readonly unit: string;
  readonly score: string;
  readonly score_fact: string;
}

/** Indicators printed once each (others cannot be paired), whose result contradicts a full mark. */
export const missedTargets = (scope: Scope): Question<MissedRow> => ({
  sql: `
WITH rows AS (
  SELECT agency_id, fiscal_year, doc_id, project, level3,
    max(comparator) FILTER (WHERE measure = 'target') AS comparator,
    max(value) FILTER (WHERE measure = 'target') AS target, max(fact_id) FILTER (WHERE measure = 'target') AS target_fact,
    max(value) FILTER (WHERE measure = 'actual') AS actual, max(fact_id) FILTER (WHERE measure = 'actual') AS actual_fact,
    max(unit) FILTER (WHERE measure = 'actual') AS unit, max(unit) FILTER (WHERE measure = 'target') AS target_unit,
    max(value) FILTER (WHERE measure = 'score') AS score, max(fact_id) FILTER (WHERE measure = 'score') AS score_fact,
    max(value) FILTER (WHERE measure = 'weight') AS weight
  FROM facts
  WHERE indicator = 'project.indicator' AND project IS NOT NULL AND level3 IS NOT NULL AND NOT derived AND NOT uncertain
  GROUP BY ALL
  HAVING count(*) FILTER (WHERE measure = 'target') = 1 AND count(*) FILTER (WHERE measure = 'actual') = 1
    AND count(*) FILTER (WHERE measure = 'score') = 1 AND count(*) FILTER (WHERE measure = 'weight') = 1)
SELECT r.agency_id, a.short_name AS agency, concat(a.province, a.city, a.county) AS region, r.fiscal_year, r.doc_id, r.project, r.level3,
  r.comparator, r.target, r.target_fact, r.actual, r.actual_fact, r.unit, r.score, r.score_fact
FROM rows r JOIN agencies a USING (agency_id)
WHERE r.score = r.weight AND r.unit = r.target_unit
  AND ((r.comparator IN ('>=', '>') AND r.actual < r.target) OR (r.comparator IN ('<=', '<') AND r.actual > r.target))
  AND ${inScope('r')}
ORDER BY r.agency_id, r.fiscal_year, r.project, r.level3`,
  parameters: scopeParameters(scope),
});
