import { projectFinal, projectRate, projectSpent } from '../derive/scores.ts';
import { inUnit, tick, unitFor } from '../format/money.ts';
import { exact, plot } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import type { ProjectRow } from '../query/sql/projects.ts';
import type { Drawing, MarkedDatum, Room } from './drawing.ts';
import { inWords, markOf, shortened } from './mark.ts';
import { ACCENT, ALERT, BASE, INK_2, SIZE, valueAxis } from './theme.ts';

/** Projects with an adjusted budget above zero and a rate: the budget on a logarithmic axis, the rate beside it. */
export function projectExecution(projects: readonly ProjectRow[], { width, unit: chosen }: Room): Drawing {
  const placed = projects.flatMap((row) => {
    const rate = projectRate(row);
    const final = projectFinal(row);
    return rate && final && plot(final.value) > 0 ? [{ row, rate, final }] : [];
  });
  const unit = chosen === '' ? unitFor(placed.map(({ final }) => final.value)) : chosen;
  const most = Math.max(100, ...placed.map(({ rate }) => plot(rate.value)));
  return {
    height: width < 480 ? 340 : 400,
    option: {
      ...BASE,
      grid: { left: 48, right: 24, top: 28, bottom: 44, containLabel: false },
      xAxis: {
        ...valueAxis,
        type: 'log',
        name: (t.measures.final_budget ?? '') + t.words.aside(t.words.clauses([t.units[unit] ?? '', t.chart.log])),
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: INK_2, fontSize: SIZE - 1 },
        axisLabel: { ...valueAxis.axisLabel, formatter: tick },
      },
      yAxis: {
        ...valueAxis,
        min: 0,
        max: most,
        name: t.columns.rate,
        nameTextStyle: { color: INK_2, fontSize: SIZE - 1, align: 'right' },
        axisLabel: { ...valueAxis.axisLabel, formatter: '{value}%' },
      },
      series: [
        {
          type: 'scatter',
          symbolSize: 11,
          clip: false,
          emphasis: { disabled: true },
          labelLayout: { hideOverlap: true },
          data: placed.map(({ row, rate, final }): MarkedDatum & Record<string, unknown> => {
            const unspent = plot(rate.value) === 0;
            const spent = projectSpent(row);
            return {
              value: [plot(inUnit(final.value, unit).toString()), plot(rate.value)],
              mark: {
                ...markOf(rate, t.words.agencyYear(row.agency, row.fiscal_year), [
                  row.project,
                  `${t.measures.final_budget ?? ''} ${inWords(final)}`,
                  ...(spent ? [`${t.columns.actual} ${inWords(spent)}`] : []),
                ]),
                facts: [...rate.facts, ...final.facts],
              },
              itemStyle: { color: unspent ? ALERT : ACCENT, opacity: unspent ? 1 : 0.6 },
              ...(unspent
                ? {
                    label: {
                      show: true,
                      position: 'top',
                      formatter: `${shortened(row.project, width < 480 ? 8 : 18)} ${exact(rate.value)}%`,
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
