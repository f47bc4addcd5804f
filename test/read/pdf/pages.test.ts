import { describe, expect, it } from 'vitest';
import { read } from '../../../pipelines/read/index.ts';
import { grid, line, makePdf, text } from '../make-pdf.ts';
import { rowsOf, tablesOf } from '../shape.ts';

const xs = [50, 150, 250];
const row = (y: number, ...texts: string[]): string =>
  texts.map((content, index) => (content ? text((xs[index] ?? 0) + 2, y, content) : '')).join('');
const tablesIn = async (...pages: string[]): Promise<string[][][]> =>
  tablesOf(await read(makePdf(pages), 'a.pdf')).map(rowsOf);

const FIRST = grid(xs, [100, 80, 60]) + row(86, '项目', '决算数') + row(66, '行政运行', '10.00');

describe('a table over two pages', () => {
  it('is one where the second page goes on with figures', async () => {
    const second = grid(xs, [800, 780, 760]) + row(786, '医疗救助', '20.00') + row(766, '合计', '30.00');
    expect(await tablesIn(FIRST, second)).toEqual([
      [
        ['项目', '决算数'],
        ['行政运行', '10.00'],
        ['医疗救助', '20.00'],
        ['合计', '30.00'],
      ],
    ]);
  });

  it('keeps the page of each figure', async () => {
    const second = grid(xs, [800, 780]) + row(786, '医疗救助', '20.00');
    const table = tablesOf(await read(makePdf([FIRST, second]), 'a.pdf'))[0];
    expect(table?.grid.map((cells) => cells[1]?.text.place.page)).toEqual([1, 1, 2]);
  });

  it('goes on where rows without figures stand first', async () => {
    const second = grid(xs, [800, 780, 760]) + row(786, '二、外交支出') + row(766, '三、国防支出', '3.00');
    expect(await tablesIn(FIRST, second)).toHaveLength(1);
  });

  it('joins a header alone at the foot of a page', async () => {
    const head = grid(xs, [100, 80]) + row(86, '项目', '决算数');
    const second = grid(xs, [800, 780]) + row(786, '医疗救助', '20.00');
    expect(await tablesIn(head, second)).toEqual([
      [
        ['项目', '决算数'],
        ['医疗救助', '20.00'],
      ],
    ]);
  });

  it('is two where the second page has a header, the same columns notwithstanding', async () => {
    const second = grid(xs, [800, 780, 760]) + row(786, '指标', '得分') + row(766, '数量', '20');
    expect(await tablesIn(FIRST, second)).toHaveLength(2);
  });

  it('shares one grid where the parts have other columns', async () => {
    const wide = [50, 150, 200, 250];
    const second =
      grid(wide, [800, 780, 760]) +
      text(52, 786, '指标') +
      text(152, 786, '目标') +
      text(202, 786, '得分') +
      text(52, 766, '数量');
    const [above, below] = await tablesIn(FIRST, second);
    expect(above?.[1]).toEqual(['行政运行', '10.00', '<']);
    expect(below?.[0]).toEqual(['指标', '目标', '得分']);
  });
});

describe('a row that the page break cuts', () => {
  const sides = (from: number, to: number): string => xs.map((x) => line(x, from, x, to)).join('');

  it('is one row where no line closes it', async () => {
    const first =
      sides(40, 100) +
      line(50, 100, 250, 100) +
      line(50, 80, 250, 80) +
      row(86, '项目', '决算数') +
      row(66, '机关事业单位养老', '160.75');
    const second =
      sides(760, 810) +
      line(50, 790, 250, 790) +
      line(50, 760, 250, 760) +
      row(796, '保险缴费支出') +
      row(766, '合计', '160.75');
    expect(await tablesIn(first, second)).toEqual([
      [
        ['项目', '决算数'],
        ['机关事业单位养老保险缴费支出', '160.75'],
        ['合计', '160.75'],
      ],
    ]);
  });

  it('is one row where lines close it but its words go on', async () => {
    const first =
      grid(xs, [100, 80, 60]) + row(86, '指标', '完成值') + row(66, '重点救助对象自付费', '比上年有明显提升且');
    const second = grid(xs, [800, 780, 760]) + row(786, '用比例', '达到目标') + row(766, '满意度', '96%');
    expect(await tablesIn(first, second)).toEqual([
      [
        ['指标', '完成值'],
        ['重点救助对象自付费用比例', '比上年有明显提升且达到目标'],
        ['满意度', '96%'],
      ],
    ]);
  });

  it('is two rows where both hold an amount of their own', async () => {
    const first =
      sides(40, 100) +
      line(50, 100, 250, 100) +
      line(50, 80, 250, 80) +
      row(86, '项目', '决算数') +
      row(66, '甲', '1.00');
    const second = sides(760, 810) + line(50, 760, 250, 760) + row(796, '乙', '2.00');
    expect(await tablesIn(first, second)).toEqual([
      [
        ['项目', '决算数'],
        ['甲', '1.00'],
        ['乙', '2.00'],
      ],
    ]);
  });
});
