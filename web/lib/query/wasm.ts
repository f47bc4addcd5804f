import { AsyncDuckDB, type AsyncDuckDBConnection, type AsyncPreparedStatement, VoidLogger } from '@duckdb/duckdb-wasm';
import engineUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { t } from '../i18n/index.ts';
import { TABLES, type TableName } from '../../../pipelines/model/tables.ts';
import { plainRows } from './arrow.ts';
import type { FileList } from './files.ts';
import { ParquetReader } from './parquet.ts';
import type { Answer, Engine, Statement } from './question.ts';

/** The tables that a statement names. */
export const tablesIn = (sql: string): TableName[] =>
  (Object.keys(TABLES) as TableName[]).filter((name) => new RegExp(`\\b${name}\\b`).test(sql));

class WasmEngine implements Engine {
  readonly #loaded = new Map<TableName, Promise<void>>();
  readonly #prepared = new Map<string, AsyncPreparedStatement>();
  #reader: ParquetReader | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connection: AsyncDuckDBConnection,
    private readonly data: URL,
    private readonly files: FileList,
  ) {}

  /** Statements run one after the other, so that what is measured is a query and not its turn in the queue. */
  run(statement: Statement): Promise<Answer> {
    const answer = this.#last.then(() => this.#run(statement));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #run({ sql, values }: Statement): Promise<Answer> {
    await Promise.all(tablesIn(sql).map((name) => this.#table(name)));
    const begun = performance.now();
    const prepared = this.#prepared.get(sql) ?? (await this.connection.prepare(sql));
    this.#prepared.set(sql, prepared);
    const answer = plainRows(await prepared.query(...values));
    performance.measure('query', { start: begun, detail: { sql } });
    return answer;
  }

  #table(name: TableName): Promise<void> {
    const known = this.#loaded.get(name);
    if (known) return known;
    const loading = this.#load(name);
    this.#loaded.set(name, loading);
    return loading;
  }

  async #load(name: TableName): Promise<void> {
    const schema = TABLES[name];
    const columns = schema.columns.map((column) => `${column.name} ${column.type}`).join(', ');
    await this.connection.query(`CREATE TABLE ${name} (${columns})`);
    this.#reader ??= new ParquetReader();
    for (const file of this.files[name] ?? []) {
      const stream = await this.#reader.read(new URL(file.path, this.data).href, name);
      if (stream.byteLength > 0) await this.connection.insertArrowFromIPCStream(stream, { name, create: false });
    }
  }
}

const METHOD_NOT_ALLOWED = 405;
const STALLED_AFTER = 45_000;

/** Throws where the engine's file cannot be had: a worker that cannot fetch it would stay silent for ever. */
async function reachable(url: string): Promise<void> {
  const { ok, status } = await fetch(url, { method: 'HEAD' });
  if (!ok && status !== METHOD_NOT_ALLOWED) throw new Error(`${url}: ${String(status)}`);
}

/** Fails when the worker cannot be started; never ends otherwise. */
const blocked = (worker: Worker): Promise<never> =>
  new Promise((_, failed) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      failed(new Error(t.engine.blocked));
    });
  });

/** The work, or a failure once nothing has moved for {@link STALLED_AFTER} ms; `moved` says that something has. */
function unlessStalled<Result>(work: (moved: () => void) => Promise<Result>): Promise<Result> {
  return new Promise((done, failed) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        failed(new Error('no progress'));
      }, STALLED_AFTER);
    };
    moved();
    work(moved)
      .then(done, failed)
      .finally(() => {
        clearTimeout(timer);
      });
  });
}

/**
 * Starts DuckDB-WASM in its own worker, from this site only. `onProgress` hears the bytes of the engine that arrived and
 * whether they are all. Published tables are read when a statement first names them.
 *
 * @throws when it cannot be fetched, does not move, or this browser cannot run it.
 */
export async function startEngine(data: URL, onProgress: (bytes: number, complete: boolean) => void): Promise<Engine> {
  if (typeof WebAssembly === 'undefined') throw new Error(t.engine.unsupported);
  const wasm = new URL(engineUrl, location.href).href;
  const [response] = await Promise.all([fetch(new URL('files.json', data)), reachable(wasm)]);
  const files = (await response.json()) as FileList;
  const worker = new Worker(new URL(workerUrl, location.href));
  try {
    const database = new AsyncDuckDB(new VoidLogger(), worker);
    await unlessStalled((moved) =>
      Promise.race([
        blocked(worker),
        database.instantiate(wasm, null, ({ bytesLoaded, bytesTotal }) => {
          moved();
          onProgress(bytesLoaded, bytesTotal > 0 && bytesLoaded >= bytesTotal);
        }),
      ]),
    );
    const connection = await database.connect();
    await connection.query('SET autoinstall_known_extensions = false; SET autoload_known_extensions = false');
    const engine = new WasmEngine(connection, data, files);
    await engine.run({ sql: 'SELECT count(*) AS agencies FROM agencies', values: [] });
    return engine;
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
