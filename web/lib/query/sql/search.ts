import type { Question } from '../question.ts';

/** A name that figures are printed under, with one figure of an agency's last year. */
export interface NamedRow {
  readonly code: string | null;
  readonly name: string;
  readonly agency: string;
  readonly fiscal_year: number;
  readonly doc_id: string;
  readonly fact_id: string;
}

const PER_NAME = 3;

/** Of each name the first figure in the document of its last year, of at most {@link PER_NAME} agencies. */
const named = (code: string, name: string, where: string): string => `
WITH firsts AS (
  SELECT ${code} AS code, ${name} AS name, a.short_name AS agency, f.agency_id, f.fiscal_year, f.doc_id, f.fact_id
  FROM facts f JOIN agencies a USING (agency_id)
  WHERE ${where} AND NOT f.derived
  QUALIFY row_number() OVER (PARTITION BY ${code}, ${name}, f.agency_id ORDER BY f.fiscal_year DESC, f.doc_id, f.n) = 1)
SELECT code, name, agency, fiscal_year, doc_id, fact_id FROM firsts
QUALIFY row_number() OVER (PARTITION BY code, name ORDER BY fiscal_year DESC, agency_id) <= ${String(PER_NAME)}
ORDER BY code, name, fiscal_year DESC, agency`;

export const namedCodes = (): Question<NamedRow> => ({
  sql: named('f.code', 'f.item', 'f.code IS NOT NULL AND f.item IS NOT NULL'),
  parameters: {},
});

export const namedProjects = (): Question<NamedRow> => ({
  sql: named('NULL::VARCHAR', 'f.project', 'f.project IS NOT NULL'),
  parameters: {},
});
