import { Decimal } from '../../model/decimal.ts';
import type { Entry } from '../book/entry.ts';
import { exactly, half, meet, middle, minus, plus, type Interval } from '../book/interval.ts';
import { plainAmount } from './amount.ts';
import type { Status, Verdict, Words } from './verdict.ts';

/** One figure of a sum, added or taken away. */
export interface Term {
  readonly entry: Entry;
  readonly sign: 1 | -1;
}

export const added = (entry: Entry): Term => ({ entry, sign: 1 });
export const taken = (entry: Entry): Term => ({ entry, sign: -1 });

const total = (terms: readonly Term[]): Interval =>
  terms.reduce<Interval>(
    (sum, { entry, sign }) => (sign > 0 ? plus(sum, entry.range) : minus(sum, entry.range)),
    exactly(new Decimal(0)),
  );
const printed = (terms: readonly Term[]): Decimal =>
  terms.reduce((sum, { entry, sign }) => (sign > 0 ? sum.plus(entry.value) : sum.minus(entry.value)), new Decimal(0));

const written = (terms: readonly Term[], scale: Decimal): string =>
  terms
    .map(
      ({ entry, sign }, at) =>
        `${sign < 0 !== entry.value.isNegative() ? (at ? ' - ' : '-') : at ? ' + ' : ''}${plainAmount(entry.value.abs(), scale)}`,
    )
    .join('');

/**
 * Whether `whole` is the sum of `terms` (τΣ of domain.md §5.1: apart by no more than the half-widths of all the operands).
 * With `atMost` the sum may also be smaller, as listed parts of a whole may.
 */
export function sum(whole: Entry, terms: readonly Term[], say: () => Words, atMost = false): Verdict {
  const range = total(terms);
  const value = printed(terms);
  const fits = meet(whole.range, range) || (atMost && range.low.lte(whole.range.high));
  const status: Status = !fits ? 'fail' : value.eq(whole.value) || (atMost && value.lt(whole.value)) ? 'pass' : 'tail';
  return {
    status,
    entries: [whole, ...terms.map(({ entry }) => entry)],
    say,
    arithmetic: () => {
      const sign = value.eq(whole.value) ? '=' : atMost ? (value.gt(whole.value) ? '>' : '≤') : '≠';
      const result = terms.length > 1 ? ` = ${plainAmount(value, whole.scale)}` : '';
      return `${written(terms, whole.scale)}${result} ${sign} ${plainAmount(whole.value, whole.scale)}`;
    },
    expected: value,
    actual: whole.value,
    tolerance: half(range).plus(half(whole.range)),
    implied: (entry) => {
      if (atMost) return null;
      if (entry === whole) return range;
      const term = terms.find((each) => each.entry === entry);
      if (!term) return null;
      const others = total(terms.filter((each) => each !== term));
      return term.sign > 0 ? minus(whole.range, others) : minus(others, whole.range);
    },
  };
}

/** Whether two printings are one number (τΣ). `first` is the one that the sentence is about. */
export const same = (first: Entry, other: Entry, say: () => Words): Verdict => sum(first, [added(other)], say);

/** Whether `small` is no more than `large`. */
export const atMost = (small: Entry, large: Entry, say: () => Words): Verdict => ({
  status: small.range.low.lte(large.range.high) ? 'pass' : 'fail',
  entries: [small, large],
  say,
  arithmetic: () =>
    `${plainAmount(small.value, large.scale)} ${small.value.gt(large.value) ? '>' : '≤'} ${plainAmount(large.value, large.scale)}`,
  expected: large.value,
  actual: small.value,
  tolerance: middle(small.range)
    .minus(small.range.low)
    .plus(large.range.high.minus(middle(large.range))),
});
