import type { Question } from '../question.ts';
import { inScope, type Scope, scopeParameters } from './scope.ts';

export interface FindingRow {
  readonly finding_id: string;
  readonly doc_id: string;
  readonly agency_id: string;
  readonly agency: string;
  readonly region: string;
  readonly fiscal_year: number;
  readonly rule: string;
  readonly severity: string;
  readonly statement: string;
  readonly statement_en: string;
  /** The sum written out in the printed units. */
  readonly arithmetic: string;
  /** Other rules that see the same fault. */
  readonly related: readonly string[];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  readonly fact_ids: readonly string[];
  readonly lines: readonly number[];
  readonly pages: readonly number[];
}

const COLUMNS = `g.finding_id, g.doc_id, g.agency_id, a.short_name AS agency, concat(a.province, a.city, a.county) AS region,
  g.fiscal_year, g.rule, g.severity, g.statement, g.statement_en, g.arithmetic, g.related, g.expected, g.actual, g.difference, g.tolerance, g.fact_ids, g.lines, g.pages`;
const GRAVEST_FIRST = `CASE g.severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END`;

/** Contradictions inside documents, gravest first. */
export const findings = (scope: Scope): Question<FindingRow> => ({
  sql: `
SELECT ${COLUMNS} FROM findings g JOIN agencies a USING (agency_id)
WHERE ${inScope('g')}
ORDER BY ${GRAVEST_FIRST}, g.rule, g.agency_id, g.finding_id`,
  parameters: scopeParameters(scope),
});

/** The gravest finding of each agency's year, for the overview. */
export const topFindings = (scope: Scope): Question<FindingRow> => ({
  sql: `
SELECT ${COLUMNS} FROM findings g JOIN agencies a USING (agency_id)
WHERE g.severity = 'high' AND ${inScope('g')}
QUALIFY row_number() OVER (PARTITION BY g.agency_id, g.fiscal_year ORDER BY abs(coalesce(g.difference, 0)) DESC, g.rule, g.finding_id) <= 2
ORDER BY g.agency_id, g.fiscal_year, g.finding_id`,
  parameters: scopeParameters(scope),
});

export interface FindingCount {
  readonly agency_id: string;
  readonly agency: string;
  readonly region: string;
  readonly fiscal_year: number;
  readonly severity: string;
  readonly findings: number;
}

export const findingCounts = (scope: Scope): Question<FindingCount> => ({
  sql: `
SELECT g.agency_id, a.short_name AS agency, concat(a.province, a.city, a.county) AS region, g.fiscal_year, g.severity,
  count(*)::INTEGER AS findings
FROM findings g JOIN agencies a USING (agency_id) WHERE ${inScope('g')} GROUP BY ALL ORDER BY ALL`,
  parameters: scopeParameters(scope),
});

/** The contradictions of one document, gravest first. */
export const documentFindings = (doc: string): Question<FindingRow> => ({
  sql: `
SELECT ${COLUMNS} FROM findings g JOIN agencies a USING (agency_id)
WHERE g.doc_id = $doc
ORDER BY ${GRAVEST_FIRST}, g.rule, g.finding_id`,
  parameters: { doc },
});
