import type { Figure } from '../figure.ts';
import { amount, type MoneyUnit, unitFor } from '../format/money.ts';
import { exact } from '../format/number.ts';
import { t, unitAfter } from '../i18n/index.ts';
import type { Mark } from './drawing.ts';

/** A value in words with its unit, exact: money in 元, and in 万元 beside it. */
export function valueInWords(value: string, unit: string, ulp: string | null = null): string {
  const plain = `${exact(value, unit === 'yuan' ? null : ulp)} ${unitAfter(unit, value)}`.replace(' %', '%').trim();
  if (unit !== 'yuan' || value === '0') return plain;
  const larger = unitFor([value], 'table');
  return larger === 'yuan' ? plain : plain + t.words.aside(moneyText(value, larger));
}

export const inWords = (figure: Figure): string => valueInWords(figure.value, figure.unit, figure.ulp);

/** Money in one unit with every digit, where the unit stands elsewhere. */
export function amountText(yuan: string, unit: MoneyUnit): string {
  const { head, tail } = amount(yuan, unit);
  return head + tail;
}

/** The same with its unit: `1,783.59661996 万元`. */
export const moneyText = (yuan: string, unit: MoneyUnit): string => `${amountText(yuan, unit)} ${t.units[unit] ?? ''}`;

/** The hint of a mark: what it is, its exact figure, how it came about, and doubts about it. */
export const markOf = (figure: Figure, name: string, more: readonly string[] = []): Mark => ({
  lines: [
    name,
    `${figure.origin === 'computed' ? '≈ ' : ''}${inWords(figure)}`,
    ...more,
    ...(figure.origin === 'printed'
      ? []
      : [figure.formula ? t.words.labelled(t.origins[figure.origin], figure.formula) : t.origins[figure.origin]]),
    ...(figure.doubts > 0 ? [`▲ ${t.chart.doubts(figure.doubts)}`] : []),
  ],
  facts: figure.facts,
  doc: figure.doc,
});

/** A name of at most `most` characters, cut with an ellipsis. */
export const shortened = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1)}…` : name;
