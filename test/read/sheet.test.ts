import { utils, write } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { RawDocument } from '../../pipelines/model/document.ts';
import { read } from '../../pipelines/read/index.ts';
import { linesOf, rowsOf, tablesOf } from './shape.ts';

type Book = Record<string, WorkSheet>;

const BOOKS = ['xlsx', 'biff8'] as const;

function readBook(
  sheets: Book,
  bookType: (typeof BOOKS)[number] = 'xlsx',
  hidden: string[] = [],
): Promise<RawDocument> {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = { Sheets: book.SheetNames.map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) };
  return read(new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer), 'book.bin');
}

function sheetOf(rows: unknown[][], merges: string[] = [], formats: Record<string, string> = {}): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  for (const [address, format] of Object.entries(formats)) {
    const cell = sheet[address] as { z?: string } | undefined;
    if (cell) cell.z = format;
  }
  return sheet;
}

describe.each(BOOKS)('a workbook (%s)', (bookType) => {
  it('fills merged headers, keeps codes with their zeros and empty cells', async () => {
    const sheet = sheetOf(
      [
        ['支出决算表'],
        ['', '', '', '', '单位：万元'],
        ['项目', '', '', '本年支出合计', '基本支出'],
        ['类', '款', '科目名称', '', ''],
        ['208', '05', '养老支出', 88.1, 88.1],
        [210, 15, '医疗保障管理事务', 485, null],
      ],
      ['A1:E1', 'A3:C3', 'D3:D4', 'E3:E4'],
      { D5: '#,##0.00', E5: '0.00', B6: '000' },
    );
    const table = tablesOf(await readBook({ 支出表: sheet }, bookType))[0];
    expect(rowsOf(table)).toEqual([
      ['项目', '<', '<', '本年支出合计', '基本支出'],
      ['类', '款', '科目名称', '^', '^'],
      ['208', '05', '养老支出', '88.10', '88.10'],
      ['210', '015', '医疗保障管理事务', '485', ''],
    ]);
    expect(table?.captions.map((caption) => caption.text)).toEqual(['支出表', '支出决算表', '单位：万元']);
    expect(table?.grid[2]?.[3]?.text.place).toEqual({ line: 6, page: null, cell: '支出表!D5' });
  });

  it('gives the number itself where the shown text hides digits, and the text where the number is a quotient', async () => {
    const sheet = sheetOf(
      [
        ['项目', '决算数', '占比', '人均', '万元'],
        ['合计', 1234567.891, 0.99793, 10 / 3, 29400500],
        ['小计', 0.1 + 0.2, -5.5, 1e15, 2],
      ],
      [],
      { B2: '#,##0.0', C2: '0%', D2: '0.00', E2: '0!.0,', B3: 'General', C3: '#,##0.00_);(#,##0.00)' },
    );
    const rows = rowsOf(tablesOf(await readBook({ Sheet1: sheet }, bookType))[0]);
    expect(rows[1]?.slice(0, 4)).toEqual(['合计', '1234567.891', '99.793%', '3.33']);
    expect(rows[2]?.slice(0, 3)).toEqual(['小计', '0.3', '-5.50']);
  });
});

it('says nothing where the format hides a zero, and all digits where it shows a power of ten', async () => {
  const sheet = sheetOf(
    [
      ['项目', '甲', '乙', '丙', '丁'],
      ['合计', 0, 123456789012345, 0, -3],
    ],
    [],
    {
      B2: '0.00;-0.00;',
      C2: 'General',
      D2: '0.00;-0.00;"—"',
      E2: '0.00;[Red]0.00',
    },
  );
  expect(rowsOf(tablesOf(await readBook({ Sheet1: sheet }))[0])[1]).toEqual([
    '合计',
    '',
    '123456789012345',
    '—',
    '-3.00',
  ]);
});

describe('several tables', () => {
  it('parts tables below each other at their titles and keeps notes as lines', async () => {
    const sheet = sheetOf([
      ['收入决算表'],
      ['单位：元', ''],
      ['项目', '金额'],
      ['合计', 1],
      ['注：本表为决算数。'],
      [],
      ['支出决算表'],
      ['项目', '金额'],
      ['合计', 2],
      [],
      ['指标', '得分'],
      ['数量', 20],
    ]);
    const document = await readBook({ Sheet1: sheet });
    expect(tablesOf(document).map(rowsOf)).toEqual([
      [
        ['项目', '金额'],
        ['合计', '1'],
      ],
      [
        ['项目', '金额'],
        ['合计', '2'],
      ],
      [
        ['指标', '得分'],
        ['数量', '20'],
      ],
    ]);
    expect(linesOf(document)).toEqual(['收入决算表', '单位：元', '注：本表为决算数。', '支出决算表']);
  });

  it('reads visible sheets in order, each under its name', async () => {
    const table = (value: number): WorkSheet =>
      sheetOf([
        ['项目', '金额'],
        ['合计', value],
      ]);
    const document = await readBook({ 收入: table(1), 字典: table(9), 支出: table(2) }, 'xlsx', ['字典']);
    expect(tablesOf(document).map((one) => rowsOf(one)[1]?.[1])).toEqual(['1', '2']);
    expect(linesOf(document)).toEqual(['收入', '支出']);
  });

  it('leaves out rows and columns that hold nothing', async () => {
    const sheet = sheetOf([['项目', '', '', '金额'], [], ['', '', '', ''], ['合计', '', '', 5]], ['A1:C1', 'A4:C4']);
    expect(rowsOf(tablesOf(await readBook({ Sheet1: sheet }))[0])).toEqual([
      ['项目', '金额'],
      ['合计', '5'],
    ]);
  });

  it('joins a name that a line break in the cell parts', async () => {
    const sheet = sheetOf([
      ['项目', '金额'],
      ['机关事业单位基本\n养老保险缴费', '1\n2'],
    ]);
    expect(rowsOf(tablesOf(await readBook({ Sheet1: sheet }))[0])[1]).toEqual(['机关事业单位基本养老保险缴费', '1\n2']);
  });
});

it('reads XML spreadsheets of Excel 2003', async () => {
  const xml =
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ' +
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Sheet1"><Table><Row><Cell><Data ss:Type="String">项目</Data>' +
    '</Cell><Cell><Data ss:Type="String">金额</Data></Cell></Row><Row><Cell><Data ss:Type="String">合计</Data></Cell><Cell>' +
    '<Data ss:Type="Number">7</Data></Cell></Row></Table></Worksheet></Workbook>';
  expect(rowsOf(tablesOf(await read(new TextEncoder().encode(xml), 'a.xls'))[0])).toEqual([
    ['项目', '金额'],
    ['合计', '7'],
  ]);
});
