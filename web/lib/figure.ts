import type { FigureRow } from './query/sql/figure.ts';

/** A figure as it is shown: a printed or derived one, or one that this site computed from two of them. */
export interface Figure {
  readonly value: string;
  /** A key of the model's units. */
  readonly unit: string;
  readonly ulp: string | null;
  /** The facts it rests on; one unless computed. */
  readonly facts: readonly string[];
  readonly doc: string;
  /** printed: as the document has it; derived: published as derived; computed: by this site, `formula` says how. */
  readonly origin: 'printed' | 'derived' | 'computed';
  readonly formula: string | null;
  readonly doubts: number;
  readonly raw: string | null;
}

/** The row's figure, or null where it is words. */
export function figure(row: FigureRow): Figure | null {
  if (row.value === null || row.unit === null) return null;
  return {
    value: row.value,
    unit: row.unit,
    ulp: row.ulp,
    facts: [row.fact_id],
    doc: row.doc_id,
    origin: row.derived ? 'derived' : 'printed',
    formula: null,
    doubts: row.doubts,
    raw: row.raw,
  };
}

/** Why there is no figure: the document is silent, there is no such document, or there is none of the year. */
export type Gap = 'silent' | 'no_document' | 'not_applicable';
