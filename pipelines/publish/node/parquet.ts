import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TABLES, type Column, type TableName, type TableSchema } from '../../model/tables.ts';
import type { PublishedFile, Resource } from '../datapackage.ts';
import { hashFile, sha256 } from './files.ts';
import type { Stage, StagedPart } from './stage.ts';

const MEMORY_LIMIT = '400MB';
/** Rows of a row group: what a reader of one agency or document fetches of a large table. */
const ROW_GROUP = 20_480;

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const identifier = (name: string): string => `"${name}"`;
/** A path as a glob that matches only itself. */
const literalGlob = (path: string): string => text(path.replace(/[[*?]/g, (sign) => `[${sign}]`));

/** Decimals are read as text and cast by DuckDB, which is exact; everything else comes as it is. */
const stagedType = ({ type }: Column): string => (type.startsWith('DECIMAL') ? 'VARCHAR' : type);

/** Writes one part of a table, sorted; the number of its rows. */
async function writePart(
  connection: DuckDBConnection,
  table: TableName,
  { source }: StagedPart,
  path: string,
): Promise<number> {
  const { columns, sortedBy } = TABLES[table];
  const staged = columns.map((column) => `${text(column.name)}: ${text(stagedType(column))}`).join(', ');
  const chosen = columns.map(({ name, type }) => `CAST(${identifier(name)} AS ${type}) AS ${identifier(name)}`);
  const others = columns.map(({ name }) => name).filter((name) => !sortedBy.some((key) => key === name));
  const order = [...sortedBy, ...others].map(identifier).join(', ');
  const rows = `read_json(${literalGlob(source)}, format = 'newline_delimited', columns = {${staged}})`;
  const copied = await connection.runAndReadAll(
    `COPY (SELECT ${chosen.join(', ')} FROM ${rows} ORDER BY ${order}) TO ${text(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`,
  );
  return Number(copied.getRows()[0]?.[0] ?? 0);
}

/** `facts.parquet`, or `facts/fiscal_year=2021/part.parquet`. */
const pathOf = (table: TableName, value: string | null): string => {
  const { partition }: TableSchema = TABLES[table];
  return partition && value !== null ? `${table}/${partition.key}=${value}/part.parquet` : `${table}.parquet`;
};

async function writeTable(
  connection: DuckDBConnection,
  stage: Stage,
  table: TableName,
  folder: string,
): Promise<Resource> {
  const parts = stage.parts(table);
  const files: PublishedFile[] = [];
  let rows = 0;
  for (const part of parts) {
    const path = pathOf(table, part.value);
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    rows += await writePart(connection, table, part, target);
    rmSync(part.source);
    files.push({ path, bytes: statSync(target).size, sha256: hashFile(target) });
  }
  const [only, ...more] = files;
  const single = only && more.length === 0 && parts[0]?.value === null ? only : null;
  return {
    table,
    path: single ? single.path : `${table}/*/*.parquet`,
    rows,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    sha256: single ? single.sha256 : sha256(files.map((file) => `${file.path} ${file.sha256}`).join('\n')),
    files,
  };
}

/**
 * Writes every staged table to `<folder>/<table>.parquet`, or to a folder of partitions where it is staged so: zstd, sorted by
 * its `sortedBy` and then by all other columns, so that the same rows give the same bytes in whatever order they came. One
 * thread, for the same reason.
 */
export async function writeParquet(stage: Stage, tables: readonly TableName[], folder: string): Promise<Resource[]> {
  for (const table of tables) stage.parts(table);
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
    for (const table of tables) resources.push(await writeTable(connection, stage, table, folder));
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
