import { describe, expect, it } from 'vitest';
import { extractText } from '../../support/extract-text.ts';
import { table } from './lines.ts';

const HEADER = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];
const ROWS = [
  ['产出指标', '数量指标', '培训场次', '≥4场', '5场', '10', '10', ''],
  ['', '', '发放宣传册', '≥3000份', '3200份', '20', '20', ''],
  ['', '质量指标', '培训合格率', '≥95%', '97%', '15', '15', ''],
  ['', '时效指标', '完成时间', '12月底前', '12月', '15', '14', '略迟'],
  ['效益指标', '社会效益指标', '政策知晓率', '≥85%', '80%', '20', '18.8', '宣传不足'],
  ['', '可持续影响指标', '制度健全性', '健全', '健全', '10', '10', ''],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '93%', '10', '10', ''],
];
const COLUMNS = ['target', 'actual', 'weight', 'score'];

/** The ways in which flattening changes a row: a blank lost, a blank gained, all blanks before the numbers lost. */
const CHANGES: readonly ((row: readonly string[]) => string[])[] = [
  (row) => [...row],
  (row) => row.filter((cell, at) => cell !== '' || at !== row.indexOf('')),
  (row) => [row[0] ?? '', '', ...row.slice(1)],
  (row) => [...row.slice(0, 3), '', ...row.slice(3)],
  (row) => row.filter((cell, at) => cell !== '' || at > 5),
];

function readRows(header: readonly string[], rows: readonly (readonly string[])[]): Map<string, string> {
  const text = `项目支出绩效自评表\n\n${table(['项目名称', '某项目补助'], header, ...rows)}\n`;
  const facts = extractText(text).collector.facts.filter((fact) => fact.indicator === 'project.indicator');
  return new Map(facts.map((fact) => [`${fact.dims.level3 ?? ''} ${fact.measure}`, fact.quote]));
}

describe.each([
  ['a whole header', HEADER],
  ['a header that lost its first cell', HEADER.slice(1)],
])('rows that lost or gained blanks under %s', (_, header) => {
  it.each(ROWS.map((row, at) => [row[2] ?? '', at] as const))('leave %s what it is', (name, changed) => {
    for (const change of CHANGES) {
      const read = readRows(
        header,
        ROWS.map((row, at) => (at === changed ? change(row) : row)),
      );
      COLUMNS.forEach((measure, at) => {
        expect(read.get(`${name} ${measure}`)).toBe(ROWS[changed]?.[at + 3]);
      });
      expect(read.size).toBe(ROWS.length * COLUMNS.length);
    }
  });
});

describe('a shifted row without a target', () => {
  it('is left unread, since its numbers may be one column off', () => {
    const read = readRows(HEADER, [...ROWS, ['时效指标', '拨付时间', '12月', '15', '14', '略迟']]);
    expect([...read.keys()].filter((key) => key.includes('拨付时间'))).toEqual([]);
  });
});
