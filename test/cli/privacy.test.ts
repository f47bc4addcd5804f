import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heading, table, text, title, type Block } from '../nation/blocks.ts';
import { FORMATS } from '../nation/formats.ts';
import { docx, pdf, xlsx } from '../nation/office.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'mingzhang-privacy-'));
const IN = join(ROOT, 'in');
const OUT = join(ROOT, 'out');
const REPORT = join(ROOT, 'report.html');

const joined = (...parts: string[]): string => parts.join('');
/** Invented, and put together here: no file of the repository prints such a number. */
const MOBILE = joined('138', '0013', '8000');
const SUBSCRIBER = joined('765', '4321');
const IDENTITY = joined('110105', '19900307', '4213');
const ACCOUNT = joined('622202', '123456', '7890123');
/** Each must be in no published byte. */
const SECRETS = ['欧阳试验', '诸葛样例', MOBILE, SUBSCRIBER, IDENTITY, ACCOUNT];

/** A disclosure of one year that prints all of them, where disclosures do. */
const disclosure = (year: number): Block[] => [
  title(`北京市东城区医疗保障局${String(year)}年度部门决算`),
  heading('三、“三公”经费财政拨款支出决算情况说明'),
  text(`${String(year)}年度“三公”经费财政拨款支出1.20万元，其中公务接待费1.20万元。`),
  text(`联系人：欧阳试验，联系电话：${MOBILE}。`),
  text(`填报人：诸葛样例 电话：0597-${SUBSCRIBER}`),
  text(`受助人身份证号：${IDENTITY}，开户行账号：${ACCOUNT}。`),
  heading('项目支出绩效自评表'),
  table([
    ['项目名称', '信息系统运维', '', ''],
    ['项目负责人', '欧阳试验', '联系电话', MOBILE],
    ['项目资金（万元）', '全年预算数', '全年执行数', '执行率'],
    ['年度资金总额', '18.50', '18.50', '100%'],
  ]),
];

const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);
const FILES: Readonly<Record<string, Uint8Array>> = {
  'a.md': utf8(FORMATS.md(disclosure(2019))),
  'b.txt': utf8(FORMATS.txt(disclosure(2020))),
  'c.html': utf8(FORMATS.html(disclosure(2021))),
  'd.docx': docx(disclosure(2022)),
  'e.xlsx': xlsx(disclosure(2023)),
  'f.pdf': pdf(disclosure(2024)),
};

/** All text of a published file: Parquet decoded into its values, and its bytes as they are. */
async function contentOf(path: string): Promise<string> {
  const raw = readFileSync(path).toString('utf8');
  if (!path.endsWith('.parquet')) return raw;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(`SELECT to_json(t)::VARCHAR AS row FROM '${path}' t`);
  return [raw, ...reader.getRowObjectsJson().map(({ row }) => (typeof row === 'string' ? row : ''))].join('\n');
}

describe('names, telephone, identity and account numbers that documents print', () => {
  let published: string[] = [];

  beforeAll(() => {
    mkdirSync(IN);
    for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(IN, name), bytes);
    const { status } = spawnSync(process.execPath, [
      ...['--import', 'tsx', 'pipelines/cli/ingest.ts', '--in', IN, '--out', OUT],
      ...['--quiet', '--report', REPORT],
    ]);
    expect(status).toBe(0);
    published = readdirSync(OUT, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  }, 60_000);

  afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

  it('stand in the documents, whose figures are published', async () => {
    expect(new TextDecoder().decode(FILES['a.md'])).toContain('欧阳试验');
    const facts = await contentOf(join(OUT, 'facts.parquet'));
    for (const name of Object.keys(FILES)) expect(facts).toContain(`"file":"${name}","`);
    expect(facts.match(/"indicator":"sangong.reception"/g)).toHaveLength(6);
  });

  it('are in no published byte, and not in the page of the run', async () => {
    expect(published.length).toBeGreaterThan(8);
    for (const path of [...published, REPORT]) {
      const content = await contentOf(path);
      for (const secret of SECRETS) expect(content.includes(secret), `${secret} in ${path}`).toBe(false);
    }
  });
});
