import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBConnection } from '@duckdb/duckdb-wasm/blocking';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { TABLES, type TableName } from '../../pipelines/model/tables.ts';
import { EXECUTION_SERIES } from '../../web/lib/derive/execution.ts';
import { plainRows } from '../../web/lib/query/arrow.ts';
import { answer } from '../../web/lib/query/node.server.ts';
import { ask, type Engine, type Question } from '../../web/lib/query/question.ts';
import { readTable } from '../../web/lib/query/read-table.ts';
import { assistance } from '../../web/lib/query/sql/assistance.ts';
import { documentFacts } from '../../web/lib/query/sql/document.ts';
import { evidence, rules } from '../../web/lib/query/sql/evidence.ts';
import { findingCounts, findings, topFindings } from '../../web/lib/query/sql/findings.ts';
import { missedTargets } from '../../web/lib/query/sql/missed.ts';
import { agencies, coverage, documents, years } from '../../web/lib/query/sql/overview.ts';
import { ALL_SERIES } from '../../web/lib/query/sql/panel-all.ts';
import { panel } from '../../web/lib/query/sql/panel.ts';
import { sangongCounts } from '../../web/lib/query/sql/sangong-counts.ts';
import { projects } from '../../web/lib/query/sql/projects.ts';
import { EVERYTHING, type Scope } from '../../web/lib/query/sql/scope.ts';
import { narrow } from '../../web/lib/state/filters.ts';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));

let browser: Engine;

async function load(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const name of Object.keys(TABLES) as TableName[]) {
    const columns = TABLES[name].columns.map((column) => `${column.name} ${column.type}`).join(', ');
    connection.query(`CREATE TABLE ${name} (${columns})`);
    for (const file of readdirSync(folder).filter((path) => path === `${name}.parquet`)) {
      const stream = await readTable(Uint8Array.from(readFileSync(join(folder, file))).buffer, name);
      if (stream.byteLength > 0) connection.insertArrowFromIPCStream(stream, { name, create: false });
    }
  }
}

beforeAll(async () => {
  const { published } = inject('site');
  process.env.MINGZHANG_DATA = published;
  const bundle = { mainModule: join(dist, 'duckdb-eh.wasm'), mainWorker: '' };
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate();
  const connection = database.connect();
  connection.query('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false');
  await load(connection, published);
  browser = {
    run: ({ sql, values }) => Promise.resolve(plainRows(connection.prepare(sql).query(...values))),
  };
});

const SCOPES: Readonly<Record<string, Scope>> = {
  everything: EVERYTHING,
  'a region': { ...EVERYTHING, region: '河南省郑州市' },
  'two agencies and a year': { ...EVERYTHING, agencies: ['110109-ybj', '511623-ybj'], years: [2021] },
  'a fund': { ...EVERYTHING, fund: 'general' },
  nothing: { ...EVERYTHING, years: [1949] },
};

const SCOPED: Readonly<Record<string, (scope: Scope) => Question<object>>> = {
  execution: (scope) => panel(EXECUTION_SERIES, scope),
  panel: (scope) => panel(ALL_SERIES, scope),
  assistance,
  projects,
  missedTargets,
  coverage,
  findings,
  topFindings,
  sangongCounts,
  findingCounts,
};

describe('the engine of the build and the engine of the browser give the same answer', () => {
  for (const [name, question] of Object.entries(SCOPED)) {
    for (const [said, scope] of Object.entries(SCOPES)) {
      it(`to ${name} under ${said}`, async () => {
        expect(await ask(browser, question(scope))).toEqual(await answer(question(scope)));
      });
    }
  }

  it('as what stands in the page, narrowed without any engine', async () => {
    for (const [name, question] of Object.entries(SCOPED)) {
      const built = (await answer(question(EVERYTHING))) as Parameters<typeof narrow>[0];
      for (const [said, scope] of Object.entries(SCOPES)) {
        expect(narrow(built, scope, question(scope)), `${name} under ${said}`).toEqual(
          await ask(browser, question(scope)),
        );
      }
    }
  });

  it('to what no filter touches', async () => {
    for (const question of [agencies(), years(), documents(), evidence(), rules()] as Question<object>[]) {
      expect(await ask(browser, question)).toEqual(await answer(question));
    }
  });

  it('to every figure of every document', async () => {
    let seen = 0;
    for (const { doc_id } of await answer(documents())) {
      const facts = await answer(documentFacts(doc_id));
      expect(await ask(browser, documentFacts(doc_id))).toEqual(facts);
      seen += facts.length;
    }
    expect(seen).toBeGreaterThan(3000);
  });
});
