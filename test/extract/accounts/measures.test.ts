import { expect, it } from 'vitest';
import { measureOf } from '../../../pipelines/extract/accounts/measures.ts';

it.each([
  [['收入', '年初预算数'], 'initial_budget', 2022, null],
  [['2022年初预算'], 'initial_budget', 2022, null],
  [['调整预算数'], 'final_budget', 2022, null],
  [['决算数', '合计'], 'actual', 2022, null],
  [['2021年度决算'], 'actual', 2021, null],
  [['上年决算数'], 'actual', 2021, null],
  [['预算数', '公务接待费'], 'budget', 2022, null],
  [['比年初预算', '增减额'], 'change', 2022, 'initial_budget'],
  [['与上年相比', '增减%'], 'change_rate', 2022, 'prior'],
  [['完成年初预算%'], 'execution_rate', 2022, 'initial_budget'],
])('the column %j of a 2022 table holds %s of %i', (path, measure, year, base) => {
  expect(measureOf(path, 2022)).toMatchObject({ measure, year, base });
});

it('a column of reasons and a column of another decade hold nothing', () => {
  expect(measureOf(['增减变化原因'], 2022)).toBeNull();
  expect(measureOf(['2015年决算数'], 2022)).toBeNull();
});
