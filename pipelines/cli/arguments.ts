import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export interface IngestOptions {
  readonly input: string;
  readonly output: string;
  /** The shard to read, null for all documents. */
  readonly shard: { readonly index: number; readonly count: number } | null;
  /** Folders of shards to put together, in place of reading; null for a run that reads. */
  readonly merge: readonly string[] | null;
  /** Where the page of the run goes, null for none. */
  readonly report: string | null;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly jobs: number;
}

/** Arguments or folders that a run cannot start with; the message is one line for the reader. */
export class UsageError extends Error {}

const USAGE =
  '用法：npm run ingest -- [--in 文件夹] [--out 文件夹] [--jobs 个数] [--shard i/n] [--report 文件.html] [--quiet] [--json]，或 npm run ingest -- merge --in 分片 --in 分片 … --out 文件夹';

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        in: { type: 'string', multiple: true, default: ['data/disclosures'] },
        out: { type: 'string', default: 'data/published' },
        jobs: { type: 'string' },
        report: { type: 'string' },
        shard: { type: 'string' },
        quiet: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\n|\. /)[0] ?? '') : '';
    throw new UsageError(`参数有误：${reason}。${USAGE}`, { cause: error });
  }
}

function shardOf(text: string | undefined): IngestOptions['shard'] {
  if (text === undefined) return null;
  const [index = 0, count = 0] = /^[1-9]\d{0,3}\/[1-9]\d{0,3}$/.test(text) ? text.split('/').map(Number) : [];
  if (index < 1 || index > count) throw new UsageError(`--shard 应写成 i/n（第几片/共几片），不能是 ${text}。${USAGE}`);
  return { index, count };
}

/** @throws {UsageError} for an unknown option, a missing value, or one that has not the shape it must have. */
export function parseArguments(argv: readonly string[]): IngestOptions {
  const { values, positionals } = parse(argv);
  const merging = positionals[0] === 'merge';
  const [stray] = merging ? positionals.slice(1) : positionals;
  if (stray !== undefined) throw new UsageError(`参数有误：${stray}。${USAGE}`);
  if (values.in.includes('') || values.out === '') throw new UsageError(`--in 与 --out 不能为空。${USAGE}`);
  const [input = '', second] = values.in;
  if (!merging && second !== undefined) throw new UsageError(`只有 merge 可以有几个 --in。${USAGE}`);
  if (values.report !== undefined && !/\.html?$/i.test(values.report))
    throw new UsageError(`--report 应是一个 .html 文件名。${USAGE}`);
  const jobs = values.jobs ?? String(availableParallelism());
  if (!/^[1-9]\d{0,3}$/.test(jobs)) throw new UsageError(`--jobs 必须是正整数，不能是 ${jobs}。${USAGE}`);
  const { out: output, report = null, quiet, json } = values;
  const merge = merging ? values.in : null;
  return { input, output, merge, shard: shardOf(values.shard), report, quiet, json, jobs: Number(jobs) };
}
