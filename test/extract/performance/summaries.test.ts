import { describe, expect, it } from 'vitest';
import { lines, table, unread } from './lines.ts';

const REPORT = `项目名称：甲项目补助\n\n表1-2-1 年度预算安排及使用情况统计表\n\n单位：万元\n\n${table(
  ['', '年初预算数', '全年预算数', '全年执行数', '执行率'],
  ['年度资金总额：', '15.00', '12.50', '10.00', '80%'],
  ['政府预算资金', '15.00', '12.50', '10.00', '80%'],
)}\n\n`;
const SUMMARY = table(
  ['序号', '项目名称', '全年预算数', '全年执行数', '预算执行率', '产出指标得分率', '自评得分', '是否有较大偏差'],
  ['可执行项目', '', '', '', '', '', '', ''],
  ['1', '甲项目补助', '12.5', '10', '80%', '94.7%', '88.41', '否'],
  ['2', '乙项目2', '40', '40', '100%', '100%', '99', '否'],
);

describe('a summary of projects', () => {
  it('without a unit takes the one in which it repeats the projects’ own reports', () => {
    const facts = lines(`${REPORT}项目自评汇总表\n\n${SUMMARY}\n`);
    expect(facts).toEqual(
      expect.arrayContaining([
        'project.funding final_budget 400000 yuan | 乙项目2 | total',
        'project.funding execution_rate 80 percent | 甲项目补助 | total',
        'other.project_score_rate score 94.7 percent | 甲项目补助 | 产出指标',
        'project.score score 99 point | 乙项目2',
      ]),
    );
  });

  it('without a unit and without such a report leaves its money unread', () => {
    const text = `项目自评汇总表\n\n${SUMMARY}\n`;
    expect(lines(text)).toContain('project.score score 88.41 point | 甲项目补助');
    expect(unread(text)).toEqual(['12.5', '10', '40', '40']);
  });

  it('may give the budget by level of government, the balance and the grade', () => {
    const facts = lines(
      `2023年度项目绩效自评结果表\n单位：万元\n\n${table(
        ['序号', '项目名称', '预算数', '', '', '执行数', '结余', '自评得分', '评价等级'],
        ['', '', '中央', '省级', '区级', '', '', '', ''],
        ['1', '居民医保补助', '100.00', '', '20.50', '118.50', '2.00', '98.5', '优'],
        ['合计', '', '100.00', '', '20.50', '118.50', '2.00', '', ''],
      )}\n`,
    );
    expect(facts).toEqual([
      'project.funding final_budget 1000000 yuan | 居民医保补助 | central',
      'project.funding final_budget 205000 yuan | 居民医保补助 | district',
      'project.funding actual 1185000 yuan | 居民医保补助 | total',
      'carryover.closing actual 20000 yuan | 居民医保补助',
      'project.score score 98.5 point | 居民医保补助',
      'project.grade grade 优 | 居民医保补助',
      'performance.amount final_budget 1000000 yuan | 项目合计 | central',
      'performance.amount final_budget 205000 yuan | 项目合计 | district',
      'performance.amount actual 1185000 yuan | 项目合计 | total',
    ]);
  });
});
