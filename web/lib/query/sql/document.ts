import type { Question } from '../question.ts';
import { FIGURE, type FigureRow } from './figure.ts';

export interface LineRow {
  readonly line: number | null;
  readonly page: number | null;
  readonly text: string;
}

/** The text of a document in reading order. */
export const sourceLines = (doc: string): Question<LineRow> => ({
  sql: 'SELECT line, page, text FROM source_lines WHERE doc_id = $doc ORDER BY n',
  parameters: { doc },
});

/** A figure of a document with all that tells it apart. */
export interface FactRow extends FigureRow {
  readonly fiscal_year: number;
  readonly indicator: string;
  readonly measure: string;
  readonly code: string | null;
  readonly item: string | null;
  readonly project: string | null;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string | null;
  readonly kind: string | null;
  readonly source: string | null;
  readonly place: string | null;
  readonly quote: string;
  readonly note: string | null;
}

/** Columns of a {@link FactRow} from facts `f`. */
export const FACT = `
  f.fiscal_year, f.indicator, f.measure, f.code, f.item, f.project, f.level1, f.level2, f.level3, f.kind, f.source, f.place, f.quote,
  f.note, ${FIGURE}`;

/** The figures of a document in reading order. */
export const documentFacts = (doc: string): Question<FactRow> => ({
  sql: `SELECT ${FACT} FROM facts f WHERE f.doc_id = $doc ORDER BY f.n`,
  parameters: { doc },
});
