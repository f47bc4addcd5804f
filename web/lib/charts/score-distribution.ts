import { byAgencyYear } from '../derive/group.ts';
import { median, projectScore } from '../derive/scores.ts';
import { figure } from '../figure.ts';
import { exact, plot } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import type { ProjectRow } from '../query/sql/projects.ts';
import type { Drawing, MarkedDatum, Room } from './drawing.ts';
import { markOf } from './mark.ts';
import { ACCENT, ACCENT_2, BASE, categoryAxis, INK, INK_3, PARTS, SIZE, valueAxis } from './theme.ts';

const DOT = 9;

/** Vertical offsets that keep dots of one row from covering each other. */
export function swarm(places: readonly number[]): number[] {
  const taken: { at: number; offset: number }[] = [];
  return places.map((at) => {
    for (let step = 0; ; step += 1) {
      const offset = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * DOT;
      if (taken.every((other) => Math.hypot(other.at - at, other.offset - offset) >= DOT)) {
        taken.push({ at, offset });
        return offset;
      }
    }
  });
}

interface Line {
  readonly name: string;
  readonly projects: readonly ProjectRow[];
  readonly overall: PanelRow | undefined;
}

function lines(projects: readonly ProjectRow[], overall: readonly PanelRow[]): Line[] {
  const scored = projects.filter((row) => row.score !== null);
  const all = byAgencyYear<ProjectRow | PanelRow>([...scored, ...overall]);
  return all
    .map((rows): Line => {
      const [any] = rows;
      return {
        name: any ? `${any.agency} ${String(any.fiscal_year)}` : '',
        projects: rows.filter((row): row is ProjectRow => 'project' in row),
        overall: rows.find((row): row is PanelRow => 'series' in row),
      };
    })
    .sort((a, b) => b.projects.length - a.projects.length);
}

/** 绩效得分: a dot a project, a row an agency's year; the diamond is the department as a whole. */
export function scoreDistribution(projects: readonly ProjectRow[], overall: readonly PanelRow[], { width }: Room): Drawing {
  const rows = lines(projects, overall);
  const left = width < 480 ? 124 : 168;
  const right = 24;
  const values = [...projects.flatMap((row) => row.score ?? []), ...overall.flatMap((row) => row.value ?? [])].map(plot);
  const low = Math.min(90, Math.floor(Math.min(...values, 90) / 10) * 10);
  const scale = (width - left - right) / (100 - low);
  const rowHeight = 58;
  const dots = rows.flatMap((line, index): (MarkedDatum & Record<string, unknown>)[] => {
    const scored = line.projects.flatMap((row) => {
      const score = projectScore(row);
      return score ? [{ row, score }] : [];
    });
    const offsets = swarm(scored.map(({ score }) => plot(score.value) * scale));
    return scored.map(({ row, score }, at) => ({
      value: [plot(score.value), index],
      symbolOffset: [0, offsets[at] ?? 0],
      mark: markOf(score, `${line.name} 年`, [row.project]),
    }));
  });
  const medians = rows.flatMap((line, index) => {
    const middle = line.projects.length > 2 ? median(line.projects.flatMap((row) => row.score ?? [])) : null;
    return middle === null ? [] : [{ value: [plot(middle), index], label: { formatter: exact(middle) } }];
  });
  const diamonds = rows.flatMap((line, index): (MarkedDatum & Record<string, unknown>)[] => {
    const score = line.overall ? figure(line.overall) : null;
    return score
      ? [{ value: [plot(score.value), index], mark: markOf(score, `${line.name} 年 ${t.scores.overall}`), label: { formatter: `${t.scores.overall} ${exact(score.value, score.ulp)}` } }]
      : [];
  });
  return {
    height: rows.length * rowHeight + 36,
    option: {
      ...BASE,
      grid: { left, right, top: 6, bottom: 30, containLabel: false },
      xAxis: { ...valueAxis, min: low, max: 100, axisLabel: { ...valueAxis.axisLabel, formatter: '{value}' } },
      yAxis: {
        ...categoryAxis,
        inverse: true,
        data: rows.map((line) => line.name),
        splitLine: { show: true, lineStyle: { color: 'var(--rule)' } },
        axisLabel: { color: INK, fontSize: SIZE, width: left - 10, overflow: 'truncate' },
      },
      series: [
        { type: 'scatter', symbol: 'rect', symbolSize: [2, 30], silent: true, itemStyle: { color: INK_3, opacity: 1 }, data: medians, label: { show: true, position: [4, -6], color: INK_3, fontSize: SIZE - 2 } },
        { type: 'scatter', symbolSize: DOT, itemStyle: { color: ACCENT, opacity: 0.75, borderColor: 'var(--sheet)', borderWidth: 0.5 }, emphasis: { disabled: true }, data: dots },
        { type: 'scatter', symbol: 'diamond', symbolSize: 14, itemStyle: { color: PARTS[1], opacity: 1, borderColor: ACCENT_2, borderWidth: 0 }, emphasis: { disabled: true }, label: { show: true, position: 'bottom', distance: 3, color: INK, fontSize: SIZE - 1 }, labelLayout: { hideOverlap: false }, data: diamonds },
      ],
    },
  };
}
