import { t } from '../i18n/index.ts';
import { Decimal } from '../../../pipelines/model/decimal.ts';
import { EXECUTION_GROUPS, type Execution, type ExecutionGroup } from '../derive/execution.ts';
import { exact, plot } from '../format/number.ts';
import type { Drawing, MarkedDatum, Room } from './drawing.ts';
import { markOf } from './mark.ts';
import {
  ACCENT,
  ACCENT_2,
  ALERT,
  BASE,
  categoryAxis,
  HATCH,
  INK,
  INK_2,
  RULE_STRONG,
  SIZE,
  valueAxis,
} from './theme.ts';

const ROWS = { row: 30, heading: 30, bar: 16 };
const DENSE = { row: 18, heading: 20, bar: 11 };
const FOOT = 26;

const lowestFirst = (a: Execution, b: Execution): number => new Decimal(a.rate.value).cmp(b.rate.value);

/** Rates in their groups, each ranked from the lowest. */
export function ranked(executions: readonly Execution[]): [ExecutionGroup, Execution[]][] {
  return EXECUTION_GROUPS.map((group): [ExecutionGroup, Execution[]] => [
    group,
    executions.filter((entry) => entry.group === group).sort(lowestFirst),
  ]).filter(([, list]) => list.length > 0);
}

function datum(entry: Execution): MarkedDatum & Record<string, unknown> {
  const computed = entry.rate.origin === 'computed';
  return {
    value: plot(entry.rate.value),
    mark: markOf(entry.rate, `${t.words.agencyYear(entry.agency, entry.year)} ${t.columns.rate}`),
    itemStyle: {
      color: entry.group === 'performance' ? ACCENT_2 : ACCENT,
      ...(computed ? { decal: HATCH } : {}),
    },
    label: {
      formatter: `${computed ? '≈' : ''}${exact(entry.rate.value, entry.rate.ulp)}%${entry.rate.doubts > 0 ? '{doubt| ▲}' : ''}`,
    },
  };
}

/** 执行率: one bar an agency and year, in groups that share a base. */
export function executionRate(executions: readonly Execution[], { width, dense = false }: Room): Drawing {
  const { row, heading: headed, bar } = dense ? DENSE : ROWS;
  const groups = ranked(executions);
  const left = width < 480 ? 124 : 168;
  const most = Math.max(100, ...executions.map((entry) => plot(entry.rate.value)));
  let top = 0;
  const placed = groups.map(([group, list]) => {
    const at = top;
    top += headed + list.length * row + (dense ? 4 : 10);
    return { group, list, heading: at, top: at + headed };
  });
  return {
    height: top + FOOT,
    option: {
      ...BASE,
      title: placed.map(({ group, heading }) => ({
        text: (width < 480 ? t.execution.groupsBrief : t.execution.groups)[group],
        left: 0,
        top: heading + 4,
        padding: 0,
        textStyle: { fontSize: SIZE, fontWeight: 600, color: INK_2, width: width - 8, overflow: 'truncate' },
      })),
      grid: placed.map(({ list, top: start }) => ({
        left,
        right: 64,
        top: start,
        height: list.length * row,
        containLabel: false,
      })),
      xAxis: placed.map((_, index) => ({
        ...valueAxis,
        gridIndex: index,
        min: 0,
        max: most,
        interval: most > 150 ? undefined : 25,
        axisLabel: { ...valueAxis.axisLabel, show: index === placed.length - 1, formatter: '{value}%' },
      })),
      yAxis: placed.map(({ list }, index) => ({
        ...categoryAxis,
        gridIndex: index,
        inverse: true,
        data: list.map((entry) => `${entry.agency} ${String(entry.year)}`),
        axisLabel: { color: INK, fontSize: SIZE, width: left - 10, overflow: 'truncate', interval: 0 },
      })),
      series: placed.map(({ list }, index) => ({
        type: 'bar',
        xAxisIndex: index,
        yAxisIndex: index,
        barWidth: bar,
        data: list.map(datum),
        emphasis: { disabled: true },
        label: {
          show: true,
          position: 'right',
          color: INK,
          fontSize: SIZE,
          rich: { doubt: { color: ALERT, fontSize: SIZE - 2 } },
        },
        markLine: {
          silent: true,
          symbol: 'none',
          label: { show: false },
          lineStyle: { color: RULE_STRONG, type: 'solid', width: 1 },
          data: [{ xAxis: 100 }],
        },
      })),
    },
  };
}
