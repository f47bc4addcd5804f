import type { Figure } from '../figure.ts';
import { amount, type MoneyUnit, TABLE, unitFor } from '../format/money.ts';
import { exact } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import type { Mark } from './drawing.ts';

/** A figure in words with its unit, exact: money in 元, and in 万元 beside it. */
export function inWords(figure: Figure): string {
  const plain =
    `${exact(figure.value, figure.unit === 'yuan' ? null : figure.ulp)} ${t.units[figure.unit] ?? ''}`.replace(
      ' %',
      '%',
    );
  if (figure.unit !== 'yuan' || figure.value === '0') return plain;
  const unit = unitFor([figure.value], TABLE);
  return unit === 'yuan' ? plain : `${plain}（${moneyText(figure.value, unit)}）`;
}

/** Money in one unit with every digit: `1,783.59661996 万元`. */
export function moneyText(yuan: string, unit: MoneyUnit): string {
  const { head, tail } = amount(yuan, unit);
  return `${head}${tail} ${t.units[unit] ?? ''}`;
}

/** The hint of a mark: what it is, its exact figure, how it came about, and doubts about it. */
export const markOf = (figure: Figure, name: string, more: readonly string[] = []): Mark => ({
  lines: [
    name,
    `${figure.origin === 'computed' ? '≈ ' : ''}${inWords(figure)}`,
    ...more,
    ...(figure.origin === 'printed'
      ? []
      : [`${t.origins[figure.origin]}${figure.formula ? `：${figure.formula}` : ''}`]),
    ...(figure.doubts > 0 ? [`▲ ${t.chart.doubts(figure.doubts)}`] : []),
  ],
  facts: figure.facts,
  doc: figure.doc,
});
