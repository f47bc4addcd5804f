import { Decimal } from '../../../pipelines/model/decimal.ts';
import type { Figure } from '../figure.ts';
import { exact } from '../format/number.ts';

/** An amount over a count, in the amount's unit to two decimals, marked as computed; null where either is missing or the count is 0. */
export function quotient(amount: Figure | null, count: Figure | null): Figure | null {
  if (!amount || !count || new Decimal(count.value).lte(0)) return null;
  return {
    value: new Decimal(amount.value).div(count.value).toDecimalPlaces(2).toString(),
    unit: amount.unit,
    ulp: null,
    facts: [...amount.facts, ...count.facts],
    doc: amount.doc,
    origin: 'computed',
    formula: `${exact(amount.value)} ÷ ${exact(count.value)}`,
    doubts: Math.max(amount.doubts, count.doubts),
    raw: null,
  };
}
