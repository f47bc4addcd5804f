import { describe, expect, test } from 'vitest';
import { audit, found, tally } from '../../../support/audit.ts';

const income = (total: string): string => `
二、收入决算情况说明

本年收入合计${total}万元，其中：财政拨款收入900.00万元，占90%；其他收入100.00万元，占10%。
`;

describe('N02: listed parts and their whole', () => {
  test('holds where the parts make the whole', async () => {
    expect(tally(await audit(income('1000.00')), 'N02')).toEqual({ passed: 1, failed: 0 });
  });

  test('breaks where they do not, and shows the sum', async () => {
    const [finding] = found(await audit(income('1003.00')), 'N02');
    expect(finding).toMatchObject({ severity: 'high', arithmetic: '900 + 100 = 1,000 ≠ 1,003', lines: [4] });
  });

  test('says nothing of a whole without parts', async () => {
    expect(tally(await audit('二、收入决算情况说明\n\n本年收入合计1000.00万元。\n'), 'N02')).toEqual({
      passed: 0,
      failed: 0,
    });
  });
});

const items = (second: string): string => `
五、一般公共预算财政拨款支出决算情况说明

（三）一般公共预算财政拨款支出决算具体情况

一般公共预算财政拨款支出年初预算为300.00万元，支出决算为290.00万元。其中：

1、卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。年初预算为200.00万元，支出决算为190.00万元。

2、住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为${second}万元，支出决算为100.00万元。
`;

describe('N09: the budgets of the items and of their parent', () => {
  test('hold where both budgets and actual figures add up', async () => {
    expect(tally(await audit(items('100.00')), 'N09')).toEqual({ passed: 1, failed: 0 });
  });

  test('contradict each other where the items had more than the whole', async () => {
    const [finding] = found(await audit(items('140.00')), 'N09');
    expect(finding).toMatchObject({ severity: 'high', arithmetic: '200 + 140 = 340 ≠ 300' });
  });

  test('may differ in scope where the items had a little less', async () => {
    const [finding] = found(await audit(items('80.00')), 'N09');
    expect(finding?.severity).toBe('low');
  });
});

const named = (first: string): string => `
（二）一般公共预算财政拨款支出决算具体情况

1、“卫生健康支出”（类）2023年度决算300,000.00元，比2023年年初预算增加60,000.00元。其中：

“医疗救助”（款）2023年度决算${first}元，比2023年年初预算增加20,000.00元。

“医疗保障管理事务”（款）2023年度决算100,000.00元，比2023年年初预算增加40,000.00元。
`;

describe('N02: 款 below their 类, listed in full by their differences', () => {
  test('make it', async () => {
    expect(tally(await audit(named('200,000.00')), 'N02')).toEqual({ passed: 1, failed: 0 });
  });

  test('do not where one of them is off', async () => {
    const [finding] = found(await audit(named('230,000.00')), 'N02');
    expect(finding).toMatchObject({ severity: 'high', arithmetic: '230,000 + 100,000 = 330,000 ≠ 300,000' });
  });
});
