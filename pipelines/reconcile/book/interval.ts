import { Decimal } from '../../model/decimal.ts';

/** All the values that a printed figure may stand for: closed, ends may be infinite. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

export const exactly = (value: Decimal): Interval => ({ low: value, high: value });
export const around = (value: Decimal, half: Decimal): Interval => ({ low: value.minus(half), high: value.plus(half) });

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low.plus(b.low), high: a.high.plus(b.high) });
export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low.minus(b.high), high: a.high.minus(b.low) });

export function times(a: Interval, b: Interval): Interval {
  const corners = [a.low.times(b.low), a.low.times(b.high), a.high.times(b.low), a.high.times(b.high)];
  return { low: Decimal.min(...corners), high: Decimal.max(...corners) };
}

/** The quotient; null when the divisor may be zero. */
export function over(a: Interval, b: Interval): Interval | null {
  if (b.low.lte(0) && b.high.gte(0)) return null;
  const corners = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)];
  return { low: Decimal.min(...corners), high: Decimal.max(...corners) };
}

export const scale = (a: Interval, factor: number): Interval =>
  factor < 0
    ? { low: a.high.times(factor), high: a.low.times(factor) }
    : { low: a.low.times(factor), high: a.high.times(factor) };

export const meet = (a: Interval, b: Interval): boolean => a.low.lte(b.high) && b.low.lte(a.high);

/** What both allow; null when nothing. */
export function common(a: Interval, b: Interval): Interval | null {
  const both = { low: Decimal.max(a.low, b.low), high: Decimal.min(a.high, b.high) };
  return both.low.lte(both.high) ? both : null;
}

export const middle = (a: Interval): Decimal => a.low.plus(a.high).div(2);
export const half = (a: Interval): Decimal => a.high.minus(a.low).div(2);
