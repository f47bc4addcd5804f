import type { Question } from '../question.ts';
import { inScope, type Scope, scopeParameters } from './scope.ts';

/** One project of one document: its self-evaluated score, its money, and how much of it was spent. */
export interface ProjectRow {
  readonly agency_id: string;
  readonly agency: string;
  readonly region: string;
  readonly fiscal_year: number;
  readonly doc_id: string;
  readonly project: string;
  readonly score: string | null;
  readonly score_ulp: string | null;
  readonly score_fact: string | null;
  /** Printings of the score that differ from each other; 1 where all agree. */
  readonly score_values: number;
  readonly initial: string | null;
  readonly initial_fact: string | null;
  readonly final: string | null;
  readonly final_fact: string | null;
  readonly spent: string | null;
  readonly spent_fact: string | null;
  readonly rate: string | null;
  readonly rate_ulp: string | null;
  readonly rate_fact: string | null;
}

const first = (column: string, measure: string): string =>
  `min_by(${column}, nth) FILTER (WHERE measure = '${measure}')`;

/** A project is the same where only the punctuation of its name differs. */
const ALIKE = "regexp_replace(project, '[、，,。.（）()“”\"\\s]', '', 'g')";

/** Projects with a score or with money, the whole-project rows (资金来源 total) only. */
export const projects = (scope: Scope): Question<ProjectRow> => ({
  sql: `
WITH parts AS (
  SELECT *, ${ALIKE} AS alike, row_number() OVER (PARTITION BY doc_id, ${ALIKE}, measure ORDER BY derived, uncertain, source IS NULL, n) AS nth
  FROM facts
  WHERE project IS NOT NULL AND value IS NOT NULL AND level1 IS NULL AND level3 IS NULL
    AND ((indicator = 'project.score' AND measure = 'score')
      OR (indicator = 'project.funding' AND measure IN ('initial_budget', 'final_budget', 'actual', 'execution_rate')
        AND coalesce(source, 'total') = 'total')))
SELECT p.agency_id, a.short_name AS agency, concat(a.province, a.city, a.county) AS region, p.fiscal_year, p.doc_id, min_by(p.project, p.n) AS project,
  ${first('value', 'score')} AS score, ${first('ulp', 'score')} AS score_ulp, ${first('fact_id', 'score')} AS score_fact,
  (count(DISTINCT value) FILTER (WHERE measure = 'score'))::INTEGER AS score_values,
  ${first('value', 'initial_budget')} AS initial, ${first('fact_id', 'initial_budget')} AS initial_fact,
  ${first('value', 'final_budget')} AS final, ${first('fact_id', 'final_budget')} AS final_fact,
  ${first('value', 'actual')} AS spent, ${first('fact_id', 'actual')} AS spent_fact,
  ${first('value', 'execution_rate')} AS rate, ${first('ulp', 'execution_rate')} AS rate_ulp, ${first('fact_id', 'execution_rate')} AS rate_fact
FROM parts p JOIN agencies a USING (agency_id)
WHERE ${inScope('p')}
GROUP BY p.agency_id, a.short_name, a.province, a.city, a.county, p.fiscal_year, p.doc_id, p.alike
ORDER BY p.agency_id, p.fiscal_year, project`,
  parameters: scopeParameters(scope),
});
