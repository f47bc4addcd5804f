import { expect, test } from 'vitest';
import { audit, found, tally } from '../../../support/audit.ts';

const evaluation = (rate: string): string => `
部门整体绩效评价报告

二、当年预算执行情况

2023年全年预算数1000.00万元，其中，基本支出预算数300.00万元，项目支出预算数700.00万元。资金总体支出800.00万元，其中，基本支出200.00万元，项目支出600.00万元。预算执行率为80.00%。

（四）结转结余率

2023年度结转结余率为${rate}%。
`;

test('N23: the carry-over rate is of the budget or of what was spent', async () => {
  expect(tally(await audit(evaluation('20.00')), 'N23')).toEqual({ passed: 1, failed: 0 });
  expect(tally(await audit(evaluation('25.00')), 'N23')).toEqual({ passed: 1, failed: 0 });
  expect(found(await audit(evaluation('2.00')), 'N23')).toMatchObject([
    { severity: 'low', arithmetic: '(1,000 - 800) ÷ 1,000 = 20%' },
  ]);
});
