import { Decimal } from '../../model/decimal.ts';
import type { Entry } from '../book/entry.ts';
import { half, meet, middle, over, scale, times as multiply, type Interval } from '../book/interval.ts';
import { plainAmount } from './amount.ts';
import type { Status, Verdict, Words } from './verdict.ts';

const WIDE = 10;

/** A quotient in words: what is divided by what, as intervals and as written. */
export interface Quotient {
  readonly numerator: Interval;
  readonly denominator: Interval;
  /** `226,260.58 ÷ 14,040,158.36` */
  readonly written: string;
  /** The figures it is made of. */
  readonly entries: readonly Entry[];
  /** What one of them would have to be for the quotient to be `ratio`. */
  readonly solve?: (entry: Entry, ratio: Interval) => Interval | null;
}

/** A plain quotient of two printed figures. */
export const quotient = (top: Entry, bottom: Entry): Quotient => ({
  numerator: top.range,
  denominator: bottom.range,
  written: `${plainAmount(top.value, bottom.scale)} ÷ ${plainAmount(bottom.value, bottom.scale)}`,
  entries: [top, bottom],
  solve: (entry, ratio) =>
    entry === top ? multiply(ratio, bottom.range) : entry === bottom ? over(top.range, ratio) : null,
});

/**
 * Whether a printed percentage is the quotient (τ% of domain.md §5.1), times `times` (100 for a percentage).
 * Null where the divisor may be zero.
 */
export function rate(
  printed: Entry,
  { numerator, denominator, written, entries, solve }: Quotient,
  say: () => Words,
  times = 100,
): Verdict | null {
  const exact = over(numerator, denominator);
  if (!exact) return null;
  const range = scale(exact, times);
  const ulp = printed.scale.div(new Decimal(10).pow(printed.decimals));
  const away = printed.value.isNegative() ? -1 : 1;
  const cut = {
    low: Decimal.min(printed.value, printed.value.plus(ulp.times(away))),
    high: Decimal.max(printed.value, printed.value.plus(ulp.times(away))),
  };
  const rounded = { low: printed.value.minus(ulp.div(2)), high: printed.value.plus(ulp.div(2)) };
  const status: Status = meet(range, rounded)
    ? range.high.minus(range.low).gt(ulp.times(WIDE))
      ? 'weak'
      : 'pass'
    : meet(range, cut)
      ? 'truncated'
      : 'fail';
  const expected = middle(range);
  return {
    status,
    entries: [printed, ...entries],
    say,
    arithmetic: () =>
      `${written} = ${expected.toDecimalPlaces(printed.decimals + 1).toFixed()}% ${status === 'fail' ? '≠' : '≈'} ${printed.value.toFixed(printed.decimals)}%`,
    expected: expected.toDecimalPlaces(4),
    actual: printed.value,
    tolerance: half(range).plus(ulp.div(2)).toDecimalPlaces(4, Decimal.ROUND_UP),
    implied: (entry) => (entry === printed ? range : (solve?.(entry, scale(rounded, 1 / times)) ?? null)),
  };
}
