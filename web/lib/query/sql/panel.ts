import type { Question } from '../question.ts';
import type { FigureRow } from './figure.ts';
import { FIGURE } from './figure.ts';
import { inFund, inScope, type Scope, scopeParameters } from './scope.ts';

/** One figure of the panel of agencies and years. */
export interface PanelRow extends FigureRow {
  readonly agency_id: string;
  readonly agency: string;
  readonly region: string;
  readonly fiscal_year: number;
  /** Column of `agency_years`. */
  readonly series: string;
  /** 口径 of the agency's accounts of that year. */
  readonly scope: string | null;
}

/** The figures of some columns of `agency_years`, one row each, with where each was read. */
export function panel(series: readonly string[], scope: Scope): Question<PanelRow> {
  const long = series.map(
    (name) =>
      `SELECT agency_id, fiscal_year, scope, '${name}' AS series, ${name}_fact AS fact_id FROM agency_years WHERE ${name} IS NOT NULL`,
  );
  return {
    sql: `
WITH long AS (${long.join(' UNION ALL ')})
SELECT p.agency_id, a.short_name AS agency, concat(a.province, a.city, a.county) AS region, p.fiscal_year, p.series,
  p.scope, ${FIGURE}
FROM long p JOIN agencies a USING (agency_id) JOIN facts f ON f.fact_id = p.fact_id
WHERE ${inScope('p')} AND ${inFund('f')}
ORDER BY p.agency_id, p.fiscal_year, p.series`,
    parameters: scopeParameters(scope),
    byFund: true,
  };
}
