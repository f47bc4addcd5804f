import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../publish/node/files.ts';
import { replaceFolder } from '../publish/node/replace.ts';
import { UsageError } from './arguments.ts';
import { Cache } from './cache.ts';
import type { Outcome } from './outcome.ts';

/** One of `count` parts of a folder of documents, the first being 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export const SHARD_FILE = 'shard.json';
const ROWS = 'rows';

interface ShardFile extends Shard {
  /** Stands for the reader: shards of different readers are not merged. */
  readonly version: string;
  readonly outcomes: readonly Outcome[];
}

/** Whether a document belongs to a shard: told by its path below the input folder alone, so by any machine alike. */
export const inShard = (file: string, { index, count }: Shard): boolean =>
  Number(BigInt(`0x${sha256(file).slice(0, 12)}`) % BigInt(count)) === index - 1;

/** Writes what a shard's documents gave into `output`: `shard.json` and their rows. */
export const writeShard = (
  output: string,
  shard: Shard,
  version: string,
  outcomes: readonly Outcome[],
  cache: Cache,
): Promise<void> =>
  replaceFolder(output, (folder) => {
    for (const { key, status } of outcomes) {
      if (key === null || status !== 'read') continue;
      for (const path of cache.files(key)) {
        const target = join(folder, ROWS, path.slice(cache.folder.length));
        mkdirSync(dirname(target), { recursive: true });
        cpSync(path, target);
      }
    }
    writeFileSync(join(folder, SHARD_FILE), JSON.stringify({ ...shard, version, outcomes } satisfies ShardFile));
    return Promise.resolve();
  });

/** All shards of a run, as if one run had read their documents. */
export interface Merged {
  readonly version: string;
  /** In the order of the documents' paths, as one run gives them. */
  readonly outcomes: readonly Outcome[];
  readonly cache: Pick<Cache, 'lines'>;
}

function readShard(folder: string): ShardFile {
  const path = join(folder, SHARD_FILE);
  if (!existsSync(path)) throw new UsageError(`${folder} 不是一个分片：里面没有 ${SHARD_FILE}`);
  return JSON.parse(readFileSync(path, 'utf8')) as ShardFile;
}

/**
 * Puts the shards of one run together; no document is needed.
 *
 * @throws {UsageError} where a folder is no shard, a shard is missing or given twice, or they were read by different readers.
 */
export function mergeShards(folders: readonly string[]): Merged {
  const shards = folders.map((folder) => ({ folder, ...readShard(folder) }));
  const [first] = shards;
  if (!first) throw new UsageError('请用 --in 逐个写明各分片的文件夹');
  const { version, count } = first;
  const other = shards.find((shard) => shard.version !== version || shard.count !== count);
  if (other) throw new UsageError(`${other.folder} 与 ${first.folder} 不是同一次读取的分片（程序版本或分片总数不同）`);
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter(
    (index) => shards.filter((shard) => shard.index === index).length !== 1,
  );
  if (missing.length > 0) throw new UsageError(`分片不全或重复：第 ${missing.join('、')} 个（共 ${String(count)} 个）`);
  const outcomes = shards
    .flatMap((shard) => shard.outcomes)
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const home = new Map(
    shards.flatMap(({ folder, outcomes: own }) => {
      const cache = new Cache(join(folder, ROWS), version);
      return own.flatMap(({ key }) => (key === null ? [] : [[key, cache] as const]));
    }),
  );
  const lines: Cache['lines'] = (key, counts) => {
    const cache = home.get(key);
    if (!cache) throw new Error(`没有 ${key} 的内容`);
    return cache.lines(key, counts);
  };
  return { version, outcomes, cache: { lines } };
}
