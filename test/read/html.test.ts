import { describe, expect, it } from 'vitest';
import { read } from '../../pipelines/read/index.ts';
import { linesOf, readHtmlText, rowsOf, tablesOf, utf8 } from './shape.ts';

describe('site furniture', () => {
  it('leaves out scripts, menus, breadcrumbs, footers and hidden parts', async () => {
    const document =
      await readHtmlText(`<html><head><title>样本区医保局2023年度部门决算 - 样本区政府</title></head><body>
      <div class="header"><a href="/">首页</a> 热线 12345</div>
      <ul><li><a>政务公开</a></li><li><a>办事服务</a></li><li><a>互动交流</a></li><li><a>数据开放</a></li></ul>
      <div class="breadcrumb">当前位置：首页 > 2023</div>
      <script>document.write('9999')</script><div style="display: none">8888</div>
      <div class="content"><h1>部门决算</h1><p>收入合计 12.50万元。</p></div>
      <footer>备案号 1234567</footer></body></html>`);
    expect(linesOf(document)).toEqual(['样本区医保局2023年度部门决算', '部门决算', '收入合计 12.50万元。']);
  });

  it('keeps a part with a site name that holds most of the page', async () => {
    const body = '<div id="top"><p>支出合计 3.00万元，比上年减少 1.00万元。</p></div><div id="foot">版权所有</div>';
    expect(linesOf(await readHtmlText(`<html><body>${body}</body></html>`))).toEqual([
      '支出合计 3.00万元，比上年减少 1.00万元。',
    ]);
  });
});

describe('tables', () => {
  it('places cells with column and row spans', async () => {
    const document = await readHtmlText(`<table><tr><th rowspan=2>项目<th colspan=2>金额<tr><th>预算<th>决算
      <tr><td>合计<td>1.00<td></table>`);
    expect(rowsOf(tablesOf(document)[0])).toEqual([
      ['项目', '金额', '<'],
      ['^', '预算', '决算'],
      ['合计', '1.00', ''],
    ]);
  });

  it('looks through tables that only lay out the page', async () => {
    const document = await readHtmlText(`<table><tr><td>栏目</td><td><p>收入表</p>
      <table><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>1.00</td></tr></table></td></tr></table>`);
    expect(tablesOf(document).map(rowsOf)).toEqual([
      [
        ['项目', '金额'],
        ['合计', '1.00'],
      ],
    ]);
    expect(linesOf(document)).toEqual(['栏目', '收入表']);
  });

  it('keeps a table inside a cell of a table of data', async () => {
    const row = (name: string, rest: string): string => `<tr><td>${name}</td><td>${rest}</td></tr>`;
    const inner = `<table>${row('计划', '5')}${row('完成', '6')}</table>`;
    const document = await readHtmlText(
      `<table>${row('指标', '说明')}${row('数量', '20')}${row('质量', '30')}${row('产出', inner)}</table>`,
    );
    expect(tablesOf(document).map(rowsOf)).toEqual([
      [
        ['指标', '说明'],
        ['数量', '20'],
        ['质量', '30'],
        ['产出', ''],
      ],
      [
        ['计划', '5'],
        ['完成', '6'],
      ],
    ]);
  });

  it('bounds spans that a hostile page claims', async () => {
    const document = await readHtmlText('<table><tr><td rowspan=65534 colspan=1000000>甲<td>1<tr><td>乙<td>2</table>');
    const table = tablesOf(document)[0];
    expect([table?.grid.length, (table?.width ?? 0) <= 200]).toEqual([2, true]);
  });
});

describe('text', () => {
  it('ends lines at breaks and blocks and joins what is inline', async () => {
    const document = await readHtmlText(
      '<html><body>收入<b>12</b><span>.50</span>万元<br>支出&nbsp;3<div>结余<p>9</div>',
    );
    expect(linesOf(document)).toEqual(['收入12.50万元', '支出 3', '结余', '9']);
  });

  it('keeps the lines of preformatted text', async () => {
    expect(linesOf(await readHtmlText('<html><pre>项目  金额\n合计  1.00</pre>'))).toEqual([
      '项目  金额',
      '合计  1.00',
    ]);
  });
});

describe('encodings', () => {
  const GB = Uint8Array.of(0xca, 0xd5, 0xc8, 0xeb);
  const page = (head: string, body: Uint8Array): Uint8Array =>
    Uint8Array.from([...utf8(`<html><head>${head}</head><body>`), ...body, ...utf8('12.50</body></html>')]);

  it.each([
    ['GB 2312 as stated', page('<meta charset="gb2312">', GB)],
    ['GB 18030 unstated', page('', GB)],
    ['UTF-8 stated as GBK', page('<meta http-equiv="Content-Type" content="text/html; charset=gbk">', utf8('收入'))],
    ['UTF-16', new Uint8Array(Buffer.from('\uFEFF<html><body>收入12.50</body></html>', 'utf16le'))],
  ])('%s', async (_, bytes) => {
    expect(linesOf(await read(bytes, 'page.htm'))).toEqual(['收入12.50']);
  });
});

it('takes Markdown with scraps of HTML for text', async () => {
  const document = await read(utf8('# 部门决算\n<b>一、收入</b>\n<p>合计</p>\t12\n'), 'a.md');
  expect([document.format, document.lines[1]?.text]).toEqual(['markdown', '<b>一、收入</b>']);
});
