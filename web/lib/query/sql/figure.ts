/** A figure as pages show it: exact, with where it was read. */
export interface FigureRow {
  readonly value: string | null;
  readonly unit: string | null;
  /** One unit of the last printed digit. */
  readonly ulp: string | null;
  readonly fund: string | null;
  readonly base: string | null;
  readonly comparator: string | null;
  readonly text: string | null;
  readonly raw: string;
  readonly fact_id: string;
  readonly doc_id: string;
  readonly line: number | null;
  readonly page: number | null;
  readonly derived: boolean;
  readonly uncertain: boolean;
  /** Serious findings that touch the figure. */
  readonly doubts: number;
}

/** Columns of a {@link FigureRow} from facts `f`. */
export const FIGURE = `
  f.value, f.unit, f.ulp, f.fund, f.base, f.comparator, f.text, f.raw, f.fact_id, f.doc_id, f.line, f.page, f.derived, f.uncertain,
  (SELECT count(*)::INTEGER FROM findings g WHERE g.severity <> 'low' AND list_contains(g.fact_ids, f.fact_id)) AS doubts`;
