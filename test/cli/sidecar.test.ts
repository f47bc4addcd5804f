import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { statementOf } from '../../pipelines/cli/sidecar.ts';
import { temporaryFolder } from '../publish/support/temporary.ts';

function stated(name: string, content: string | Uint8Array, sidecar?: string) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  if (sidecar !== undefined) writeFileSync(`${path}.yaml`, sidecar);
  return statementOf(path, readFileSync(path));
}
const FULL =
  'agency: 样例市医疗保障局\nfiscal_year: 2021\nsource_url: https://example.com/a\npublished_on: 2022-08-30\n';
const STATEMENT = {
  agency: '样例市医疗保障局',
  fiscalYear: 2021,
  sourceUrl: 'https://example.com/a',
  publishedOn: '2022-08-30',
};

describe('what is stated about a document', () => {
  test('by a sidecar, whatever the format', () => {
    expect(stated('a.pdf', '%PDF', FULL)).toEqual(STATEMENT);
  });

  test('by front matter of a text', () => {
    expect(stated('a.md', `---\n${FULL}---\n${'正文'.repeat(9000)}`)).toEqual(STATEMENT);
    expect(stated('a.txt', `\uFEFF---\r\n${FULL.replaceAll('\n', '\r\n')}---\r\n正文`)).toEqual(STATEMENT);
  });

  test('by front matter in GB18030', () => {
    const gb18030 = Buffer.concat([
      Buffer.from('---\nagency: '),
      Buffer.from([0xd1, 0xf9, 0xc0, 0xfd]),
      Buffer.from('\n---\n'),
    ]);
    expect(stated('a.txt', gb18030)).toEqual({ agency: '样例' });
  });

  test('the sidecar corrects the front matter, key by key', () => {
    expect(stated('a.md', `---\n${FULL}---\n`, 'fiscal_year: "2022"\nnote: 更正')).toEqual({
      ...STATEMENT,
      fiscalYear: 2022,
    });
  });

  test('nothing where nothing is stated', () => {
    expect(stated('a.txt', '正文')).toEqual({});
    expect(stated('a.md', '---\n一、收入 支出\n---\n正文')).toEqual({});
    expect(stated('a.txt', '正文', '')).toEqual({});
  });

  test.each([
    'fiscal_year: 二零二一',
    'fiscal_year: 21',
    'agency: [a]',
    'source_url: javascript:1',
    'published_on: 去年',
    '- 2021',
    'a: [',
  ])('a sidecar that says %s is refused', (yaml) => {
    expect(() => stated('a.txt', '正文', yaml)).toThrow(expect.objectContaining({ code: 'statement' }));
  });
});
