import { byAgencyYear, groupBy } from '../derive/group.ts';
import { type Figure, figure } from '../figure.ts';
import { exact, plot } from '../format/number.ts';
import { language, t } from '../i18n/index.ts';
import type { AssistanceRow } from '../query/sql/assistance.ts';
import { inUnit, tick, unitFor } from '../format/money.ts';
import type { Drawing, MarkedDatum, Room } from './drawing.ts';
import { markOf, moneyText } from './mark.ts';
import { ACCENT, BASE, categoryAxis, INK, INK_2, INK_3, PARTS, RULE, SHEET, SIZE, valueAxis } from './theme.ts';

const ROWS = { row: 26, heading: 28, gap: 8 };
const DENSE = { row: 15, heading: 17, gap: 2 };
/** Beyond this spread a linear axis would hide the small ones. */
const LOG_FROM = 60;
const KINDS = ['total', 'inpatient', 'outpatient', 'premium', 'critical'];

export interface KindLine {
  readonly kind: string;
  readonly actual: Figure | null;
  readonly target: Figure | null;
  readonly comparator: string | null;
}

export interface KindGroup {
  readonly agencyId: string;
  readonly agency: string;
  readonly year: number;
  readonly lines: readonly KindLine[];
}

const order = (kind: string): number => (KINDS.includes(kind) ? KINDS.indexOf(kind) : KINDS.length);

/** Rows of one indicator as groups of agency and year, a line a kind. */
export function kindGroups(rows: readonly AssistanceRow[], indicator: string): KindGroup[] {
  return byAgencyYear(rows.filter((row) => row.indicator === indicator)).flatMap((list) => {
    const [any] = list;
    if (!any) return [];
    const kinds = [...groupBy(list, (row) => row.kind)].sort(([a], [b]) => order(a) - order(b));
    return [
      {
        agencyId: any.agency_id,
        agency: any.agency,
        year: any.fiscal_year,
        lines: kinds.map(([kind, both]): KindLine => {
          const actual = both.find((row) => row.measure === 'actual');
          const target = both.find((row) => row.measure === 'target');
          return {
            kind,
            actual: actual ? figure(actual) : null,
            target: target ? figure(target) : null,
            comparator: target?.comparator ?? null,
          };
        }),
      },
    ];
  });
}

export const kindName = (kind: string): string => t.assistance[kind] ?? kind;

/** True where the figures spread so far that the axis must be logarithmic. */
export function needsLog(groups: readonly KindGroup[]): boolean {
  const values = groups
    .flatMap((group) => group.lines.flatMap((line) => [line.actual, line.target]))
    .flatMap((found) => (found && found.value !== '0' ? [plot(found.value)] : []));
  return values.length > 1 && Math.max(...values) / Math.min(...values) > LOG_FROM;
}

