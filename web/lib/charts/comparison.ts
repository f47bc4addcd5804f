import { type Figure, figure } from '../figure.ts';
import { inUnit, unitFor } from '../format/money.ts';
import { exact, plot } from '../format/number.ts';
import { t, unitAfter } from '../i18n/index.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import type { Drawing, MarkedDatum, Room } from './drawing.ts';
import { markOf, moneyText } from './mark.ts';
import { ACCENT, BASE, categoryAxis, INK, SHEET, SIZE } from './theme.ts';

/** One indicator of several agencies and years as bars; hollow bars are derived. */
export function comparison(rows: readonly PanelRow[], name: string, { width, unit: chosen }: Room): Drawing {
  const left = width < 480 ? 124 : 168;
  const found = rows.flatMap((row) => {
    const of = figure(row);
    return of ? [{ row, of }] : [];
  });
  const money = found.some(({ of }) => of.unit === 'yuan');
  const unit =
    chosen === ''
      ? unitFor(
          found.map(({ of }) => of.value),
          'table',
        )
      : chosen;
  const scale = (of: Figure): number => plot(money ? inUnit(of.value, unit).toString() : of.value);
  const height = found.length * 28;
  return {
    height: height + 12,
    option: {
      ...BASE,
      grid: { left, right: width < 480 ? 96 : 150, top: 4, height, containLabel: false },
      xAxis: { type: 'value', show: false, min: (range: { min: number }) => Math.min(0, range.min) },
      yAxis: {
        ...categoryAxis,
        inverse: true,
        data: found.map(({ row }) => `${row.agency} ${String(row.fiscal_year)}`),
        axisLabel: { color: INK, fontSize: SIZE, width: left - 10, overflow: 'truncate' },
      },
      series: [
        {
          type: 'bar',
          barWidth: 14,
          emphasis: { disabled: true },
          label: { show: true, position: 'right', color: INK, fontSize: SIZE - 1 },
          data: found.map(({ row, of }): MarkedDatum & Record<string, unknown> => ({
            value: scale(of),
            mark: markOf(
              of,
              `${t.words.agencyYear(row.agency, row.fiscal_year)} ${name}`,
              row.fund === null ? [] : [t.funds[row.fund] ?? ''],
            ),
            itemStyle:
              of.origin === 'printed'
                ? { color: ACCENT }
                : { color: SHEET, borderColor: ACCENT, borderWidth: 1.2, borderType: [3, 2] },
            label: {
              formatter: money
                ? moneyText(of.value, unit)
                : `${exact(of.value, of.ulp)} ${unitAfter(of.unit, of.value)}`,
            },
          })),
        },
      ],
    },
  };
}
