import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = mkdtempSync(join(tmpdir(), 'mingzhang-corrections-'));
const IN = join(ROOT, 'in');
const OUT = join(ROOT, 'out');
const REPORT = join(ROOT, 'report', 'run.html');
const FILE = '甲县医疗保障局2022年度部门决算.txt';
const TEXT = `北京市东城区医疗保障局2022年度部门决算

三、“三公”经费财政拨款支出决算情况说明

2022年度“三公”经费财政拨款支出1.20万元，其中公务接待费1.20万元。

<img src=x onerror=alert(1)> 机房改造面积与其他杂项77.5
`;
const CORRECTIONS = `- figure: 1.20万元
  line: 5
  read_as: sangong.reception
  value: "12100"
  reason: 原件此处印刷不清，与附表核对为1.21万元
  by: 张三丰
  on: 2026-11-25
- figure: "77.5"
  line: 7
  value: "77.5"
  indicator: other.machine_room_area
  unit: item
  reason: 机房面积
  by: 张三丰
  on: 2026-11-25
- figure: 9.99万元
  line: 5
  value: "99900"
  reason: 上一版文件里的数字
  by: 张三丰
  on: 2026-11-25
- figure: 1.20万元
  line: 5
  value: 12100
  reason: 没有写年月日
  by: 张三丰
  on: 昨天
`;

const ingest = (...more: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'pipelines/cli/ingest.ts', '--in', IN, '--out', OUT, ...more], {
    encoding: 'utf8',
  });

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

const facts = (): Promise<Record<string, unknown>[]> =>
  rows(
    `SELECT indicator, value::VARCHAR AS value, raw, corrected_from, note FROM '${join(OUT, 'facts.parquet')}' WHERE corrected_from IS NOT NULL ORDER BY line, indicator`,
  );

describe('corrections of a document', () => {
  let first: ReturnType<typeof ingest>;

  beforeAll(() => {
    mkdirSync(join(IN, 'corrections'), { recursive: true });
    writeFileSync(join(IN, FILE), TEXT);
    writeFileSync(join(IN, 'corrections', `${FILE}.yaml`), CORRECTIONS);
    first = ingest('--json', '--report', REPORT);
  }, 60_000);

  afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

  it('give the right value and a meaning, and the fact keeps what was printed and how it had been read', async () => {
    expect(await facts()).toEqual([
      {
        indicator: 'sangong.reception',
        value: '12100.0000',
        raw: '1.20万元',
        corrected_from: '12000 sangong.reception actual',
        note: '人工更正（2026-11-25）：原件此处印刷不清，与附表核对为1.21万元',
      },
      {
        indicator: 'other.machine_room_area',
        value: '77.5000',
        raw: '77.5',
        corrected_from: '',
        note: '人工更正（2026-11-25）：机房面积',
      },
    ]);
    expect(await rows(`SELECT corrected, unread FROM '${join(OUT, 'documents.parquet')}'`)).toEqual([
      { corrected: 2, unread: 0 },
    ]);
  });

  it('that fit no longer, or are written wrongly, are named and change nothing', () => {
    expect(first.status).toBe(0);
    const said = first.stderr.split('\n').filter((line) => line.startsWith('更正未采用'));
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('第5行“9.99万元”：原文此处已没有这个数字');
    expect(said[1]).toContain(`corrections/${FILE}.yaml 第4条未采用`);
    expect(JSON.parse(first.stdout)).toMatchObject({ corrections: { applied: 2 } });
  });

  it('never publish who made them', () => {
    const published = execFileSync('find', [OUT, '-type', 'f'], { encoding: 'utf8' }).trim().split('\n');
    for (const path of [...published, REPORT]) expect(readFileSync(path).includes(Buffer.from('张三丰'))).toBe(false);
  });

  it('are applied again by the next run, and a change of them is seen', async () => {
    expect(JSON.parse(ingest('--json').stdout)).toMatchObject({ status: 'unchanged', documents: { cached: 1 } });
    writeFileSync(join(IN, 'corrections', `${FILE}.yaml`), CORRECTIONS.replace('"12100"', '"12200"'));
    ingest('--quiet');
    expect((await facts())[0]).toMatchObject({ value: '12200.0000' });
  }, 60_000);

  it('and what was not understood stand in the page of the run, where text of a document is never markup', () => {
    writeFileSync(join(IN, 'corrections', `${FILE}.yaml`), '[]');
    writeFileSync(join(IN, '空.txt'), '');
    expect(ingest('--quiet', '--report', REPORT).status).toBe(2);
    const page = readFileSync(REPORT, 'utf8');
    expect(page).toContain('<mark>77.5</mark>');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain('文件是空的');
    expect(page).not.toMatch(/<script|https?:|src=["']?(?!x )/);
  }, 60_000);
});
