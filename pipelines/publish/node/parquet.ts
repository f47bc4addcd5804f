import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { closeSync, existsSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES, type Column, type TableName } from '../../model/tables.ts';
import type { Resource } from '../datapackage.ts';
import { hashFile } from './files.ts';

const MEMORY_LIMIT = '400MB';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const identifier = (name: string): string => `"${name}"`;
/** A path as a glob that matches only itself. */
const literalGlob = (path: string): string => text(path.replace(/[[*?]/g, (sign) => `[${sign}]`));

/** Rows on their way to Parquet: one file of JSON lines a table, appended to as documents come. */
export class Stage {
  readonly #handles = new Map<TableName, number>();

  constructor(readonly folder: string) {}

  path(table: TableName): string {
    return join(this.folder, `${table}.ndjson`);
  }

  /** Appends lines as `toJsonLine` makes them. */
  add(table: TableName, lines: readonly string[]): void {
    const handle = this.#handles.get(table) ?? openSync(this.path(table), 'a');
    this.#handles.set(table, handle);
    if (lines.length) writeSync(handle, `${lines.join('\n')}\n`);
  }

  close(): void {
    for (const handle of this.#handles.values()) closeSync(handle);
    this.#handles.clear();
  }
}

/** Decimals are read as text and cast by DuckDB, which is exact; everything else comes as it is. */
const stagedType = ({ type }: Column): string => (type.startsWith('DECIMAL') ? 'VARCHAR' : type);

async function writeTable(connection: DuckDBConnection, stage: Stage, table: TableName, path: string): Promise<number> {
  const { columns, sortedBy } = TABLES[table];
  const staged = columns.map((column) => `${text(column.name)}: ${text(stagedType(column))}`).join(', ');
  const chosen = columns.map(({ name, type }) => `CAST(${identifier(name)} AS ${type}) AS ${identifier(name)}`);
  const others = columns.map(({ name }) => name).filter((name) => !sortedBy.some((key) => key === name));
  const order = [...sortedBy, ...others].map(identifier).join(', ');
  const source = `read_json(${literalGlob(stage.path(table))}, format = 'newline_delimited', columns = {${staged}})`;
  const copied = await connection.runAndReadAll(
    `COPY (SELECT ${chosen.join(', ')} FROM ${source} ORDER BY ${order}) TO ${text(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  return Number(copied.getRows()[0]?.[0] ?? 0);
}

/**
 * Writes every staged table to `<folder>/<table>.parquet`, zstd, sorted by its `sortedBy` and then by all other columns, so
 * that the same rows give the same bytes in whatever order they came. One thread, for the same reason.
 */
export async function writeParquet(stage: Stage, tables: readonly TableName[], folder: string): Promise<Resource[]> {
  for (const table of tables) stage.add(table, []);
  stage.close();
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: MEMORY_LIMIT,
    temp_directory: join(stage.folder, 'spill'),
    autoinstall_known_extensions: 'false',
  });
  try {
    const connection = await instance.connect();
    const resources: Resource[] = [];
    for (const table of tables) {
      const path = `${table}.parquet`;
      const target = join(folder, path);
      const rows = await writeTable(connection, stage, table, target);
      resources.push({ table, path, rows, bytes: statSync(target).size, sha256: hashFile(target) });
    }
    connection.closeSync();
    return resources;
  } finally {
    instance.closeSync();
  }
}

/** True where `folder` holds every resource, byte for byte. */
export const isWhole = (
  folder: string,
  resources: readonly { readonly path: string; readonly sha256: string }[],
): boolean =>
  resources.every(({ path, sha256 }) => existsSync(join(folder, path)) && hashFile(join(folder, path)) === sha256);
