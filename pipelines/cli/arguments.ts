import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';

export interface IngestOptions {
  readonly input: string;
  readonly output: string;
  /** Where the page of the run goes, null for none. */
  readonly report: string | null;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly jobs: number;
}

/** Arguments or folders that a run cannot start with; the message is one line for the reader. */
export class UsageError extends Error {}

const USAGE =
  '用法：npm run ingest -- [--in 文件夹] [--out 文件夹] [--jobs 个数] [--report 文件.html] [--quiet] [--json]';

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: false,
      options: {
        in: { type: 'string', default: 'data/disclosures' },
        out: { type: 'string', default: 'data/published' },
        jobs: { type: 'string' },
        report: { type: 'string' },
        quiet: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\n|\. /)[0] ?? '') : '';
    throw new UsageError(`参数有误：${reason}。${USAGE}`, { cause: error });
  }
}

/** @throws {UsageError} for an unknown option, a missing value or a `--jobs` that is no positive whole number. */
export function parseArguments(argv: readonly string[]): IngestOptions {
  const values = parse(argv);
  if (values.in === '' || values.out === '') throw new UsageError(`--in 与 --out 不能为空。${USAGE}`);
  if (values.report !== undefined && !/\.html?$/i.test(values.report))
    throw new UsageError(`--report 应是一个 .html 文件名。${USAGE}`);
  const jobs = values.jobs ?? String(availableParallelism());
  if (!/^[1-9]\d{0,3}$/.test(jobs)) throw new UsageError(`--jobs 必须是正整数，不能是 ${jobs}。${USAGE}`);
  const { in: input, out: output, report = null, quiet, json } = values;
  return { input, output, report, quiet, json, jobs: Number(jobs) };
}
