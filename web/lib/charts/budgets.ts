import type { Budgets } from '../derive/budgets.ts';
import type { Figure } from '../figure.ts';
import { inUnit, tick, unitFor } from '../format/money.ts';
import { plot } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import type { Drawing, MarkedDatum, Room } from './drawing.ts';
import { markOf, moneyText } from './mark.ts';
import {
  ACCENT,
  BASE,
  categoryAxis,
  INK,
  INK_2,
  INK_3,
  PARTS,
  RULE,
  RULE_STRONG,
  SHEET,
  SIZE,
  valueAxis,
} from './theme.ts';

const ROW = 30;
const HEADING = 28;
const UNIVERSES = ['accounts', 'performance'] as const;

const positive = (found: Figure | null): found is Figure => found !== null && plot(found.value) > 0;

/** Initial budget, adjusted budget and outturn of each year on one logarithmic axis, joined by a line; amounts of zero are only in the words. */
export function budgets(list: readonly Budgets[], { width, unit: chosen, dense = false }: Room): Drawing {
  const high = dense ? 22 : ROW;
  const left = width < 480 ? 124 : 168;
  const amounts = list.flatMap(({ initial, final, actual }) => [initial, final, actual]).filter(positive);
  const unit =
    chosen === ''
      ? unitFor(
          amounts.map(({ value }) => value),
          'table',
        )
      : chosen;
  const place = (found: Figure): number => plot(inUnit(found.value, unit).toString());
  const places = amounts.map(place);
  const floor = 10 ** Math.floor(Math.log10(Math.min(...places, 1e12)));
  const ceiling = 10 ** Math.ceil(Math.log10(Math.max(...places, floor * 10)));
  let top = 0;
  const groups = UNIVERSES.map((universe) => ({ universe, rows: list.filter((entry) => entry.universe === universe) }))
    .filter(({ rows }) => rows.length > 0)
    .map((group) => {
      const heading = top;
      top += HEADING + group.rows.length * high + 6;
      return { ...group, heading, top: heading + HEADING };
    });
  const kinds = [
    {
      key: 'initial',
      symbol: 'circle',
      size: 11,
      style: { color: SHEET, borderColor: INK_2, borderWidth: 1.6, opacity: 1 },
    },
    { key: 'final', symbol: 'rect', size: [2.5, 18], style: { color: PARTS[1], opacity: 1 } },
    { key: 'actual', symbol: 'circle', size: 9, style: { color: ACCENT, opacity: 1 } },
  ] as const;
  const names = { initial: t.measures.initial_budget, final: t.measures.final_budget, actual: t.columns.actual };
  return {
    height: top + 40,
    option: {
      ...BASE,
      title: groups.map(({ universe, heading }) => ({
        text: t.execution.universes[universe],
        left: 0,
        top: heading + 4,
        padding: 0,
        textStyle: { fontSize: SIZE, fontWeight: 600, color: INK_2 },
      })),
      grid: groups.map(({ rows, top: start }) => ({
        left,
        right: width < 480 ? 100 : 130,
        top: start,
        height: rows.length * high,
        containLabel: false,
      })),
      xAxis: groups.map((_, index) => ({
        ...valueAxis,
        type: 'log',
        gridIndex: index,
        min: floor,
        max: ceiling,
        axisLabel: { ...valueAxis.axisLabel, show: index === groups.length - 1, formatter: tick },
        name: index === groups.length - 1 ? t.words.clauses([t.units[unit] ?? '', t.chart.log]) : '',
        nameLocation: 'middle',
        nameGap: 24,
        nameTextStyle: { color: INK_3, fontSize: SIZE - 1 },
      })),
      yAxis: groups.map(({ rows }, index) => ({
        ...categoryAxis,
        gridIndex: index,
        inverse: true,
        data: rows.map(({ agency, year }) => `${agency} ${String(year)}`),
        splitLine: { show: true, interval: 0, lineStyle: { color: RULE, opacity: 0.5 } },
        axisLabel: { color: INK, fontSize: SIZE, width: left - 10, overflow: 'truncate', interval: 0 },
      })),
      series: groups.flatMap(({ rows }, index) => {
        const axes = { xAxisIndex: index, yAxisIndex: index };
        return [
          ...rows.map((entry, row) => ({
            type: 'line',
            ...axes,
            silent: true,
            showSymbol: false,
            lineStyle: { color: RULE_STRONG, width: 1.5 },
            data: [entry.initial, entry.final, entry.actual].filter(positive).map((found) => [place(found), row]),
          })),
          ...kinds.map(({ key, symbol, size, style }) => ({
            type: 'scatter',
            ...axes,
            symbol,
            symbolSize: size,
            emphasis: { disabled: true },
            itemStyle: style,
            z: 3,
            data: rows.flatMap((entry, row): MarkedDatum[] => {
              const found = entry[key];
              return positive(found)
                ? [
                    {
                      value: [place(found), row],
                      mark: markOf(found, `${t.words.agencyYear(entry.agency, entry.year)} ${names[key] ?? ''}`, [
                        entry.fund === null ? t.execution.universes.performance : (t.funds[entry.fund] ?? ''),
                      ]),
                    },
                  ]
                : [];
            }),
          })),
          {
            type: 'scatter',
            ...axes,
            symbolSize: 0,
            silent: true,
            data: rows.map(({ initial, final, actual }, row) => ({
              value: [Math.max(floor, ...[initial, final, actual].filter(positive).map(place)), row],
              label: { formatter: actual ? moneyText(actual.value, unit) : '' },
            })),
            label: { show: true, position: 'right', distance: 10, color: INK, fontSize: SIZE - 1 },
          },
        ];
      }),
    },
  };
}
