import { describe, expect, it } from 'vitest';
import { read } from '../../../pipelines/read/index.ts';
import { grid, line, makePdf, text } from '../make-pdf.ts';
import type { PageSource } from '../make-pdf.ts';
import { linesOf, rowsOf, tablesOf } from '../shape.ts';

const readPages = (...pages: (PageSource | string)[]): ReturnType<typeof read> => read(makePdf(pages), 'a.pdf');

/** Texts of one row, 2 points right of each column line. */
const row = (xs: readonly number[], y: number, ...texts: string[]): string =>
  texts.map((content, index) => (content ? text((xs[index] ?? 0) + 2, y, content) : '')).join('');

describe('ruled tables', () => {
  const xs = [50, 200, 300];

  it('joins a name folded over lines, with its amount floating beside the fold', async () => {
    const page =
      grid(xs, [700, 680, 640]) +
      row(xs, 686, '项目', '决算数') +
      text(52, 664, '机关事业单位基本养老') +
      text(52, 650, '保险缴费支出') +
      text(220, 657, '160.75');
    expect(rowsOf(tablesOf(await readPages(page))[0])).toEqual([
      ['项目', '决算数'],
      ['机关事业单位基本养老保险缴费支出', '160.75'],
    ]);
  });

  it('keeps two tables side by side apart, the left one first', async () => {
    const right = [320, 440, 540];
    const ys = [700, 680, 660];
    const page =
      grid(right, ys) +
      row(right, 686, '支出', '金额') +
      row(right, 666, '住房保障', '2.00') +
      grid(xs, ys) +
      row(xs, 686, '收入', '金额') +
      row(xs, 666, '事业收入', '1.00');
    expect(tablesOf(await readPages(page)).map(rowsOf)).toEqual([
      [
        ['收入', '金额'],
        ['事业收入', '1.00'],
      ],
      [
        ['支出', '金额'],
        ['住房保障', '2.00'],
      ],
    ]);
  });

  it('sorts what is painted out of order', async () => {
    const page =
      text(52, 646, '丙') +
      text(202, 646, '3.00') +
      text(202, 686, '金额') +
      text(52, 666, '乙') +
      text(52, 686, '项目') +
      text(202, 666, '2.00') +
      grid(xs, [700, 680, 660, 640]) +
      text(60, 720, '单位：万元') +
      text(60, 740, '支出表');
    const document = await readPages(page);
    expect(rowsOf(tablesOf(document)[0])).toEqual([
      ['项目', '金额'],
      ['乙', '2.00'],
      ['丙', '3.00'],
    ]);
    expect(linesOf(document)).toEqual(['支出表', '单位：万元']);
  });

  it('closes sides that have no line where the other lines end', async () => {
    const page =
      line(50, 700, 300, 700) +
      line(50, 680, 300, 680) +
      line(50, 660, 300, 660) +
      line(200, 660, 200, 700) +
      row(xs, 686, '项目', '金额') +
      row(xs, 666, '合计', '9.00');
    expect(rowsOf(tablesOf(await readPages(page))[0])).toEqual([
      ['项目', '金额'],
      ['合计', '9.00'],
    ]);
  });

  it('parts rows between which no line is drawn, by the heights of their amounts', async () => {
    const wide = [50, 200, 300, 400];
    const page =
      grid(wide, [700, 680, 620]) +
      row(wide, 686, '项目', '预算', '决算') +
      row(wide, 666, '基本支出', '10.00', '11.00') +
      row(wide, 648, '项目支出', '20.00', '21.00') +
      row(wide, 630, '合计', '30.00', '32.00');
    const table = tablesOf(await readPages(page))[0];
    expect(rowsOf(table)).toEqual([
      ['项目', '预算', '决算'],
      ['基本支出', '10.00', '11.00'],
      ['项目支出', '20.00', '21.00'],
      ['合计', '30.00', '32.00'],
    ]);
    expect(table?.uncertain).toBe(true);
  });

  it('joins a number that the width of its cell broke, and not two numbers', async () => {
    const narrow = [50, 100, 200];
    const page =
      grid(narrow, [700, 660]) +
      text(52, 686, '123,456,7') +
      text(52, 670, '89.10') +
      text(110, 686, '12') +
      text(110, 670, '34');
    expect(rowsOf(tablesOf(await readPages(page))[0])).toEqual([['123,456,789.10', '12\n34']]);
  });

  it('keeps counts apart that the writer put on lines of their own, however narrow the cell', async () => {
    const narrow = [50, 84, 200];
    const page = grid(narrow, [700, 660]) + text(52, 686, '12345') + text(52, 670, '5') + text(90, 686, '≥12000');
    expect(rowsOf(tablesOf(await readPages(page))[0])).toEqual([['12345\n5', '≥12000']]);
  });

  it('puts a number that is wider than its cell into the cell where most of it stands', async () => {
    const narrow = [50, 100, 150, 200];
    const page =
      grid(narrow, [700, 680]) + text(52, 686, '147,420,039.12') + text(120.5, 686, '9.50') + text(160, 686, '3');
    expect(rowsOf(tablesOf(await readPages(page))[0])).toEqual([['147,420,039.12', '9.50', '3']]);
  });

  it('reads dotted lines', async () => {
    const dots = (from: number, to: number, at: (step: number) => string): string =>
      Array.from({ length: Math.floor((to - from) / 2) + 1 }, (_, index) => `${at(from + 2 * index)} 1 1 re f\n`).join(
        '',
      );
    const page =
      [700, 680, 660].map((y) => dots(50, 300, (x) => `${String(x)} ${String(y)}`)).join('') +
      xs.map((x) => dots(660, 700, (y) => `${String(x)} ${String(y)}`)).join('') +
      row(xs, 686, '项目', '金额') +
      row(xs, 666, '合计', '9.00');
    expect(rowsOf(tablesOf(await readPages(page))[0])).toEqual([
      ['项目', '金额'],
      ['合计', '9.00'],
    ]);
  });

  it('keeps a table inside a cell as a table of its own', async () => {
    const inner = [210, 260, 290];
    const page =
      grid(xs, [700, 680, 600]) +
      row(xs, 686, '指标', '说明') +
      text(52, 640, '产出') +
      grid(inner, [660, 640, 620]) +
      row(inner, 646, '计划', '5') +
      row(inner, 626, '完成', '6');
    expect(tablesOf(await readPages(page)).map(rowsOf)).toEqual([
      [
        ['指标', '说明'],
        ['产出', ''],
      ],
      [
        ['计划', '5'],
        ['完成', '6'],
      ],
    ]);
  });

  it('reads lines drawn as thin filled shapes and in pieces', async () => {
    const bar = (x: number, y: number, width: number, height: number): string =>
      `${[x, y, width, height].join(' ')} re f\n`;
    const levels = [700, 680, 660].map((y) => bar(50, y, 150, 0.5) + bar(200, y, 100, 0.5)).join('');
    const uprights = [50, 200, 300].map((x) => bar(x, 660, 0.5, 20) + bar(x, 680, 0.5, 20)).join('');
    const page = levels + uprights + row(xs, 686, '项目', '金额') + row(xs, 666, '合计', '9.00');
    expect(rowsOf(tablesOf(await readPages(page))[0])).toEqual([
      ['项目', '金额'],
      ['合计', '9.00'],
    ]);
  });

  it('takes a frame round text for no table', async () => {
    const document = await readPages(grid([50, 300], [700, 600]) + text(60, 650, '决算总体情况'));
    expect([tablesOf(document).length, linesOf(document)]).toEqual([0, ['决算总体情况']]);
  });
});

