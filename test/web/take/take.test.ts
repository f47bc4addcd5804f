import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { figure } from '../../../web/lib/figure.ts';
import { cell, type TableData, text } from '../../../web/lib/table.ts';
import { csv } from '../../../web/lib/take/csv.ts';
import { embedAddress, embedSnippet } from '../../../web/lib/take/embed.ts';
import { wrapped } from '../../../web/lib/take/picture.ts';
import { citation, fileName, pictureNotes, type Taken } from '../../../web/lib/take/words.ts';
import { xlsx } from '../../../web/lib/take/xlsx.ts';
import { panelRow } from '../support/rows.ts';

const table: TableData = {
  columns: ['机构', '支出'],
  rows: [
    [text('甲, "乙"'), cell(figure(panelRow('x', '178262919.96', { fact_id: 'f1' })))],
    [text('=cmd()'), cell(null, 'silent')],
  ],
};

describe('a table as CSV', () => {
  it('has money in 元 with every digit, its facts beside it, and its notes', () => {
    expect(csv(table, ['标题', '来源：明账'])).toBe(
      '\uFEFF机构,支出（元）,支出 原文\r\n"甲, ""乙""",178262919.96,f1\r\n\'=cmd(),未披露,\r\n\r\n标题\r\n来源：明账\r\n',
    );
  });
});

describe('a table as a workbook', () => {
  it('has figures as numbers, their unit and facts beside them, and a sheet of notes', () => {
    const book = read(xlsx(table, ['标题', '口径', '来源']));
    expect(book.SheetNames).toEqual(['数据', '说明']);
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets['数据'] ?? {}, { header: 1 });
    expect(rows).toEqual([
      ['机构', '支出', '单位', '原文'],
      ['甲, "乙"', 178262919.96, '元', 'f1'],
      ['=cmd()', '未披露', '', ''],
    ]);
    expect(utils.sheet_to_json<unknown[]>(book.Sheets['说明'] ?? {}, { header: 1 })).toEqual([
      ['标题'],
      ['口径'],
      ['来源'],
    ]);
  });
});

const taken: Taken = {
  title: '三公经费：1/2 下降',
  caption: '甲，2021 年。',
  table,
  unit: '',
  address: 'https://host/sangong/?year=2021',
  edition: 'f230862c',
};

describe('what goes with a figure that is taken away', () => {
  it('is its caption, unit, source, version and address, in a picture', () => {
    expect(pictureNotes(taken)).toEqual([
      '甲，2021 年。',
      '单位：亿元',
      '来源：明账，读自各机构公开文件。https://host/sangong/?year=2021 数据指纹 f230862c',
    ]);
  });

  it('is a reference that names the day it was seen', () => {
    expect(citation(taken, new Date('2026-11-25T08:00:00Z'))).toBe(
      '明账．三公经费：1/2 下降（数据指纹 f230862c）［EB/OL］．https://host/sangong/?year=2021，查阅日期 2026-11-25．',
    );
  });

  it('is a file name that every file system takes', () => {
    expect(fileName(taken, 'csv')).toBe('三公经费：1 2 下降.csv');
    expect(fileName({ ...taken, title: '长'.repeat(200) }, 'png')).toHaveLength(64);
  });

  it('is an iframe whose address names the chart and the version', () => {
    const address = embedAddress('https://host/sangong/?year=2021#x', 'sangong-trend', 'f230862c');
    expect(address).toBe('https://host/sangong/?year=2021&embed=sangong-trend&edition=f230862c');
    expect(embedSnippet(address, '甲 "乙" <丙>', 399.2)).toBe(
      '<iframe src="https://host/sangong/?year=2021&amp;embed=sangong-trend&amp;edition=f230862c" title="甲 &quot;乙&quot; &lt;丙>" width="100%" height="424" style="border:0" loading="lazy"></iframe>',
    );
  });
});

it('words of a picture wrap at its width', () => {
  expect(wrapped('三公经费下降', 20, 60)).toEqual(['三公经', '费下降']);
});
