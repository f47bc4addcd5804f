import { type Kin, kin } from '../derive/comparable.ts';
import { type Figure, figure } from '../figure.ts';
import { inUnit, unitFor } from '../format/money.ts';
import { exact, plot } from '../format/number.ts';
import { t, unitAfter } from '../i18n/index.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import { kinName } from '../say/breaks.ts';
import type { Drawing, MarkedDatum, Room } from './drawing.ts';
import { markOf, moneyText } from './mark.ts';
import { ACCENT, BASE, categoryAxis, INK, INK_2, SHEET, SIZE } from './theme.ts';

const ROW = 28;
const HEADING = 30;

interface Bar {
  readonly row: PanelRow;
  readonly of: Figure;
}

/** Figures of a group as they are drawn: ranked where each agency has one, else by agency and year. */
function bars({ rows }: Kin): Bar[] {
  const found = rows.flatMap((row) => {
    const of = figure(row);
    return of ? [{ row, of }] : [];
  });
  const once = new Set(rows.map((row) => row.agency_id)).size === rows.length;
  return once ? found.sort((a, b) => plot(b.of.value) - plot(a.of.value)) : found;
}

/** One indicator of several agencies and years as bars, in groups that share scope, fund and base; hollow bars are derived. */
export function comparison(rows: readonly PanelRow[], name: string, { width, unit: chosen }: Room): Drawing {
  const left = width < 480 ? 124 : 168;
  const groups = kin(rows)
    .map((group) => ({ name: kinName(group), list: bars(group) }))
    .filter(({ list }) => list.length > 0);
  const all = groups.flatMap(({ list }) => list);
  const money = all.some(({ of }) => of.unit === 'yuan');
  const values = all.map(({ of }) => of.value);
  const unit = chosen === '' ? unitFor(values, 'table') : chosen;
  const scale = (of: Figure): number => plot(money ? inUnit(of.value, unit).toString() : of.value);
  const places = all.map(({ of }) => scale(of));
  let top = 0;
  const placed = groups.map((group) => {
    const heading = top;
    top += HEADING + group.list.length * ROW + 6;
    return { ...group, heading, top: heading + HEADING };
  });
  const datum = ({ row, of }: Bar): MarkedDatum & Record<string, unknown> => ({
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
      formatter: money ? moneyText(of.value, unit) : `${exact(of.value, of.ulp)} ${unitAfter(of.unit, of.value)}`,
    },
  });
  return {
    height: top,
    option: {
      ...BASE,
      title: placed.map(({ name: common, heading }) => ({
        text: common,
        left: 0,
        top: heading + 6,
        padding: 0,
        textStyle: { fontSize: SIZE, fontWeight: 600, color: INK_2, width: width - 8, overflow: 'truncate' },
      })),
      grid: placed.map(({ list, top: start }) => ({
        left,
        right: width < 480 ? 96 : 150,
        top: start,
        height: list.length * ROW,
        containLabel: false,
      })),
      xAxis: placed.map((_, index) => ({
        type: 'value',
        gridIndex: index,
        show: false,
        min: Math.min(0, ...places),
        max: Math.max(...places, 0) || 1,
      })),
      yAxis: placed.map(({ list }, index) => ({
        ...categoryAxis,
        gridIndex: index,
        inverse: true,
        data: list.map(({ row }) => `${row.agency} ${String(row.fiscal_year)}`),
        axisLabel: { color: INK, fontSize: SIZE, width: left - 10, overflow: 'truncate', interval: 0 },
      })),
      series: placed.map(({ list }, index) => ({
        type: 'bar',
        xAxisIndex: index,
        yAxisIndex: index,
        barWidth: 14,
        emphasis: { disabled: true },
        label: { show: true, position: 'right', color: INK, fontSize: SIZE - 1 },
        data: list.map(datum),
      })),
    },
  };
}
