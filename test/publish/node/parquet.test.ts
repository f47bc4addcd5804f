import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TABLES, type TableName } from '../../../pipelines/model/tables.ts';
import { writeParquet } from '../../../pipelines/publish/node/parquet.ts';
import { Stage } from '../../../pipelines/publish/node/stage.ts';
import { toJsonLine, type Row } from '../../../pipelines/publish/row.ts';
import { query } from '../support/parquet.ts';
import { temporaryFolder } from '../support/temporary.ts';

const unread = (raw: string, line: number): Row => ({ doc_id: 'd', file: 'f', line, raw, quote: raw });
const factOf = (fact_id: string, value: string | null, fiscal_year = 2021): Row => ({
  fact_id,
  doc_id: 'd',
  file: 'f',
  agency_id: 'a',
  agency: '样例局',
  fiscal_year,
  indicator: 'expenditure.total',
  measure: 'actual',
  value,
  raw: value ?? '优',
  quote: '一行“带引号"的、\\ 和\n换行的原文',
  derived: false,
  ulp: '0.0001',
  uncertain: false,
});

async function write(folder: string, table: TableName, rows: readonly Row[]) {
  mkdirSync(join(folder, 'stage'), { recursive: true });
  const stage = new Stage(join(folder, 'stage'));
  stage.add(
    table,
    rows.map((row) => toJsonLine(table, row)),
  );
  return writeParquet(stage, [table], folder);
}

test('figures come back digit for digit, where binary floating point could not hold them', async () => {
  const figures = ['99999999999999.9999', '-99999999999999.9999', '90071992547409.9301', '0.0001', '0', '1000000'];
  const folder = temporaryFolder();
  await write(
    folder,
    'facts',
    figures.map((value, at) => factOf(String(at), value)),
  );
  const rows = await query(
    `SELECT value::VARCHAR AS v, typeof(value) AS t FROM '${folder}/facts.parquet' ORDER BY fact_id`,
  );
  expect(rows.map(({ v }) => v)).toEqual([
    '99999999999999.9999',
    '-99999999999999.9999',
    '90071992547409.9301',
    '0.0001',
    '0.0000',
    '1000000.0000',
  ]);
  expect(new Set(rows.map(({ t }) => t))).toEqual(new Set(['DECIMAL(18,4)']));
});

test('words, quotes, newlines and NULL come back as they were', async () => {
  const folder = temporaryFolder();
  await write(folder, 'facts', [factOf('1', null)]);
  expect(await query(`SELECT value, text, quote FROM '${folder}/facts.parquet'`)).toEqual([
    { value: null, text: null, quote: '一行“带引号"的、\\ 和\n换行的原文' },
  ]);
});

test.each(Object.keys(TABLES) as TableName[])(
  '%s has the columns and types of the model, with or without rows',
  async (table) => {
    const folder = temporaryFolder();
    const [resource] = await write(folder, table, []);
    expect(resource).toMatchObject({ table, rows: 0, path: `${table}.parquet` });
    const columns = await query(`DESCRIBE SELECT * FROM '${folder}/${table}.parquet'`);
    expect(columns.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
      TABLES[table].columns.map(({ name, type }) => [name, type]),
    );
  },
);

test('rows are sorted as the table says, and the same rows give the same bytes in any order', async () => {
  const rows = [unread('3', 7), unread('1', 2), unread('2', 2), unread('4', 7)];
  const [forward] = await write(temporaryFolder(), 'unread', rows);
  const folder = temporaryFolder();
  const [backward] = await write(folder, 'unread', rows.toReversed());
  expect(backward).toEqual(forward);
  expect((await query(`FROM '${folder}/unread.parquet'`)).map(({ raw }) => raw)).toEqual(['1', '2', '3', '4']);
});

test('a folder whose name looks like SQL or a pattern is written all the same', async () => {
  const folder = join(temporaryFolder(), "数据 [1]* o'clock?");
  const [resource] = await write(folder, 'facts', [factOf('1', '1')]);
  expect(resource?.rows).toBe(1);
});

test('a large table is a folder of partitions that hold its rows once, each with all its columns', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'stage'), { recursive: true });
  const stage = new Stage(join(folder, 'stage'), new Set<TableName>(['facts']));
  const rows = [
    factOf('a', '1', 2021),
    factOf('b', '2', 2022),
    { ...factOf('c', '3', 2022), agency: '"fiscal_year":1999' },
  ];
  stage.add(
    'facts',
    rows.map((row) => toJsonLine('facts', row)),
  );
  const [resource] = await writeParquet(stage, ['facts'], folder);
  expect(resource).toMatchObject({ path: 'facts/*/*.parquet', rows: 3 });
  expect(resource?.files.map(({ path }) => path)).toEqual([
    'facts/fiscal_year=2021/part.parquet',
    'facts/fiscal_year=2022/part.parquet',
  ]);
  expect(
    await query(
      `SELECT fact_id, fiscal_year::INTEGER AS fiscal_year FROM read_parquet('${folder}/facts/*/*.parquet', hive_partitioning = true) ORDER BY fact_id`,
    ),
  ).toEqual([
    { fact_id: 'a', fiscal_year: 2021 },
    { fact_id: 'b', fiscal_year: 2022 },
    { fact_id: 'c', fiscal_year: 2022 },
  ]);
});
