import { breakBetween, SANGONG_BREAK } from '../derive/comparable.ts';
import { groupBy } from '../derive/group.ts';
import { type Figure, figure } from '../figure.ts';
import { inUnit, tick, unitFor } from '../format/money.ts';
import { plot } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import type { Drawing, MarkedDatum, Room } from './drawing.ts';
import { amountText, markOf, moneyText } from './mark.ts';
import { ACCENT, ACCENT_2, BASE, INK, INK_3, RULE_STRONG, SHEET, SIZE, valueAxis } from './theme.ts';

interface Point {
  readonly row: PanelRow;
  readonly figure: Figure;
}

const points = (rows: readonly PanelRow[]): Point[] =>
  rows.flatMap((row) => {
    const found = figure(row);
    return found ? [{ row, figure: found }] : [];
  });

/** Runs of consecutive years that may be compared: a line never crosses a gap or a change of fund or scope. */
function runs(list: readonly Point[]): Point[][] {
  const out: Point[][] = [];
  for (const point of list) {
    const last = out.at(-1)?.at(-1);
    if (last?.row.fiscal_year === point.row.fiscal_year - 1 && breakBetween(last.row, point.row) === null) {
      out.at(-1)?.push(point);
    } else out.push([point]);
  }
  return out;
}

/** Text beside the points that stand on one spot: a name and amount, or how many agencies share a zero. */
function labels(list: readonly Point[], text: (point: Point) => string): Map<Point, string> {
  const spots = groupBy(list, ({ row, figure: at }) => `${String(row.fiscal_year)} ${at.value}`);
  const found = new Map<Point, string>();
  for (const [first, ...others] of spots.values()) {
    if (!first) continue;
    found.set(first, others.length < 2 ? [first, ...others].map(text).join('\n') : t.sangong.zeros(others.length + 1));
  }
  return found;
}

/** Pixels between two lines of text. */
const LINE = 15;

/** The points of each year whose labels would not lie on each other, the largest first; zeros share one label. */
function readable(list: readonly Point[], height: number): Point[] {
  const most = Math.max(...list.map((point) => plot(point.figure.value)), 1);
  const down = (point: Point): number => (1 - plot(point.figure.value) / most) * height;
  return [...groupBy(list, (point) => point.row.fiscal_year).values()].flatMap((year) => {
    const kept: Point[] = [];
    for (const point of year.toSorted((a, b) => down(a) - down(b))) {
      const last = kept.at(-1);
      if (!last || point.figure.value === '0' || down(point) - down(last) >= LINE) kept.push(point);
    }
    return kept;
  });
}

/** Zeros are named above the axis, everything else beside its point, and inwards at the right edge. */
function beside(point: Point, late: boolean): { position: string; align?: string } {
  if (point.figure.value === '0') return late ? { position: 'top', align: 'right' } : { position: 'top' };
  return { position: late ? 'left' : 'right' };
}

/** “三公”经费 over the years: one line an agency, broken where its scope changes; hollow points are derived. */
export function sangongTrend(rows: readonly PanelRow[], { width, unit: chosen, dense = false }: Room): Drawing {
  const all = points(rows);
  const unit = chosen === '' ? unitFor(all.map((point) => point.figure.value)) : chosen;
  const zero = all.every((point) => point.figure.value === '0');
  const height = zero ? 130 : dense ? 180 : width < 480 ? 300 : 320;
  const agencies = [...groupBy(all, (point) => point.row.agency_id).values()];
  const years = all.map((point) => point.row.fiscal_year);
  const first = Math.min(...years);
  const last = Math.max(...years);
  const place = (point: Point): [number, number] => [
    point.row.fiscal_year,
    plot(inUnit(point.figure.value, unit).toString()),
  ];
  const narrow = width < 480;
  const named = labels(
    readable(
      agencies.flatMap((list) => list.slice(-1)),
      height,
    ),
    ({ row, figure: { value } }) =>
      narrow
        ? `${t.place(row.agency)} ${value === '0' ? '0' : amountText(value, unit)}`
        : `${row.agency} ${value === '0' ? '0' : moneyText(value, unit)}`,
  );
  const datum = (point: Point): MarkedDatum & Record<string, unknown> => {
    const label = named.get(point);
    const late = point.row.fiscal_year === last && last > first;
    return {
      value: place(point),
      mark: markOf(
        point.figure,
        `${t.words.agencyYear(point.row.agency, point.row.fiscal_year)} ${t.sangong.title}`,
        [point.row.fund === null ? '' : (t.funds[point.row.fund] ?? '')].filter(Boolean),
      ),
      itemStyle:
        point.figure.origin === 'printed'
          ? { color: ACCENT, borderColor: ACCENT, borderWidth: 1.5, opacity: 1 }
          : { color: SHEET, borderColor: ACCENT, borderWidth: 1.5, opacity: 1 },
      label:
        label === undefined
          ? { show: false }
          : { show: true, formatter: label, color: INK, fontSize: SIZE, lineHeight: 16, ...beside(point, late) },
    };
  };
  return {
    height,
    option: {
      ...BASE,
      title: {
        text: zero ? '' : (t.units[unit] ?? ''),
        left: 0,
        top: 0,
        padding: 0,
        textStyle: { fontSize: SIZE - 1, fontWeight: 400, color: INK_3 },
      },
      grid: { left: 44, right: 20, top: 30, bottom: 28, containLabel: false },
      xAxis: {
        type: 'value',
        min: first - 0.4,
        max: last + (last > first ? 0.4 : 1),
        interval: 1,
        axisLine: { lineStyle: { color: RULE_STRONG }, onZero: true },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: { show: false },
      },
      yAxis: {
        ...valueAxis,
        show: !zero,
        min: 0,
        splitNumber: 4,
        axisLabel: { ...valueAxis.axisLabel, formatter: tick },
      },
      series: [
        {
          type: 'scatter',
          symbolSize: 9,
          cursor: 'pointer',
          clip: false,
          emphasis: { disabled: true },
          data: all.map(datum),
          z: 3,
          ...(first < SANGONG_BREAK && last >= SANGONG_BREAK
            ? {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  lineStyle: { color: RULE_STRONG, type: [2, 4], width: 1 },
                  label: {
                    formatter: t.sangong.break,
                    position: 'insideEndTop',
                    rotate: 0,
                    color: INK_3,
                    fontSize: SIZE - 1,
                    align: SANGONG_BREAK - first > (last - first) * 0.6 ? 'right' : 'left',
                    padding: [0, 0, 4, 6],
                  },
                  data: [{ xAxis: SANGONG_BREAK - 0.5 }],
                },
              }
            : {}),
        },
        {
          type: 'scatter',
          symbolSize: 0,
          silent: true,
          data: Array.from({ length: last - first + 1 }, (_, index) => [first + index, 0]),
          label: {
            show: true,
            position: 'bottom',
            distance: 8,
            formatter: ({ value }: { value: number[] }) => String(value[0]),
            color: INK_3,
            fontSize: SIZE - 1,
          },
        },
        ...agencies
          .flatMap(runs)
          .filter((run) => run.length > 1)
          .map((run) => ({
            type: 'line',
            silent: true,
            showSymbol: false,
            lineStyle: {
              color: ACCENT_2,
              width: 1.75,
              type: run.some((point) => point.figure.origin !== 'printed') ? [5, 4] : 'solid',
            },
            data: run.map(place),
          })),
      ],
    },
  };
}
