import { describe, expect, it } from 'vitest';
import { executions } from '../../../web/lib/derive/execution.ts';
import { latest } from '../../../web/lib/derive/latest.ts';
import { points } from '../../../web/lib/say/points.ts';
import { panelRow, projectRow } from '../support/rows.ts';

const covered = (agency: string): Parameters<typeof latest>[0][number] => ({
  agency_id: agency,
  agency,
  region: '',
  fiscal_year: 2021,
  family: 'expenditure',
  printed: 3,
  derived: 0,
  zero: false,
});

describe('what stands out', () => {
  const rows = [
    panelRow('expenditure_total', '110'),
    panelRow('expenditure_total', '100', { fiscal_year: 2020 }),
    panelRow('expenditure_initial', '20000'),
    panelRow('expenditure_final', '50000'),
  ];
  const said = points(
    latest([covered('甲'), covered('乙')], rows, executions(rows)),
    rows,
    [
      projectRow('闲', { score: '88', final: '150000', spent: '0', rate: '0' }),
      projectRow('空', { score: '60', final: '50000', spent: '0', rate: '0' }),
    ],
    [
      { agency_id: '甲', agency: '甲', region: '', fiscal_year: 2021, severity: 'high', findings: 2 },
      { agency_id: '乙', agency: '乙', region: '', fiscal_year: 2021, severity: 'medium', findings: 1 },
    ],
  ).map(({ text }) => text);

  it('is said in sentences made of the figures', () => {
    expect(said).toEqual([
      '甲 2021 年支出比上年增加 10.00%；其他机构没有两年可比的数字',
      '年中调整幅度最大的是甲 2021 年：年初预算 2.00 万元，全年预算 5.00 万元',
      '2 个项目一分未花，全年预算共 20.00 万元，其中 1 个自评 80 分以上',
      '文件自己对不上的数字有 3 处，最多的是甲（2 处），都待核实',
      '乙最近一年的文件里没有支出决算',
    ]);
  });

  it('is nothing where there is nothing', () => {
    expect(points([], [], [], [])).toEqual([]);
  });
});
