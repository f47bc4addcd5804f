import type { Decimal } from './decimal.ts';
import type { Dimensions, Measure, Unit } from './fact.ts';

/** What a figure means, where it was read as something else or not at all. */
export interface CorrectedMeaning {
  readonly indicator?: string;
  readonly measure?: Measure;
  readonly fiscalYear?: number;
  readonly unit?: Unit;
  readonly dims?: Dimensions;
}

/** A maintainer's word on one figure of a document: its right value in the base unit, its right meaning, or both. */
export interface Correction {
  /** The figure as printed, with its unit words where they stand beside it. */
  readonly figure: string;
  readonly line: number | null;
  readonly page: number | null;
  /** The indicator that it was read as, where one figure was read as several. */
  readonly readAs: string | null;
  readonly value: Decimal | null;
  readonly meaning: CorrectedMeaning;
  readonly reason: string;
  /** Who corrected it: kept in the file, never published. */
  readonly by: string;
  /** YYYY-MM-DD. */
  readonly on: string;
}
