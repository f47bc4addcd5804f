import type { Decimal } from '../../model/decimal.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Interval } from './interval.ts';

export type SourcedFact = Disclosure['facts'][number];

/** A printed number as the rules see it. */
export interface Entry {
  readonly fact: SourcedFact;
  readonly value: Decimal;
  /** Everything that rounds to what is printed. */
  readonly range: Interval;
  /** Position in reading order. */
  readonly order: number;
  /** Decimals of the print, after the habit of its section (571 beside 46.86 has two). */
  readonly decimals: number;
  /** 1 for 元, 10000 for 万元: the unit that the digits are in. */
  readonly scale: Decimal;
  readonly place: string;
  /** Function or economic class code, printed or known by its name. */
  readonly code: string | null;
}

/** Where an entry stands: its line, or its page in paged documents. */
export const spot = (entry: Entry): number => entry.fact.at.line ?? entry.fact.at.page ?? 0;

export const isTable = (place: string): boolean => place.includes('表') && !/绩效|评价|评分|自评/.test(place);

/** Stands for the whole and not for one 科目, project, indicator, source or kind. */
export function isPlain(entry: Entry): boolean {
  const { code, item, project, source, level1, level2, level3, kind } = entry.fact.dims;
  return !code && !item && !project && !source && !level1 && !level2 && !level3 && (!kind || kind === 'total');
}

/** Whether two figures stand on one line; on one page where a document has no lines. */
export const onOneLine = (a: Entry, b: Entry): boolean =>
  a.fact.at.line === b.fact.at.line && a.fact.at.page === b.fact.at.page;