/** Figures by kind, agency and year as dots on one axis, with targets as ticks. */
export function personTimes(groups: readonly KindGroup[], { width, unit: chosen, dense = false }: Room): Drawing {
  const { row: high, heading: headed, gap } = dense ? DENSE : ROWS;
  const figures = groups
    .flatMap((group) => group.lines.flatMap((line) => [line.actual, line.target]))
    .filter((found) => found !== null);
  const money = figures.some((found) => found.unit === 'yuan');
  const unit = chosen === '' ? unitFor(figures.map((found) => found.value)) : chosen;
  const scale = (found: Figure): number => plot(money ? inUnit(found.value, unit).toString() : found.value);
  const words = (found: Figure): string => (money ? moneyText(found.value, unit) : exact(found.value));
  const log = needsLog(groups);
  const left = language() === 'zh' ? 92 : 124;
  let top = 0;
  const placed = groups.map((group) => {
    const at = top;
    top += headed + group.lines.length * high + gap;
    return { group, heading: at, top: at + headed };
  });
  const values = figures.map(scale);
  const least = Math.min(...values.filter((value) => value > 0), 1e9);
  const floor = log ? 10 ** Math.floor(Math.log10(least)) : 0;
  const most = Math.max(...values, 1);
  const place = (found: Figure): number => Math.max(floor, scale(found));
  const label = (line: KindLine): string =>
    [
      line.actual ? `{value|${words(line.actual)}}` : '',
      line.target ? `{target|${t.times.target} ${comparatorSign(line.comparator)}${words(line.target)}}` : '',
    ]
      .filter(Boolean)
      .join('  ');
  return {
    height: top + 26,
    option: {
      ...BASE,
      title: placed.map(({ group, heading }) => ({
        text: `${group.agency} ${String(group.year)}`,
        left: 0,
        top: heading + 4,
        padding: 0,
        textStyle: { fontSize: SIZE, fontWeight: 600, color: INK_2 },
      })),
      grid: placed.map(({ group, top: start }) => ({
        left,
        right: width < 480 ? 118 : 170,
        top: start,
        height: group.lines.length * high,
        containLabel: false,
      })),
      xAxis: placed.map((_, index) => ({
        ...valueAxis,
        type: log ? 'log' : 'value',
        gridIndex: index,
        min: floor,
        max: log ? 10 ** Math.ceil(Math.log10(most)) : undefined,
        splitNumber: 3,
        axisLabel: { ...valueAxis.axisLabel, show: index === placed.length - 1, formatter: tick },
      })),
      yAxis: placed.map(({ group }, index) => ({
        ...categoryAxis,
        gridIndex: index,
        inverse: true,
        data: group.lines.map((line) => kindName(line.kind)),
        splitLine: { show: true, interval: 0, lineStyle: { color: RULE, opacity: 0.5 } },
        axisLabel: { color: INK, fontSize: SIZE, width: left - 10, overflow: 'truncate', interval: 0 },
      })),
      series: placed.flatMap(({ group }, index) => [
        {
          type: 'scatter',
          xAxisIndex: index,
          yAxisIndex: index,
          symbol: 'rect',
          symbolSize: [2.5, 18],
          emphasis: { disabled: true },
          itemStyle: { color: PARTS[1], opacity: 1 },
          data: group.lines.flatMap((line, row): MarkedDatum[] =>
            line.target
              ? [
                  {
                    value: [place(line.target), row],
                    mark: markOf(
                      line.target,
                      `${t.words.agencyYear(group.agency, group.year)} ${kindName(line.kind)} ${t.times.target} ${comparatorSign(line.comparator)}`.trim(),
                    ),
                  },
                ]
              : [],
          ),
        },
        {
          type: 'scatter',
          xAxisIndex: index,
          yAxisIndex: index,
          symbolSize: 11,
          emphasis: { disabled: true },
          data: group.lines.flatMap((line, row): (MarkedDatum & Record<string, unknown>)[] =>
            line.actual
              ? [
                  {
                    value: [place(line.actual), row],
                    mark: markOf(line.actual, `${t.words.agencyYear(group.agency, group.year)} ${kindName(line.kind)}`),
                    itemStyle:
                      line.actual.origin === 'printed'
                        ? { color: ACCENT, opacity: 1 }
                        : { color: SHEET, borderColor: ACCENT, borderWidth: 1.5, opacity: 1 },
                  },
                ]
              : [],
          ),
        },
        {
          type: 'scatter',
          xAxisIndex: index,
          yAxisIndex: index,
          symbolSize: 0,
          silent: true,
          data: group.lines.map((line, row) => ({
            value: [Math.max(...[line.actual, line.target].flatMap((found) => (found ? [place(found)] : []))), row],
            label: { formatter: label(line) },
          })),
          label: {
            show: true,
            position: 'right',
            distance: 10,
            rich: { value: { color: INK, fontSize: SIZE }, target: { color: INK_3, fontSize: SIZE - 1 } },
          },
        },
      ]),
    },
  };
}

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '=': '', '>': '>', '<': '<' };
export const comparatorSign = (comparator: string | null): string =>
  comparator === '~' ? t.words.about : (SIGNS[comparator ?? ''] ?? '');
