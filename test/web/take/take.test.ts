import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { figure } from '../../../web/lib/figure.ts';
import { cell, type TableData, text } from '../../../web/lib/table.ts';
import { csv } from '../../../web/lib/take/csv.ts';
import { wrapped } from '../../../web/lib/take/picture.ts';
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
  it('has money in 元 with every digit, its facts beside it, and its source', () => {
    expect(csv(table, '来源：明账')).toBe(
      '\uFEFF机构,支出（元）,支出 原文\r\n"甲, ""乙""",178262919.96,f1\r\n\'=cmd(),未披露,\r\n\r\n来源：明账\r\n',
    );
  });
});

describe('a table as a workbook', () => {
  it('has figures as numbers, their unit and facts beside them, and a sheet of notes', () => {
    const book = read(xlsx(table, '标题', ['口径', '来源']));
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

it('words of a picture wrap at its width', () => {
  expect(wrapped('三公经费下降', 20, 60)).toEqual(['三公经', '费下降']);
});