describe('tables without lines', () => {
  it('finds columns by the gaps that rows share, and says that it is not sure', async () => {
    const page =
      text(200, 740, '支出决算表') +
      text(60, 720, '科目名称') +
      text(250, 720, '预算数') +
      text(400, 720, '决算数') +
      text(60, 700, '行政运行') +
      text(255, 700, '10.00') +
      text(405, 700, '9.50') +
      text(60, 680, '医疗救助') +
      text(400, 680, '1,700.00') +
      text(60, 660, '住房公积金') +
      text(255, 660, '30.00') +
      text(405, 660, '30.00');
    const document = await readPages(page);
    const table = tablesOf(document)[0];
    expect(rowsOf(table)).toEqual([
      ['科目名称', '预算数', '决算数'],
      ['行政运行', '10.00', '9.50'],
      ['医疗救助', '', '1,700.00'],
      ['住房公积金', '30.00', '30.00'],
    ]);
    expect(table?.uncertain).toBe(true);
    expect(table?.captions.map((caption) => caption.text)).toEqual(['支出决算表']);
  });

  it('takes rows from level lines where only those are drawn', async () => {
    const levels = [740, 720, 690, 660, 630].map((y) => line(50, y, 450, y)).join('');
    const amounts = [705, 675, 645].map((y, index) => text(400, y, `${String(index + 1)}.00`)).join('');
    const names = [
      text(60, 710, '机关事业单位基本养老'),
      text(60, 697, '保险缴费支出'),
      text(60, 680, '城乡居民基本医疗'),
      text(60, 667, '保险补助'),
      text(60, 645, '医疗救助'),
    ];
    const page = levels + text(60, 726, '科目名称') + text(400, 726, '决算数') + names.join('') + amounts;
    expect(rowsOf(tablesOf(await readPages(page))[0])).toEqual([
      ['科目名称', '决算数'],
      ['机关事业单位基本养老保险缴费支出', '1.00'],
      ['城乡居民基本医疗保险补助', '2.00'],
      ['医疗救助', '3.00'],
    ]);
  });

  it('takes a list of contents for no table', async () => {
    const page = ['一、部门概况', '二、决算表', '三、情况说明', '四、名词解释']
      .map((title, index) => text(60, 700 - 20 * index, title) + text(500, 700 - 20 * index, String(index + 2)))
      .join('');
    expect(tablesOf(await readPages(page))).toEqual([]);
  });

  it('takes sentences with amounts for no table', async () => {
    const page = [0, 1, 2, 3]
      .map((index) => text(60, 700 - 16 * index, `2023年收入合计 12.3${String(index)} 万元，比上年增加 4 万元。`))
      .join('');
    expect(tablesOf(await readPages(page))).toEqual([]);
  });
});

describe('turned pages', () => {
  const xs = [50, 200, 300];
  const upright = grid(xs, [700, 680, 660]) + row(xs, 686, '项目', '金额') + row(xs, 666, '合计', '9.00');
  const expected = [
    ['项目', '金额'],
    ['合计', '9.00'],
  ];

  it.each([90, 180, 270])('reads a page shown turned by %i degrees', async (rotate) => {
    expect(rowsOf(tablesOf(await readPages({ content: upright, rotate }))[0])).toEqual(expected);
  });

  it.each([
    ['up', '0 1 -1 0 842 0 cm\n'],
    ['down', '0 -1 1 0 0 595 cm\n'],
  ])('reads a sideways page whose text runs %s', async (_, matrix) => {
    const turned = { content: matrix + upright, width: 842, height: 595 };
    expect(rowsOf(tablesOf(await readPages(turned))[0])).toEqual(expected);
  });
});
