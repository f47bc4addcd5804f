import { Decimal } from '../../../pipelines/model/decimal.ts';
import { grouped } from './number.ts';

export const MONEY_UNITS = ['yuan', 'wan', 'yi'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

const PLACES: Readonly<Record<MoneyUnit, number>> = { yuan: 0, wan: 4, yi: 8 };

/** Yuan in another unit, exact. */
export const inUnit = (yuan: string, unit: MoneyUnit): Decimal => new Decimal(yuan).times(`1e-${String(PLACES[unit])}`);

/** An amount with its first two decimals and the rest of its digits apart, so that the rest can be shown quietly. */
export interface Amount {
  readonly head: string;
  readonly tail: string;
}

export function amount(yuan: string, unit: MoneyUnit): Amount {
  const value = inUnit(yuan, unit);
  const text = grouped(value.toFixed(Math.max(2, value.decimalPlaces())));
  const cut = text.indexOf('.') + 3;
  return { head: text.slice(0, cut), tail: text.slice(cut) };
}

/** One unit for amounts that are read together: 亿元 from one 亿 on, 万元 from one 万 on, as the largest of them asks; zeros alone read best in 万元. */
export function unitFor(yuan: readonly string[], from: Readonly<{ yi: string; wan: string }> = AXIS): MoneyUnit {
  const largest = yuan.reduce((most, value) => Decimal.max(most, new Decimal(value).abs()), new Decimal(0));
  if (largest.gte(from.yi)) return 'yi';
  return largest.gte(from.wan) || largest.isZero() ? 'wan' : 'yuan';
}

const AXIS = { yi: '1e8', wan: '1e4' };
/** In tables every digit is printed, so that 万元 stays readable far longer. */
export const TABLE = { yi: '1e12', wan: '1e4' };

/** A tick of an axis, as short as it can be. */
export const tick = (value: number): string => grouped(new Decimal(value).toDecimalPlaces(6).toString());
