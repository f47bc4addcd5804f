import type { Decimal } from './decimal.ts';
import type { Place } from './source-text.ts';

export const MEASURES = [
  'initial_budget',
  'final_budget',
  'actual',
  'prior_actual',
  'change',
  'change_rate',
  'share',
  'execution_rate',
  'target',
  'weight',
  'score',
  'grade',
] as const;
export type Measure = (typeof MEASURES)[number];

export const FUNDS = ['general', 'govfund', 'statecap', 'fiscal', 'all'] as const;
export type Fund = (typeof FUNDS)[number];

export const UNITS = [
  'yuan',
  'percent',
  'person_time',
  'person',
  'vehicle',
  'group',
  'batch',
  'set',
  'institution',
  'point',
  'item',
] as const;
export type Unit = (typeof UNITS)[number];

export type Comparator = '>=' | '<=' | '=' | '~' | '>' | '<';

/** What a change, a rate or a share is measured against. */
export type Base = 'prior' | 'initial_budget' | 'final_budget';

/** What tells a fact apart from others of the same indicator and measure. Names as in the `facts` table. */
export interface Dimensions {
  readonly fund?: Fund;
  /** 功能分类 or 经济分类科目编码, digits only. */
  readonly code?: string;
  /** 科目名称 as printed, spaces removed. */
  readonly item?: string;
  readonly project?: string;
  readonly level1?: string;
  readonly level2?: string;
  readonly level3?: string;
  readonly kind?: string;
  /** 资金来源 row: `total`, `fiscal`, `carryover`, `other`, `central`, `local`, … */
  readonly source?: string;
  /** Where it is printed: a short section or table name. */
  readonly place?: string;
  /** For change, change_rate and execution_rate. */
  readonly base?: Base;
  /** For share: the indicator key of the denominator. */
  readonly of?: string;
}

/** One printed figure, or one derived from printed ones. */
export interface Fact {
  readonly indicator: string;
  readonly measure: Measure;
  /** The year that the value is about. */
  readonly fiscalYear: number;
  readonly dims: Dimensions;
  /** Exact, in the base unit (yuan, the printed percent number, persons, …); null for words. */
  readonly value: Decimal | null;
  readonly unit: Unit | null;
  readonly comparator: Comparator | null;
  /** Grades and targets that are words, spaces removed. */
  readonly text: string | null;
  /** The number as printed, with its unit where one stands beside it. */
  readonly raw: string;
  /** Verbatim, at most 80 characters, holds `raw`. */
  readonly quote: string;
  readonly at: Place;
  readonly derived: boolean;
  /** One unit of the last printed digit, in the base unit. */
  readonly ulp: Decimal;
  /** Only where something is off, and how it was read. */
  readonly note: string | null;
  /** True where the reading itself is in doubt (digits joined over lines, folded cells): findings rank it lower. */
  readonly uncertain: boolean;
  /** Where a maintainer corrected it: how it had been read (`value indicator measure`, empty where it had not been). */
  readonly correctedFrom?: string;
}
