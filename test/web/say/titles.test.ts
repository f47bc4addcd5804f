import { describe, expect, it } from 'vitest';
import { kindGroups } from '../../../web/lib/charts/person-times.ts';
import { personTimesTitle } from '../../../web/lib/say/assistance.ts';
import { comparisonTable, comparisonTitle } from '../../../web/lib/say/comparison.ts';
import { projectTitle, scoreExecutionTitle, withRate } from '../../../web/lib/say/projects.ts';
import { sangongTitle } from '../../../web/lib/say/sangong.ts';
import { scoresTitle } from '../../../web/lib/say/scores.ts';
import { assistanceRow, panelRow, projectRow } from '../support/rows.ts';

describe('the title of 三公', () => {
  it('counts who fell and names the largest', () => {
    expect(
      sangongTitle([
        panelRow('sangong_total', '79900', { fiscal_year: 2020 }),
        panelRow('sangong_total', '78900'),
        panelRow('sangong_total', '0', { agency: '乙' }),
      ]),
    ).toBe('有两年数字可比的机构中，1 个下降；甲 2020 年最多，为 7.99 万元');
  });

  it('says zero where all is zero', () => {
    expect(sangongTitle([panelRow('sangong_total', '0')])).toBe('甲公开的“三公”经费为零');
  });
});

describe('the titles of projects', () => {
  const idle = projectRow('闲', { score: '88.41', final: '150000', spent: '0', rate: '0' });
  const busy = projectRow('忙', { score: '99', final: '100', spent: '100', rate: '100' });

  it('count the unspent among those with a budget', () => {
    expect(projectTitle(withRate([idle, busy, projectRow('无', { final: '0', rate: '100' })]))).toBe(
      '2 个有预算的项目里，1 个一分未花',
    );
  });

  it('set scores against money', () => {
    expect(scoreExecutionTitle([idle, busy])).toBe('1 个项目一分未花，自评却在 80 分以上，最高 88.41 分');
    expect(scoresTitle([idle, busy])).toBe('2 个项目里，1 个自评在 90 分以上，其中甲有项目一分未花，仍自评 88.41 分');
  });
});

describe('the title of assistance', () => {
  it('ranks only those that print a total, and names missed targets', () => {
    const groups = kindGroups(
      [
        assistanceRow('total', 'actual', '947'),
        assistanceRow('inpatient', 'actual', '403'),
        assistanceRow('inpatient', 'target', '710', { comparator: '>=' }),
        assistanceRow('total', 'actual', '9115', { agency: '乙', fiscal_year: 2021 }),
        assistanceRow('premium', 'target', '110000', { agency: '丙' }),
      ],
      'assistance.person_times',
    );
    expect(personTimesTitle(groups)).toBe(
      '公开了合计数的 2 个机构里，乙 2021 年最多，救助 9,115 人次；甲住院没有达到目标',
    );
  });
});

describe('a comparison', () => {
  it('ranks within one fund and scope only', () => {
    const rows = [
      panelRow('income_total', '5', { fund: 'all', scope: 'bureau' }),
      panelRow('income_total', '20000', { agency: '乙', fund: 'all', scope: 'bureau' }),
    ];
    expect(comparisonTitle(rows, 'income_total')).toBe('本年收入合计：乙 2021 年最多，为 20,000 元（2.00 万元）');
    const mixed = [...rows, panelRow('income_total', '7', { agency: '丙', fund: 'all', scope: 'consolidated' })];
    expect(comparisonTitle(mixed, 'income_total')).toBe('本年收入合计：各家口径不一，分 2 组，只在组内比较');
  });

  it('says why a cell is empty', () => {
    const document = { agency_id: '乙', fiscal_year: 2021, kind: 'performance' };
    const table = comparisonTable(
      [panelRow('sangong_total', '5'), panelRow('performance_score', '9', { agency: '乙', unit: 'point' })],
      [document] as unknown as Parameters<typeof comparisonTable>[1],
      (row) => row.agency,
    );
    const gaps = table.rows.map((row) => row.slice(1).map((cell) => (cell.kind === 'gap' ? cell.gap : cell.kind)));
    expect(gaps).toEqual([
      ['figure', 'not_applicable'],
      ['no_document', 'figure'],
    ]);
  });
});
