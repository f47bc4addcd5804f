import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ingest } from '../../pipelines/cli/run.ts';
import { query } from '../publish/support/parquet.ts';
import { temporaryFolder } from '../publish/support/temporary.ts';
import { put, run } from './support/command.ts';

function folders(files: Readonly<Record<string, string>>) {
  const parent = temporaryFolder();
  const input = join(parent, 'in');
  mkdirSync(input);
  put(input, files);
  return { parent, input, out: join(parent, 'out') };
}
const documents = (out: string) => query(`SELECT * FROM '${out}/documents.parquet' ORDER BY file`);
interface Summary {
  readonly status: string;
  readonly documents: { readonly read: number; readonly failed: number; readonly cached: number };
  readonly failures: readonly { readonly file: string; readonly code: string }[];
  readonly coverage: readonly { readonly file: string; readonly facts: number }[];
}
const summary = (stdout: string): Summary => JSON.parse(stdout) as Summary;

describe('a folder that can be read', () => {
  test('is published, figures, documents, findings and panel, and said in plain words', async () => {
    const { input, out, parent } = folders({
      'a.txt': 'figure 10.01\nfigure 2.5',
      'b/c.md': 'year 2020\nfigure 3\nprint',
    });
    const { code, stdout, stderr } = await run('--in', input, '--out', out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('a.txt  样例省样例市样例区医疗保障局 2021  见到数字 2 = 读成 2 + 非数据 0 + 未读懂 0');
    expect(await query(`SELECT file, value::VARCHAR AS v FROM '${out}/facts.parquet' ORDER BY file, line`)).toEqual([
      { file: 'a.txt', v: '10.0100' },
      { file: 'a.txt', v: '2.5000' },
      { file: 'b/c.md', v: '3.0000' },
    ]);
    expect(
      await query(`SELECT fiscal_year, expenditure_total::VARCHAR AS v FROM '${out}/agency_years.parquet'`),
    ).toEqual([
      { fiscal_year: 2020, v: '3.0000' },
      { fiscal_year: 2021, v: '10.0100' },
    ]);
    expect(
      await query(
        `SELECT count(*) AS n FROM '${out}/findings.parquet' f, '${out}/facts.parquet' x WHERE list_contains(f.fact_ids, x.fact_id)`,
      ),
    ).toEqual([{ n: '2' }]);
    expect(readdirSync(parent).sort()).toEqual(['.cache', 'in', 'out']);
  });

  test('says one JSON object and nothing else with --json, nothing at all with --quiet', async () => {
    const { input, out } = folders({ 'a.txt': 'figure 1\nprint' });
    const json = await run('--in', input, '--out', out, '--json');
    expect(summary(json.stdout)).toMatchObject({
      status: 'published',
      documents: { read: 1, failed: 0 },
      coverage: [{ file: 'a.txt', facts: 1 }],
    });
    expect(await run('--in', input, '--out', out, '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('takes what a sidecar states', async () => {
    const { input, out } = folders({
      'a.txt': 'figure 1',
      'a.txt.yaml': 'agency: 别的局\nfiscal_year: 2019\nsource_url: https://example.com/',
    });
    expect((await run('--in', input, '--out', out)).code).toBe(0);
    expect(await documents(out)).toMatchObject([
      { agency: '别的局', fiscal_year: 2019, source_url: 'https://example.com/' },
    ]);
  });
});

describe('a document that cannot be read', () => {
  test('is named with why, on stderr and in the documents; the others are published', async () => {
    const { input, out, parent } = folders({
      'good.txt': 'figure 1',
      'bug.txt': 'bug',
      'devour.txt': 'devour',
      'empty.pdf': 'refuse empty',
      'exit.txt': 'exit',
      'hang.txt': 'hang',
      'stated.txt': 'figure 1\n',
      'stated.txt.yaml': 'fiscal_year: 去年',
      'twin.pdf': 'refuse empty',
    });
    put(parent, { 'secret.txt': 'figure 9' });
    symlinkSync(join(parent, 'secret.txt'), join(input, 'link.txt'));
    const { code, stdout, stderr } = await run('--in', input, '--out', out, '--json', '--jobs', '2');
    expect(code).toBe(2);
    const failures = {
      'bug.txt': 'internal',
      'devour.txt': 'too_large',
      'empty.pdf': 'empty',
      'exit.txt': 'internal',
      'hang.txt': 'timeout',
      'link.txt': 'outside',
      'stated.txt': 'statement',
      'twin.pdf': 'empty',
    };
    expect(Object.fromEntries(summary(stdout).failures.map((each) => [each.file, each.code]))).toEqual(failures);
    for (const [file, failure] of Object.entries(failures)) expect(stderr).toContain(`${file} [${failure}]`);
    const rows = await documents(out);
    expect(rows.map(({ file, status }) => [file, status])).toEqual(
      [
        'bug.txt',
        'devour.txt',
        'empty.pdf',
        'exit.txt',
        'good.txt',
        'hang.txt',
        'link.txt',
        'stated.txt',
        'twin.pdf',
      ].map((file) => [file, file === 'good.txt' ? 'read' : 'failed']),
    );
    expect(new Set(rows.map(({ doc_id }) => doc_id)).size).toBe(9);
    expect(rows[0]).toMatchObject({ agency_id: null, agency: null, fiscal_year: null, kind: null, facts: 0 });
    expect(rows[0]?.['error']).toMatch(/TypeError/);
    expect(rows[0]?.['error']).not.toMatch(/「/);
  });

  test('leaves the published folder as it was when none could be read', async () => {
    const { input, out } = folders({ 'a.txt': 'figure 1' });
    await run('--in', input, '--out', out);
    const before = readFileSync(join(out, 'facts.parquet'));
    put(input, { 'a.txt': 'refuse scanned' });
    const { code, stderr } = await run('--in', input, '--out', out);
    expect(code).toBe(1);
    expect(stderr).toContain('a.txt [scanned]');
    expect(readFileSync(join(out, 'facts.parquet'))).toEqual(before);
  });
});

describe('several documents of one thing', () => {
  test('of one agency, year and kind: both are kept, the later is preferred, and it is said', async () => {
    const { input, out } = folders({
      'a.txt': 'figure 2',
      'a.txt.yaml': 'published_on: 2022-09-01',
      'b.txt': 'figure 1',
      'b.txt.yaml': 'published_on: 2022-08-01',
    });
    const { code, stderr } = await run('--in', input, '--out', out);
    expect(code).toBe(0);
    expect(stderr).toMatch(/样例省样例市样例区医疗保障局 2021.*优先采用 a\.txt.*b\.txt/);
    expect(await query(`SELECT count(*) AS n FROM '${out}/facts.parquet'`)).toEqual([{ n: '2' }]);
    expect(await query(`SELECT expenditure_total::VARCHAR AS v FROM '${out}/agency_years.parquet'`)).toEqual([
      { v: '2.0000' },
    ]);
  });

  test('of the same bytes: one document, and it is said', async () => {
    const { input, out } = folders({ 'a.txt': 'figure 2', 'copy/a.txt': 'figure 2' });
    const { stderr } = await run('--in', input, '--out', out);
    expect(stderr).toMatch(/copy\/a\.txt.*a\.txt/);
    expect(await documents(out)).toMatchObject([{ file: 'a.txt' }]);
  });
});

describe('a command that cannot work', () => {
  test.each([
    [
      'an unknown option',
      ({ input, out }: { input: string; out: string }) => ['--in', input, '--out', out, '--frobnicate'],
    ],
    ['a folder that is not there', ({ input, out }) => ['--in', join(input, 'nowhere'), '--out', out]],
    ['a file for a folder', ({ input, out }) => ['--in', join(input, 'a.txt'), '--out', out]],
    ['a folder without documents', ({ input, out }) => ['--in', join(input, 'empty'), '--out', out]],
    ['an output that holds the input', ({ input }) => ['--in', input, '--out', join(input, '..')]],
    [
      'an output that holds something else',
      ({ input }) => ['--in', join(input, 'docs'), '--out', join(input, 'photos')],
    ],
  ])('%s: one clear line, exit 1, nothing touched', async (_what, argv) => {
    const made = folders({ 'a.txt': 'figure 1', 'docs/a.txt': 'figure 1', 'photos/me.jpg': 'x' });
    mkdirSync(join(made.input, 'empty'));
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    onTestFinished(() => {
      said.mockRestore();
    });
    expect(await ingest(argv(made))).toBe(1);
    expect(said.mock.calls).toEqual([[expect.stringMatching(/^ingest: [^\n]+\n$/)]]);
    expect(existsSync(made.out)).toBe(false);
    expect(existsSync(join(made.input, 'photos/me.jpg'))).toBe(true);
  });
});
