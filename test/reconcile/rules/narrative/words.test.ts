import { describe, expect, test } from 'vitest';
import { audit, found, tally } from '../../../support/audit.ts';

const years = (third: string): string => `
（二）一般公共预算财政拨款支出决算具体情况

1、“教育支出”（类）2023年度决算60,000.00元，比2023年年初预算减少10,000.00元。

2、“社会保障和就业支出”（类）2023年度决算20,000.00元，比2023年年初预算减少10,000.00元。

3、“卫生健康支出”（类）2023年度决算80,000.00元，比${third}年年初预算减少10,000.00元。
`;

describe('N22: the years that sentences name', () => {
  test('fit where all compare with one budget', async () => {
    expect(tally(await audit(years('2023')), 'N22')).toEqual({ passed: 3, failed: 0 });
  });

  test('slip where one compares with another year’s', async () => {
    expect(found(await audit(years('2022')), 'N22')).toMatchObject([{ severity: 'medium', lines: [8] }]);
  });
});

const sized = (word: string): string => `
（三）一般公共预算财政拨款支出决算具体情况

一般公共预算财政拨款支出年初预算为400.00万元，支出决算为300.00万元，完成年初预算的75.00%。决算数${word}预算数的主要原因：厉行节约。
`;

test('N24: more and less are what the figures say', async () => {
  expect(tally(await audit(sized('小于')), 'N24')).toEqual({ passed: 1, failed: 0 });
  expect(found(await audit(sized('大于')), 'N24')).toMatchObject([{ severity: 'high', lines: [4] }]);
});

const level = (actual: string): string => `
（三）一般公共预算财政拨款支出决算具体情况

一般公共预算财政拨款支出年初预算为400.00万元，支出决算为${actual}万元。决算数与预算数基本持平。
`;

test('N24: nearly level is within a tenth', async () => {
  expect(tally(await audit(level('395.00')), 'N24')).toEqual({ passed: 1, failed: 0 });
  expect(tally(await audit(level('195.00')), 'N24')).toEqual({ passed: 0, failed: 1 });
});

test('N25: a placeholder is no agency’s name', async () => {
  const text = (name: string): string => `${name}2023年度部门决算\n\n2023年度收入支出总计1,000.00万元。\n`;
  expect(found(await audit(text('某县医疗保障局')), 'N25')).toHaveLength(0);
  expect(found(await audit(text('XX局')), 'N25')).toMatchObject([{ severity: 'medium', lines: [1] }]);
});

const purpose = (what: string): string => `
（三）一般公共预算财政拨款支出决算具体情况

住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：${what}。年初预算为187.75万元，支出决算为187.19万元。
`;

test('N27: an item pays for what its name says', async () => {
  expect(tally(await audit(purpose('缴纳在职人员住房公积金')), 'N27')).toEqual({ passed: 1, failed: 0 });
  expect(found(await audit(purpose('在职人员基本医疗保险缴费')), 'N27')).toMatchObject([{ severity: 'medium' }]);
});

describe('N26: reasons of changes', () => {
  const spent = (after: string): string =>
    [
      '某县医疗保障局2023年度部门决算',
      '## 机关运行经费支出情况',
      `2023年度机关运行经费支出75.00万元，比2022年增加5.00万元，增长7.14%。${after}`,
    ].join('\n\n');

  test('that are given hold', async () => {
    expect(tally(await audit(spent('主要原因是会议增加。')), 'N26')).toEqual({ passed: 1, failed: 0 });
  });

  test('that are not given are told, for information', async () => {
    const [finding] = found(await audit(spent('')), 'N26');
    expect(finding?.severity).toBe('low');
    expect(finding?.statement).toContain('机关运行经费');
  });
});
