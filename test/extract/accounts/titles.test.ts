import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../pipelines/extract/accounts/titles.ts';

describe('a table is told by the words of its title', () => {
  it.each([
    ['收入支出决算总表', 'balance', 'both', 'all'],
    ['2021年度收入支出决算总表单位：万元', 'balance', 'both', 'all'],
    ['五、财政拨款收入支出决算总表', 'balance', 'both', 'fiscal'],
    ['收入决算表(按功能分类列示)', 'coded', 'income', 'all'],
    ['公开03表支出决算表', 'coded', 'expenditure', 'all'],
    ['某局2022年度一般公共预算财政拨款支出决算表', 'coded', 'expenditure', 'general'],
    ['六、一般公共预算财政拨款收入支出决算表', 'coded', 'both', 'general'],
    ['一般公共预算财政拨款基本支出决算明细表', 'coded', 'basic', 'general'],
    ['八、政府性基金预算财政拨款收入支出决算表', 'coded', 'both', 'govfund'],
    ['国有资本经营预算财政拨款支出决算表', 'coded', 'expenditure', 'statecap'],
    ['财政拨款“三公”经费支出决算表', 'subjects', 'sangong', 'fiscal'],
    ['一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表', 'subjects', 'sangong', 'general'],
    ['“三公”经费、行政参公单位机关运行经费情况表', 'subjects', 'sangong', null],
    ['十、国有资产占用情况表', 'subjects', 'assets', null],
  ])('%s', (line, shape, flow, fund) => {
    expect(titleOf(line)).toMatchObject({ shape, flow, fund });
  });

  it.each([
    '项目支出绩效自评表',
    '2022年部门收支预算总表',
    '一、收入支出决算总体情况说明',
    '第二部分2022年度部门决算表',
  ])('%s names no table of accounts', (line) => {
    expect(titleOf(line)).toBeNull();
  });
});
