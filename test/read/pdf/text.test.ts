import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { read } from '../../../pipelines/read/index.ts';
import { ideographOf } from '../../../pipelines/read/pdf/radicals.ts';
import { UNKNOWN_GLYPH, glyphText } from '../../../pipelines/read/pdf/symbols.ts';
import { makePdf, text } from '../make-pdf.ts';
import { linesOf, rowsOf, tablesOf } from '../shape.ts';

const linesOfPages = async (...pages: string[]): Promise<string[]> => linesOf(await read(makePdf(pages), 'a.pdf'));

describe('characters', () => {
  it('gives the ideograph for a radical that the font names', async () => {
    const bytes = new Uint8Array(await readFile(new URL('../fixtures/chromium.pdf', import.meta.url)));
    const document = await read(bytes, 'chromium.pdf');
    expect(linesOf(document)).toEqual(['部门收入支出表（金额单位：万元）']);
    expect(rowsOf(tablesOf(document)[0])).toEqual([
      ['项目', '金额', '<'],
      ['^', '预算', '决算'],
      ['公务用车购置及运行维护费支出', '-1,234.50', '０．９'],
      ['医疗门诊救助', '', '12.3%'],
    ]);
  });

  it('maps both radical blocks and nothing else', () => {
    expect(Array.from('⽬⽀⻔⻋⻓⼊（：１', ideographOf).join('')).toBe('目支门车长入（：１');
  });

  it('keeps a place for a glyph without meaning, so that no digit vanishes from a number', () => {
    expect(['\uE012', '\x01'].map((code) => glyphText(code, false))).toEqual([UNKNOWN_GLYPH, UNKNOWN_GLYPH]);
    expect(glyphText('\uF0B3', true)).toBe('≥');
  });

  it('reads a font that is not embedded through its character map', async () => {
    expect(await linesOfPages(text(50, 700, '医疗救助１２，345.60万元'))).toEqual(['医疗救助１２，345.60万元']);
  });
});

describe('lines', () => {
  it('joins pieces that touch, parts those that do not', async () => {
    const page =
      text(50, 700, '支出') +
      text(70, 700, '合计') +
      text(95, 700, '12') +
      text(105, 700, '.50') +
      text(200, 700, '万元');
    expect(await linesOfPages(page)).toEqual(['支出合计 12.50  万元']);
  });

  it('keeps once what is painted twice for boldness', async () => {
    const page = text(50, 700, '合计11.00') + text(50.3, 700, '合计11.00');
    expect(await linesOfPages(page)).toEqual(['合计11.00']);
  });

  it('leaves out slanted watermarks and text off the page', async () => {
    const watermark = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <52854EF6> Tj ET\n';
    expect(await linesOfPages(text(50, 700, '正文') + watermark + text(900, 700, '外'))).toEqual(['正文']);
  });

  it('follows kerning, spacing, stretching and nested forms of the text matrix', async () => {
    const page =
      'q 2 0 0 2 0 0 cm BT /F1 5 Tf 50 Tz 10 TL 30 350 Td <00310032> Tj T* <00330034> Tj [<0035> -1000 <0036>] TJ ET Q\n';
    expect(await linesOfPages(page)).toEqual(['12', '345 6']);
  });
});

describe('page furniture', () => {
  const pages = (count: number, footer: (page: number) => string): string[] =>
    Array.from(
      { length: count },
      (_, index) => text(50, 700, `正文${String(index + 1)}`) + text(290, 30, footer(index + 1)),
    );

  it.each([
    ['bare', (page: number) => String(page)],
    ['between dashes', (page: number) => `— ${String(page)} —`],
    ['in words', (page: number) => `第${String(page)}页 共3页`],
    ['counting from another number', (page: number) => String(page + 16)],
  ])('drops page numbers %s', async (_, footer) => {
    expect(await linesOfPages(...pages(3, footer))).toEqual(['正文1', '正文2', '正文3']);
  });

  it('keeps numbers at the bottom of pages that do not count with them', async () => {
    const lines = await linesOfPages(...pages(3, (page) => String(page * page * 37)));
    expect(lines.filter((line) => /^\d+$/.test(line))).toEqual(['37', '148', '333']);
  });

  it('keeps a running title once', async () => {
    const titled = pages(4, String).map((page) => page + text(200, 800, '样本市2023年度部门决算'));
    expect((await linesOfPages(...titled)).filter((line) => line.startsWith('样本市'))).toHaveLength(1);
  });
});
