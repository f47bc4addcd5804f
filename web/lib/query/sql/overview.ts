import type { Question } from '../question.ts';
import { inScope, type Scope, scopeParameters } from './scope.ts';

export interface CoverageRow {
  readonly agency_id: string;
  readonly agency: string;
  readonly region: string;
  readonly fiscal_year: number;
  readonly family: string;
  readonly printed: number;
  readonly derived: number;
  /** True where every figure of the family is a printed zero. */
  readonly zero: boolean;
}

/** How many figures of each subject an agency's year has. */
export const coverage = (scope: Scope): Question<CoverageRow> => ({
  sql: `
SELECT f.agency_id, a.short_name AS agency, concat(a.province, a.city, a.county) AS region, f.fiscal_year,
  split_part(f.indicator, '.', 1) AS family,
  (count(*) FILTER (WHERE NOT f.derived))::INTEGER AS printed, (count(*) FILTER (WHERE f.derived))::INTEGER AS derived,
  bool_and(coalesce(f.value = 0, false)) AS zero
FROM facts f JOIN agencies a USING (agency_id)
WHERE ${inScope('f')}
GROUP BY ALL
ORDER BY f.agency_id, f.fiscal_year, family`,
  parameters: scopeParameters(scope),
});

export interface DocumentRow {
  readonly doc_id: string;
  readonly file: string;
  readonly format: string;
  readonly pages: number | null;
  readonly agency_id: string | null;
  readonly agency: string | null;
  readonly fiscal_year: number | null;
  readonly kind: string | null;
  readonly title: string | null;
  readonly source_url: string | null;
  readonly published_on: string | null;
  readonly status: string;
  readonly error: string | null;
  readonly figures: number;
  readonly facts: number;
  readonly unread: number;
  readonly ignored: number;
  readonly scope: string | null;
}

/** Every document, read or not. */
export const documents = (): Question<DocumentRow> => ({
  sql: `
SELECT doc_id, file, format, pages, agency_id, agency, fiscal_year, kind, title, source_url, published_on, status, error,
  figures, facts, unread, ignored, scope
FROM documents ORDER BY agency_id NULLS LAST, fiscal_year, file`,
  parameters: {},
});

export interface AgencyRow {
  readonly agency_id: string;
  readonly agency: string;
  readonly short_name: string;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
}

export const agencies = (): Question<AgencyRow> => ({
  sql: 'SELECT agency_id, agency, short_name, province, city, county FROM agencies ORDER BY agency_id',
  parameters: {},
});

export interface YearRow {
  readonly fiscal_year: number;
}

export const years = (): Question<YearRow> => ({
  sql: 'SELECT DISTINCT fiscal_year FROM agency_years ORDER BY fiscal_year',
  parameters: {},
});
