import type { Decimal } from '../../model/decimal.ts';
import { UNIT_NAMES } from '../../model/names.ts';
import type { Entry } from '../book/entry.ts';
import type { Words } from './verdict.ts';

const grouped = (digits: string): string => {
  const [whole = '', fraction] = digits.split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
};

/** A value of the base unit in the unit that `scale` says, all its digits, without a unit's name: `1,234.5`. */
export const plainAmount = (value: Decimal, scale: Decimal): string => grouped(value.div(scale).toFixed());

const MONEY: readonly (readonly [scale: string, zh: string, en: string])[] = [
  ['1', '元', ' yuan'],
  ['1000', '千元', ' thousand yuan'],
  ['10000', '万元', ' × 10,000 yuan'],
  ['1000000', '百万元', ' million yuan'],
  ['100000000', '亿元', ' × 100 million yuan'],
];

/** A printed figure with its decimals and unit, in both languages: `217.36万元`. */
export function amount(entry: Entry): Words {
  const { fact, value, scale, decimals } = entry;
  if (fact.unit === 'yuan') {
    const digits = grouped(value.div(scale).toFixed(decimals));
    const money = MONEY.find(([size]) => scale.eq(size));
    return { zh: `${digits}${money?.[1] ?? ''}`, en: `${digits}${money?.[2] ?? ''}` };
  }
  const digits = grouped(value.toFixed(scale.eq(1) ? decimals : Math.max(0, value.decimalPlaces())));
  if (!fact.unit) return { zh: digits, en: digits };
  const { zh, en } = UNIT_NAMES[fact.unit];
  return fact.unit === 'percent' ? { zh: `${digits}%`, en: `${digits}%` } : { zh: digits + zh, en: `${digits} ${en}` };
}
