import { describe, expect, test } from 'vitest';
import { audit, found, tally } from '../../../support/audit.ts';

const procurement = (services: string, micro = '20.00'): string => `
十一、政府采购支出情况说明

2023年度政府采购支出总额46.00万元，其中：政府采购货物支出6.00万元、政府采购工程支出0万元、政府采购服务支出${services}万元。授予中小企业合同金额30.00万元，其中：授予小微企业合同金额${micro}万元。
`;

describe('N18: procurement', () => {
  test('is goods, works and services', async () => {
    expect(tally(await audit(procurement('40.00')), 'N18').failed).toBe(0);
    expect(found(await audit(procurement('44.00')), 'N18')).toMatchObject([
      { severity: 'high', arithmetic: '6 + 0 + 44 = 50 ≠ 46' },
    ]);
  });

  test('gives small firms no more than small and medium ones', async () => {
    expect(found(await audit(procurement('40.00', '32.00')), 'N18')).toMatchObject([{ arithmetic: '32 > 30' }]);
  });
});

const staff = (actual: string): string => `
部门概况

某县医疗保障局属于行政单位，编制13个，在职实有人员${actual}人，离退休人员4人。
`;

test('N19: no more staff than posts', async () => {
  expect(tally(await audit(staff('12')), 'N19')).toEqual({ passed: 1, failed: 0 });
  expect(found(await audit(staff('16')), 'N19')).toMatchObject([{ severity: 'medium', arithmetic: '16 > 13' }]);
});

const insured = (employees: string): string => `
一、基本职能及主要工作

全县参保人数84.11万人，其中城乡居民参保79.23万人，城镇职工参保${employees}万人。
`;

test('N20: residents and employees make the insured', async () => {
  expect(tally(await audit(insured('4.88')), 'N20')).toEqual({ passed: 1, failed: 0 });
  expect(found(await audit(insured('8.48')), 'N20')).toHaveLength(1);
});

const abroad = (groups: string): string => `
（二）“三公”经费财政拨款支出决算具体情况说明

因公出国（境）费支出决算0万元。全年因公出国（境）团组${groups}个，累计0人次。
`;

test('N16: what cost nothing was not made', async () => {
  expect(tally(await audit(abroad('0')), 'N16').failed).toBe(0);
  expect(found(await audit(abroad('2')), 'N16')).toMatchObject([{ severity: 'medium' }]);
});
