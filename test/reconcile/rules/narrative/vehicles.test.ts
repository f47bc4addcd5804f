import { describe, expect, test } from 'vitest';
import { audit, found, tally } from '../../../support/audit.ts';

const vehicles = (average: string, owned = '2', worth = '400,000.00'): string => `
第三部分 2023年度其他重要事项的情况说明

一、“三公”经费财政拨款决算情况

（二）“三公”经费财政拨款决算情况说明

3.公务用车购置及运行维护费

公务用车运行维护费2023年决算数22,000.00元，比2023年年初预算数45,000.00元，减少23,000.00元。

2023年公务用车运行维护费中，公务用车加油2,000元，公务用车维修12,000元，公务用车保险5,000元，公务用车其他支出3,000元。

2023年公务用车保有量2辆，车均运行维护费${average}元。

五、国有资产占用情况

2023年固定资产年末数总额2,000,000.00元，其中：汽车${owned}辆，${worth}元。
`;

describe('vehicles', () => {
  test('N13, N14 and N15 hold where all fits', async () => {
    const audited = await audit(vehicles('11,000.00'));
    for (const rule of ['N13', 'N14', 'N15']) expect(tally(audited, rule)).toEqual({ passed: 1, failed: 0 });
  });

  test('N14 breaks where the cost of all is given for one', async () => {
    const [finding] = found(await audit(vehicles('22,000.00')), 'N14');
    expect(finding).toMatchObject({ severity: 'high', arithmetic: '22,000 ÷ 2 = 11,000 ≠ 22,000' });
  });

  test('N15 is sure where the books make each of many vehicles too cheap', async () => {
    expect(found(await audit(vehicles('11,000.00', '21')), 'N15')).toMatchObject([{ severity: 'high' }]);
  });

  test('N15 leaves it to the reader where they do not', async () => {
    expect(found(await audit(vehicles('11,000.00', '21', '4,000,000.00')), 'N15')).toMatchObject([
      { severity: 'medium' },
    ]);
  });
});
