import type { Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import { beside, isAccounts, subjects } from './statement.ts';

/** A rate of change with the figures of its sentence. */
export interface ChangeRate {
  readonly rate: Entry;
  readonly current: Entry | null;
  readonly change: Entry | null;
  /** The figure compared with, where it is printed. */
  readonly base: Entry | null;
}

/** The printed figure that a change or its rate is measured against. */
export function baseOf(of: Entry, among: readonly Entry[]): Entry | null {
  const { base } = of.fact.dims;
  if (base === 'initial_budget' || base === 'final_budget') return beside(of, among, { measure: base });
  return beside(of, among, { measure: 'prior_actual' }) ?? beside(of, among, { measure: 'actual', yearsBefore: 1 });
}

/** Every rate of change of the accounts, with what stands beside it. */
export function* changeRates(book: Book): Iterable<ChangeRate> {
  for (const entries of subjects(book).values()) {
    for (const rate of entries) {
      if (rate.fact.measure !== 'change_rate' || !isAccounts(rate)) continue;
      const { base } = rate.fact.dims;
      yield {
        rate,
        current: beside(rate, entries, { measure: 'actual' }),
        change: beside(rate, entries, { measure: 'change', ...(base ? { base } : {}) }),
        base: baseOf(rate, entries),
      };
    }
  }
}
