import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { RawDocument } from '../../pipelines/model/document.ts';
import { read } from '../../pipelines/read/index.ts';
import { rowsOf, tablesOf } from './shape.ts';

const fixture = async (name: string): Promise<RawDocument> =>
  read(new Uint8Array(await readFile(new URL(`fixtures/${name}`, import.meta.url))), name);

const BALANCE = [
  ['收入', '<', '支出', '<'],
  ['项目', '决算数', '项目', '决算数'],
  ['一、一般公共预算财政拨款收入', '1,520.36', '一、一般公共服务支出', ''],
  ['二、政府性基金预算财政拨款收入', '', '二、社会保障和就业支出', '88.10'],
  ['三、其他收入', '0.04', '三、卫生健康支出', '1,402.25'],
  ['', '', '四、住房保障支出', '30.05'],
  ['本年收入合计', '1,520.40', '本年支出合计', '1,520.40'],
  ['年初结转和结余', '0.00', '年末结转和结余', '0.00'],
  ['总计', '1,520.40', '总计', '1,520.40'],
];

const EXPENDITURE_HEAD = [
  ['项目', '<', '<', '<', '本年支出合计', '基本支出', '项目支出'],
  ['支出功能分类科目编码', '<', '<', '科目名称', '^', '^', '^'],
  ['类', '款', '项', '^', '^', '^', '^'],
  ['合计', '<', '<', '<', '1,520.40', '603.15', '917.25'],
  ['208', '', '', '社会保障和就业支出', '88.10', '88.10', ''],
  ['208', '05', '', '行政事业单位养老支出', '88.10', '88.10', ''],
  ['208', '05', '05', '机关事业单位基本养老保险缴费支出', '88.10', '88.10', ''],
];

describe.each(['sample.html', 'sample.docx', 'sample.doc', 'sample.pdf'])('one disclosure as %s', (name) => {
  it('has the two sides of the balance table, with empty cells', async () => {
    expect(rowsOf(tablesOf(await fixture(name))[0])).toEqual(BALANCE);
  });

  it('has the code columns, merged header cells and empty cells of the expenditure table', async () => {
    expect(rowsOf(tablesOf(await fixture(name))[1]).slice(0, 7)).toEqual(EXPENDITURE_HEAD);
  });

  it('gives the table its title and unit as captions', async () => {
    const captions = tablesOf(await fixture(name))[1]?.captions.map((caption) => caption.text);
    expect(captions).toEqual(['支出决算表', '单位：万元']);
  });

  it('says where each figure stands', async () => {
    const document = await fixture(name);
    const cell = tablesOf(document)[0]?.grid[8]?.[1];
    const place = cell?.text.place;
    const line = document.lines.find((one) => (place?.page ? one.text.startsWith('总计') : one.line === place?.line));
    expect(line?.text).toBe('总计\t1,520.40\t总计\t1,520.40');
    expect(place?.page).toBe(name.endsWith('.pdf') ? 1 : null);
  });
});

it('tells the format by content and not by name', async () => {
  const bytes = new Uint8Array(await readFile(new URL('fixtures/sample.docx', import.meta.url)));
  expect((await read(bytes, 'accounts.pdf')).format).toBe('docx');
});

it('keeps headings that the format marks', async () => {
  for (const name of ['sample.html', 'sample.docx', 'sample.doc']) {
    const headings = (await fixture(name)).raw.flatMap((raw) =>
      raw.kind === 'line' && raw.heading ? [`${String(raw.heading)} ${raw.text.text}`] : [],
    );
    expect(headings[1], name).toBe('2 第一部分 部门决算表');
  }
});
