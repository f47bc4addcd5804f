import { Decimal } from '../../model/decimal.ts';
import type { SourcedFact } from './entry.ts';
import { around, exactly, type Interval } from './interval.ts';

export interface Precision {
  readonly range: Interval;
  readonly decimals: number;
  readonly scale: Decimal;
}

const printedDecimals = (raw: string): number => /[.．](\d+)/.exec(raw.replace(/\s/g, ''))?.[1]?.length ?? 0;

/**
 * What each printed value may stand for (domain.md §5.1): half a unit of its last digit to both sides. Trailing zeros that a
 * section drops (571 beside 46.86) are put back when most figures of that section and unit have them, and a nought is as fine as
 * the finest of them; money in 元 with 分, counts, weights and scores are exact.
 */
export function precisions(facts: readonly SourcedFact[]): Map<string, Precision> {
  const habits = new Map<string, Map<number, number>>();
  const shape = (fact: SourcedFact): { decimals: number; scale: Decimal; section: string } => {
    const decimals = printedDecimals(fact.raw);
    const scale = fact.ulp.times(new Decimal(10).pow(decimals));
    return { decimals, scale, section: `${fact.dims.place ?? ''}|${scale.toFixed()}` };
  };
  for (const fact of facts) {
    if (fact.unit !== 'yuan' || fact.value?.isZero() !== false) continue;
    const { decimals, section } = shape(fact);
    const habit = habits.get(section) ?? new Map<number, number>();
    habit.set(decimals, (habit.get(decimals) ?? 0) + 1);
    habits.set(section, habit);
  }
  const usual = (section: string): number => {
    const habit = [...(habits.get(section) ?? [])].sort((a, b) => b[1] - a[1]);
    const total = habit.reduce((sum, [, count]) => sum + count, 0);
    const [first] = habit;
    return first && total >= 3 && first[1] * 2 > total ? first[0] : 0;
  };
  const finest = (section: string): number => Math.max(0, ...(habits.get(section)?.keys() ?? []));
  const result = new Map<string, Precision>();
  for (const fact of facts) {
    if (!fact.value) continue;
    const { decimals, scale, section } = shape(fact);
    const habit = fact.value.isZero() ? finest : usual;
    const kept = fact.unit === 'yuan' ? Math.max(decimals, habit(section)) : decimals;
    const ulp = scale.div(new Decimal(10).pow(kept));
    const rounded = fact.unit === 'percent' || (fact.unit === 'yuan' && ulp.gt('0.01')) || scale.gt(1);
    result.set(fact.factId, {
      range: rounded ? around(fact.value, ulp.div(2)) : exactly(fact.value),
      decimals: kept,
      scale,
    });
  }
  return result;
}
