import { describe, expect, it } from 'vitest';
import type { Table } from '../../../pipelines/model/document.ts';
import { readText } from '../../../pipelines/read/text.ts';
import { recognise } from '../../../pipelines/recognise/index.ts';
import { squeeze } from '../../../pipelines/recognise/view.ts';

const tables = (text: string): Table[] =>
  recognise(readText(new TextEncoder().encode(text), 'case.txt')).blocks.filter((block) => block.kind === 'table');
const rows = (table: Table | undefined): string[] =>
  (table?.grid ?? []).map((row) => row.map((cell) => (cell ? squeeze(cell.text) : '·')).join('|'));

describe('a table that only blanks lay out', () => {
  it('columns are what stays blank between them over all lines', () => {
    const [table] = tables(
      [
        '项目          预算数      决算数',
        '基本支出       12.00      11.50',
        '项目支出                   3.20',
        '本年支出合计   15.20      14.70',
      ].join('\n'),
    );
    expect(rows(table)).toEqual([
      '项目|预算数|决算数',
      '基本支出|12.00|11.50',
      '项目支出||3.20',
      '本年支出合计|15.20|14.70',
    ]);
    expect(table?.uncertain).toBe(false);
  });

  it('numbers that float above their label and names folded round their code come together, in doubt', () => {
    const [table] = tables(
      [
        '科目编码     科目名称              合计      基本支出',
        '            合计                 62.10      62.10',
        '            机关事业单位基本',
        '2080505                          42.10      42.10',
        '            养老保险缴费支出',
        '                                 20.00      20.00',
        '2210201     住房公积金',
      ].join('\n'),
    );
    expect(rows(table).slice(1)).toEqual([
      '|合计|62.10|62.10',
      '2080505|机关事业单位基本养老保险缴费支出|42.10|42.10',
      '2210201|住房公积金|20.00|20.00',
    ]);
    expect(table?.uncertain).toBe(true);
  });

  it('prose and contents are no table', () => {
    const text = [
      '一、收入决算表  ........  2',
      '二、支出决算表  ........  3',
      '本年收入512.03万元。  本年支出500.03万元。',
    ].join('\n');
    expect(tables(text)).toEqual([]);
  });
});

describe('a table of which only the order of cells is left', () => {
  it('is one column of words below a statutory title', () => {
    const [table] = tables(
      [
        '支出决算表',
        '单位：万元',
        '合计 9.00 7.00 2.00',
        '210 卫生健康支出 6.00 5.00 1.00',
        '221 住房保障支出 3.00 2.00 1.00',
        '注：无',
      ].join('\n'),
    );
    expect(rows(table)).toEqual([
      '合计',
      '9.00',
      '7.00',
      '2.00',
      '210',
      '卫生健康支出',
      '6.00',
      '5.00',
      '1.00',
      '221',
      '住房保障支出',
      '3.00',
      '2.00',
      '1.00',
    ]);
    expect(table?.uncertain).toBe(true);
  });

  it('is not looked for below other titles', () => {
    expect(tables(['项目清单', '甲 1 2 3 4', '乙 5 6 7 8', '丙 9 10 11 12'].join('\n'))).toEqual([]);
  });
});
