import { expect, it } from 'vitest';
import type { RawDocument } from '../../pipelines/model/document.ts';
import { read } from '../../pipelines/read/index.ts';
import { makeZip } from './make-zip.ts';
import { linesOf, rowsOf, tablesOf, utf8 } from './shape.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const readBody = (body: string): Promise<RawDocument> =>
  read(
    makeZip([
      {
        name: '[Content_Types].xml',
        content: utf8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ' +
            'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ),
      },
      { name: 'word/document.xml', content: utf8(`<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`) },
    ]),
    'a.docx',
  );

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const plain = (text: string): string => cell(paragraph(run(text)));

it('joins the runs of a paragraph and leaves out deleted text', async () => {
  const deleted = '<w:del><w:r><w:delText>99</w:delText></w:r></w:del>';
  const document = await readBody(paragraph(run('收入1'), deleted, `<w:ins>${run('2.5')}</w:ins>`, run('0万元')));
  expect(linesOf(document)).toEqual(['收入12.50万元']);
});

it('reads merged cells, and cells of several paragraphs', async () => {
  const document = await readBody(
    table(
      row(
        cell(paragraph(run('项目')), '<w:vMerge w:val="restart"/>'),
        cell(paragraph(run('金额')), '<w:gridSpan w:val="2"/>'),
      ),
      row(cell(paragraph(), '<w:vMerge/>'), plain('预算'), plain('决算')),
      row(
        cell(paragraph(run('医疗保障')) + paragraph(run('经办事务'))),
        cell(paragraph(run('10')) + paragraph(run('20'))),
        plain(''),
      ),
    ),
  );
  expect(rowsOf(tablesOf(document)[0])).toEqual([
    ['项目', '金额', '<'],
    ['^', '预算', '决算'],
    ['医疗保障经办事务', '10\n20', ''],
  ]);
});

it('puts a table inside a cell after the table that holds it', async () => {
  const inner = table(row(plain('计划'), plain('5')));
  const document = await readBody(
    table(row(plain('指标'), plain('得分')), row(cell(inner + paragraph(run('产出'))), plain('20'))),
  );
  expect(tablesOf(document).map(rowsOf)).toEqual([
    [
      ['指标', '得分'],
      ['产出', '20'],
    ],
    [['计划', '5']],
  ]);
});

it('takes a table of one column for text', async () => {
  const document = await readBody(table(row(plain('部门决算公开')), row(plain('2023年度'))));
  expect([tablesOf(document).length, linesOf(document)]).toEqual([0, ['部门决算公开', '2023年度']]);
});
