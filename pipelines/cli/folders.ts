import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { TABLES } from '../model/tables.ts';
import { UsageError } from './arguments.ts';
import { SHARD_FILE } from './shard.ts';

export interface Folders {
  /** Absolute, links resolved. */
  readonly input: string;
  readonly output: string;
  /** Beside the output, so that two outputs never share one. */
  readonly cache: string;
}

const holds = (outer: string, inner: string): boolean => outer === inner || inner.startsWith(outer + sep);

/**
 * Where a merge writes; it reads no documents.
 *
 * @throws {UsageError} as {@link chooseFolders} does.
 */
export function chooseOutput(to: string): string {
  const output = settled(to);
  if (existsSync(output) && !statSync(output).isDirectory()) throw new UsageError(`--out 必须是文件夹：${to}`);
  if (existsSync(output) && !isOurs(output)) {
    throw new UsageError(`--out 里有别的文件，不会替换它：${to}（请另选一个空文件夹）`);
  }
  return output;
}

/** The path with links resolved as far as it exists. */
function settled(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  return dirname(full) === full ? full : join(settled(dirname(full)), basename(full));
}

const isOurs = (folder: string): boolean => {
  const names = readdirSync(folder);
  const known = [
    'datapackage.json',
    SHARD_FILE,
    ...Object.keys(TABLES).flatMap((table) => [table, `${table}.parquet`]),
  ];
  return names.length === 0 || names.some((name) => known.includes(name));
};

/**
 * Where a run reads and writes.
 *
 * @throws {UsageError} where the input is no folder, or where replacing the output would destroy the input or a folder
 * that is no data set.
 */
export function chooseFolders(from: string, to: string): Folders {
  if (!existsSync(from)) throw new UsageError(`找不到输入文件夹 ${from}`);
  if (!statSync(from).isDirectory()) throw new UsageError(`--in 必须是文件夹：${from}`);
  const input = realpathSync(from);
  const output = chooseOutput(to);
  if (holds(output, input)) throw new UsageError(`--out 不能是输入文件夹本身或它的上级：${to}`);
  return { input, output, cache: join(dirname(output), '.cache', basename(output)) };
}
