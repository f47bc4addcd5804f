import { Decimal } from '../../../pipelines/model/decimal.ts';

/** `1234567.8` → `1,234,567.8`, the sign as a minus that lines up with digits. */
export function grouped(plain: string): string {
  const negative = plain.startsWith('-');
  const [whole = '', fraction] = plain.replace('-', '').split('.');
  const body = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  return negative ? `−${body}` : body;
}

/** Every digit of the value, and as many decimals as were printed (`ulp` is one unit of the last printed digit). */
export function exact(value: string, ulp: string | null = null): string {
  const number = new Decimal(value);
  const printed = ulp === null || new Decimal(ulp).isZero() ? 0 : Math.max(0, new Decimal(ulp).decimalPlaces());
  return grouped(number.toFixed(Math.max(number.decimalPlaces(), printed)));
}

/** A ratio in percent, to two decimals: for figures that this site computes, never for printed ones. */
export const percentOf = (part: string, whole: string): string =>
  new Decimal(part).times(100).div(whole).toDecimalPlaces(2).toFixed(2);

/** The number a chart places a mark at; exactness is kept in the text beside it. */
export const plot = (value: string): number => Number(value);
