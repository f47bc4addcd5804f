import { projectRate, projectScore } from '../derive/scores.ts';
import { exact, plot } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import type { ProjectRow } from '../query/sql/projects.ts';
import type { Drawing, MarkedDatum, Room } from './drawing.ts';
import { markOf, shortened } from './mark.ts';
import { ACCENT, ALERT, BASE, INK_2, SIZE, valueAxis } from './theme.ts';

/** Projects by execution rate and score; those that spent nothing and scored 80 or more stand out. */
export function scoreExecution(projects: readonly ProjectRow[], { width }: Room): Drawing {
  const height = width < 480 ? 340 : 400;
  const placed = projects.flatMap((row) => {
    const rate = projectRate(row);
    const score = projectScore(row);
    return rate && score ? [{ row, rate, score }] : [];
  });
  const low = Math.floor(Math.min(...placed.map(({ score }) => plot(score.value)), 80) / 10) * 10;
  const most = Math.max(100, ...placed.map(({ rate }) => plot(rate.value)));
  return {
    height,
    option: {
      ...BASE,
      grid: { left: 44, right: 20, top: 26, bottom: 40, containLabel: false },
      xAxis: {
        ...valueAxis,
        min: 0,
        max: most,
        name: t.columns.rate,
        nameLocation: 'middle',
        nameGap: 26,
        nameTextStyle: { color: INK_2, fontSize: SIZE - 1 },
        axisLabel: { ...valueAxis.axisLabel, formatter: '{value}%' },
      },
      yAxis: {
        ...valueAxis,
        min: low,
        max: 100,
        name: t.columns.score,
        nameTextStyle: { color: INK_2, fontSize: SIZE - 1, align: 'right' },
      },
      series: [
        {
          type: 'scatter',
          symbolSize: 11,
          emphasis: { disabled: true },
          clip: false,
          labelLayout: { hideOverlap: true },
          data: placed.map(({ row, rate, score }): MarkedDatum & Record<string, unknown> => {
            const odd = plot(rate.value) === 0 && plot(score.value) >= 80;
            return {
              value: [plot(rate.value), plot(score.value)],
              mark: {
                ...markOf(score, t.words.agencyYear(row.agency, row.fiscal_year), [
                  row.project,
                  `${t.columns.rate} ${exact(rate.value, rate.ulp)}%`,
                ]),
                facts: [...score.facts, ...rate.facts],
              },
              itemStyle: { color: odd ? ALERT : ACCENT, opacity: odd ? 1 : 0.6 },
              ...(odd
                ? {
                    label: {
                      show: true,
                      position: 'right',
                      formatter: `${shortened(row.project, width < 480 ? 10 : 22)} ${exact(score.value, score.ulp)} ${t.units.point ?? ''}`,
                      color: ALERT,
                      fontSize: SIZE - 1,
                    },
                  }
                : {}),
            };
          }),
        },
      ],
    },
  };
}
