import type { Entry } from '../book/entry.ts';
import { around, half, meet, middle, over, times } from '../book/interval.ts';
import { plainAmount } from './amount.ts';
import { Decimal } from '../../model/decimal.ts';
import type { Verdict, Words } from './verdict.ts';

/** Whether a printed average is `total` over `count`; null where nothing is counted. */
export function average(printed: Entry, total: Entry, count: Entry, say: () => Words): Verdict | null {
  const range = over(total.range, count.range);
  if (!range) return null;
  const ulp = printed.scale.div(new Decimal(10).pow(printed.decimals));
  const rounded = around(printed.value, ulp.div(2));
  const expected = middle(range);
  return {
    status: meet(range, rounded) ? 'pass' : meet(range, around(printed.value, ulp)) ? 'truncated' : 'fail',
    entries: [printed, total, count],
    say,
    arithmetic: () =>
      `${plainAmount(total.value, printed.scale)} ÷ ${count.value.toFixed()} = ${plainAmount(expected.toDecimalPlaces(4), printed.scale)} ≠ ${plainAmount(printed.value, printed.scale)}`,
    expected: expected.toDecimalPlaces(4),
    actual: printed.value,
    tolerance: half(range).plus(ulp.div(2)),
    implied: (entry) =>
      entry === printed
        ? range
        : entry === total
          ? times(rounded, count.range)
          : entry === count
            ? over(total.range, rounded)
            : null,
  };
}
