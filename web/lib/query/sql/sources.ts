import type { Question } from '../question.ts';

/** A document as a page cites it. */
export interface SourceRow {
  readonly doc_id: string;
  readonly agency_id: string;
  readonly agency: string;
  readonly region: string;
  readonly fiscal_year: number;
  readonly kind: string | null;
  readonly title: string | null;
  readonly file: string;
  readonly source_url: string | null;
  readonly published_on: string | null;
}

/** Every document that was read. */
export const sources = (): Question<SourceRow> => ({
  sql: `
SELECT d.doc_id, d.agency_id, a.short_name AS agency, concat(a.province, a.city, a.county) AS region, d.fiscal_year, d.kind, d.title,
  d.file, d.source_url, d.published_on
FROM documents d JOIN agencies a USING (agency_id) WHERE d.status = 'read'
ORDER BY d.agency_id, d.fiscal_year, d.file`,
  parameters: {},
});
