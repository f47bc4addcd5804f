import { byAgencyYear } from '../derive/group.ts';
import { median, projectScore } from '../derive/scores.ts';
import { type Figure, figure } from '../figure.ts';
import { exact, plot } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import type { ProjectRow } from '../query/sql/projects.ts';
import type { Drawing, MarkedDatum, Room } from './drawing.ts';
import { markOf } from './mark.ts';
import { ACCENT, BASE, INK, INK_3, PARTS, RULE, SHEET, SIZE, valueAxis } from './theme.ts';

const DOT = 9;
const LEAST = 46;
const DENSE = 28;

/** Vertical offsets that keep dots of one row from covering each other. */
export function swarm(places: readonly number[]): number[] {
  const taken: { at: number; offset: number }[] = [];
  return places.map((at) => {
    for (let step = 0; ; step += 1) {
      const offset = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * DOT;
      if (taken.every((other) => Math.hypot(other.at - at, other.offset - offset) >= DOT - 0.5)) {
        taken.push({ at, offset });
        return offset;
      }
    }
  });
}

interface Scored {
  readonly row: ProjectRow;
  readonly score: Figure;
}

interface Line {
  readonly name: string;
  readonly scored: readonly Scored[];
  readonly overall: Figure | null;
  readonly middle: string | null;
}

function lines(projects: readonly ProjectRow[], overall: readonly PanelRow[]): Line[] {
  const groups = byAgencyYear<ProjectRow | PanelRow>([...projects, ...overall]);
  return groups
    .map((rows): Line => {
      const [any] = rows;
      const scored = rows.flatMap((row) => {
        const score = 'project' in row ? projectScore(row) : null;
        return score && 'project' in row ? [{ row, score }] : [];
      });
      const department = rows.find((row): row is PanelRow => 'series' in row);
      return {
        name: any ? `${any.agency} ${String(any.fiscal_year)}` : '',
        scored,
        overall: department ? figure(department) : null,
        middle: scored.length > 2 ? median(scored.map(({ score }) => score.value)) : null,
      };
    })
    .filter((line) => line.scored.length > 0 || line.overall)
    .sort((a, b) => b.scored.length - a.scored.length);
}

const summary = (line: Line): string =>
  [
    line.overall ? t.scores.overallShort(exact(line.overall.value, line.overall.ulp)) : '',
    line.middle === null ? '' : t.scores.medianShort(exact(line.middle)),
  ]
    .filter(Boolean)
    .join('  ');

/** 绩效得分: a dot a project, a row an agency's year; the diamond is the department as a whole. */
export function scoreDistribution(
  projects: readonly ProjectRow[],
  overall: readonly PanelRow[],
  { width, dense = false }: Room,
): Drawing {
  const rows = lines(projects, overall);
  const left = width < 480 ? 128 : 170;
  const right = 16;
  const values = rows
    .flatMap((line) => [...line.scored.map(({ score }) => score), ...(line.overall ? [line.overall] : [])])
    .map((found) => plot(found.value));
  const low = Math.min(90, Math.floor(Math.min(...values, 90) / 10) * 10);
  const scale = (width - left - right) / (100 - low);
  let top = 0;
  const placed = rows.map((line) => {
    const offsets = swarm(line.scored.map(({ score }) => plot(score.value) * scale));
    const half = Math.max((dense ? DENSE : LEAST) / 2, Math.max(0, ...offsets.map(Math.abs)) + DOT);
    const middle = top + half;
    top += half * 2;
    return { line, offsets, middle, half };
  });
  const point = (value: string, y: number): [number, number] => [plot(value), y];
  return {
    height: top + 30,
    option: {
      ...BASE,
      grid: { left, right, top: 1, height: top, containLabel: false },
      xAxis: { ...valueAxis, min: low, max: 100 },
      yAxis: { type: 'value', inverse: true, min: 0, max: top, show: false },
      series: [
        {
          type: 'scatter',
          symbolSize: 0,
          silent: true,
          data: placed.map(({ line, middle }) => ({
            value: [low, middle],
            label: { formatter: `${line.name}${summary(line) ? `\n{summary|${summary(line)}}` : ''}` },
          })),
          label: {
            show: true,
            position: 'left',
            align: 'right',
            distance: 10,
            color: INK,
            fontSize: SIZE,
            lineHeight: 16,
            rich: { summary: { color: INK_3, fontSize: SIZE - 2, lineHeight: 15 } },
          },
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: RULE, type: 'solid' },
            data: placed.slice(1).map(({ middle, half }) => ({ yAxis: middle - half })),
          },
        },
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [2, 28],
          silent: true,
          itemStyle: { color: INK_3, opacity: 1 },
          data: placed.flatMap(({ line, middle }) => (line.middle === null ? [] : [point(line.middle, middle)])),
        },
        {
          type: 'scatter',
          symbolSize: DOT,
          itemStyle: { color: ACCENT, opacity: 0.85, borderColor: SHEET, borderWidth: 0.5 },
          emphasis: { disabled: true },
          data: placed.flatMap(({ line, offsets, middle }) =>
            line.scored.map(({ row, score }, at): MarkedDatum => ({
              value: point(score.value, middle + (offsets[at] ?? 0)),
              mark: markOf(score, line.name, [row.project]),
            })),
          ),
        },
        {
          type: 'scatter',
          symbol: 'diamond',
          symbolSize: 15,
          itemStyle: { color: PARTS[1], opacity: 1, borderColor: SHEET, borderWidth: 1 },
          emphasis: { disabled: true },
          data: placed.flatMap(({ line, middle }): MarkedDatum[] =>
            line.overall
              ? [
                  {
                    value: point(line.overall.value, middle),
                    mark: markOf(line.overall, `${line.name} ${t.scores.overall}`),
                  },
                ]
              : [],
          ),
        },
      ],
    },
  };
}
