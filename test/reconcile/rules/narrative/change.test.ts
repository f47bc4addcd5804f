import { describe, expect, test } from 'vitest';
import { audit, found, tally } from '../../../support/audit.ts';

const total = (rest: string): string => `
一、收入支出决算总体情况说明

2023年度收入支出总计1,000.00万元。与2022年度相比，收入支出总计${rest}。
`;

describe('N05: a rate of change and its amounts', () => {
  test('holds', async () => {
    expect(tally(await audit(total('增加200.00万元，增长25.00%')), 'N05')).toEqual({ passed: 1, failed: 0 });
  });

  test('breaks, and the arithmetic says what it would be', async () => {
    const [finding] = found(await audit(total('增加200.00万元，增长35.00%')), 'N05');
    expect(finding).toMatchObject({ severity: 'high', arithmetic: '200 ÷ (1,000 - 200) = 25% ≠ 35.00%' });
  });

  test('does not apply without a rate', async () => {
    expect(tally(await audit(total('增加200.00万元')), 'N05')).toEqual({ passed: 0, failed: 0 });
  });
});

test('N06: amount and rate of one change point the same way', async () => {
  expect(tally(await audit(total('减少200.00万元，下降16.67%')), 'N06').failed).toBe(0);
  expect(found(await audit(total('减少200.00万元，增长16.67%')), 'N06')).toHaveLength(1);
});

const fromNothing = `
一、收入支出决算总体情况说明

2023年度收入支出总计1,000.00万元。与2022年度相比，收入支出总计增加1,000.00万元，增长100%。
`;

test('N07: what was nothing has no rate; 100% by custom is a small matter', async () => {
  const audited = await audit(fromNothing);
  expect(found(audited, 'N07')).toMatchObject([{ severity: 'low' }]);
  expect(found(audited, 'N05')).toEqual([]);
});

const reception = (actual: string): string => `
（二）“三公”经费财政拨款决算情况说明

公务接待费2023年决算数${actual}元，比2023年年初预算数18,560.00元，减少10,000.00元。
`;

test('N08: budget and difference give the actual figure', async () => {
  expect(tally(await audit(reception('8,560.00')), 'N08')).toEqual({ passed: 1, failed: 0 });
  const [finding] = found(await audit(reception('8,650.00')), 'N08');
  expect(finding?.arithmetic).toBe('18,560 - 10,000 = 8,560 ≠ 8,650');
});

const completion = (rate: string): string => `
（三）一般公共预算财政拨款支出决算具体情况

一般公共预算财政拨款支出年初预算为400.00万元，支出决算为300.00万元，完成年初预算的${rate}%。
`;

test('N10: a completion rate is actual over budget', async () => {
  expect(tally(await audit(completion('75.00')), 'N10')).toEqual({ passed: 1, failed: 0 });
  const [finding] = found(await audit(completion('57.00')), 'N10');
  expect(finding).toMatchObject({ severity: 'high', arithmetic: '300 ÷ 400 = 75% ≠ 57.00%' });
});
