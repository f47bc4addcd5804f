import { describe, expect, it } from 'vitest';
import { factsOf, markAt } from '../../../web/lib/charts/drawing.ts';
import { executionRate } from '../../../web/lib/charts/execution-rate.ts';
import { kindGroups, needsLog, personTimes } from '../../../web/lib/charts/person-times.ts';
import { renderSvg } from '../../../web/lib/charts/render.ts';
import { sangongTrend } from '../../../web/lib/charts/sangong-trend.ts';
import { scoreDistribution, swarm } from '../../../web/lib/charts/score-distribution.ts';
import { executions } from '../../../web/lib/derive/execution.ts';
import { assistanceRow, panelRow, projectRow } from '../support/rows.ts';

const room = { width: 560, unit: '' } as const;
const address = (doc: string, fact: string): string => `/document/${doc}/#fact-${fact}`;

describe('a chart drawn as SVG', () => {
  const drawing = executionRate(
    executions([panelRow('expenditure_general_rate', '13.2', { agency: '甲<b>', unit: 'percent', fact_id: 'abc' })]),
    room,
  );
  const svg = renderSvg(drawing, 560, 'one', address);

  it('makes every mark a link to its source, with its fact and a name', () => {
    expect(svg).toContain(
      '<a href="/document/d/#fact-abc" data-mark="0:0" data-fact="abc" aria-label="甲&lt;b&gt; 2021 年 执行率；13.20%',
    );
    expect(factsOf(drawing)).toEqual(['abc']);
    expect(markAt(drawing, '0:0')?.facts).toEqual(['abc']);
  });

  it('lets no text of a document become markup', () => {
    expect(svg).not.toContain('<b>');
  });

  it('is the same however many were drawn before it', () => {
    expect(renderSvg(drawing, 560, 'one', address)).toBe(svg);
    expect(svg).not.toMatch(/zr\d/);
  });
});

/** The lines of a 三公 chart as lists of years. */
const linesOf = (...rows: ReturnType<typeof panelRow>[]): number[][] => {
  const series = sangongTrend(rows, room).option.series as readonly {
    type: string;
    data?: readonly [number, number][];
  }[];
  return series.filter(({ type }) => type === 'line').map(({ data = [] }) => data.map(([year]) => year));
};

describe('三公 over the years', () => {
  const year = (fiscal_year: number, value = '5'): ReturnType<typeof panelRow> =>
    panelRow('sangong_total', value, { fiscal_year });

  it('joins consecutive years', () => {
    expect(linesOf(year(2019), year(2020), year(2021))).toEqual([[2019, 2020, 2021]]);
  });

  it('never joins over a missing year or over the change of scope in 2022', () => {
    expect(linesOf(year(2018), year(2020))).toEqual([]);
    expect(linesOf(year(2020), year(2021), year(2022), year(2023))).toEqual([
      [2020, 2021],
      [2022, 2023],
    ]);
  });
});

describe('scores', () => {
  it('stand beside, not on, each other', () => {
    const offsets = swarm([100, 100, 100, 100]);
    expect(new Set(offsets).size).toBe(4);
    expect(swarm([0, 50, 100])).toEqual([0, 0, 0]);
  });

  it('of every project lead to their facts', () => {
    const drawing = scoreDistribution(
      [projectRow('子', { score: '88.41' }), projectRow('丑', { score: '80' })],
      [],
      room,
    );
    expect(factsOf(drawing)).toEqual(['子 score', '丑 score']);
  });
});

describe('person-times', () => {
  it('are grouped by agency and year, kinds in one order, targets beside actuals', () => {
    const groups = kindGroups(
      [
        assistanceRow('outpatient', 'actual', '544'),
        assistanceRow('outpatient', 'target', '767', { comparator: '>=' }),
        assistanceRow('total', 'actual', '947'),
        assistanceRow('total', 'actual', '16215', { indicator: 'assistance.people', unit: 'person' }),
      ],
      'assistance.person_times',
    );
    expect(
      groups.map(({ lines }) => lines.map(({ kind, actual, target }) => [kind, actual?.value, target?.value])),
    ).toEqual([
      [
        ['total', '947', undefined],
        ['outpatient', '544', '767'],
      ],
    ]);
  });

  it('need a logarithmic axis only where they spread far', () => {
    const groups = (...values: string[]) =>
      kindGroups(
        values.map((value, at) => assistanceRow(`k${String(at)}`, 'actual', value)),
        'assistance.person_times',
      );
    expect(needsLog(groups('225', '9115'))).toBe(false);
    expect(needsLog(groups('225', '110000'))).toBe(true);
    expect(needsLog(groups('0', '5'))).toBe(false);
    expect(personTimes(groups('0', '225', '110000'), room).height).toBeGreaterThan(0);
  });
});
