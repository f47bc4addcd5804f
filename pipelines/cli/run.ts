import { recover } from '../publish/node/replace.ts';
import { parseArguments, UsageError, type IngestOptions } from './arguments.ts';
import { Cache } from './cache.ts';
import { collate, type Collation } from './collate.ts';
import { chooseFolders, chooseOutput } from './folders.ts';
import type { Outcome } from './outcome.ts';
import { Progress } from './progress.ts';
import { publish } from './publish.ts';
import { readAll } from './read-all.ts';
import { inShard, mergeShards, writeShard } from './shard.ts';
import { jsonSummary, notices, plainSummary, type Run } from './summary.ts';
import { writeReport } from './report.ts';
import { readerVersion } from './version.ts';
import { walk } from './walk.ts';

/** What a run works with; the command line cannot change it. */
export interface IngestSettings {
  /** Module that reads documents; see `reader.ts`. */
  readonly reader: URL;
  /** Stands for all that decides how a document is read. */
  readonly version: () => string;
  /** Milliseconds for one document. */
  readonly timeLimit: number;
  /** Megabytes of heap for a process that reads documents. */
  readonly heapLimit: number;
}

const DEFAULTS: IngestSettings = {
  reader: new URL('./reader.ts', import.meta.url),
  version: readerVersion,
  timeLimit: 120_000,
  heapLimit: 1024,
};

const EXIT = { allRead: 0, nothingPublished: 1, someFailed: 2 } as const;

/** A shard may hold nothing that could be read, or nothing at all. */
const exitCode = ({ read, failed }: Collation, isShard: boolean): number => {
  if (read.length === 0 && !isShard) return EXIT.nothingPublished;
  return failed.length === 0 ? EXIT.allRead : EXIT.someFailed;
};

async function ingestFolders(options: IngestOptions, settings: IngestSettings): Promise<Run> {
  const started = performance.now();
  const { input, output, cache: cacheFolder } = chooseFolders(options.input, options.output);
  recover(output);
  const { shard } = options;
  const all = walk(input, [output, cacheFolder]);
  const found = shard ? all.filter(({ file }) => inShard(file, shard)) : all;
  if (all.length === 0)
    throw new UsageError(`${options.input} 里没有可读的文件（.md .txt .html .pdf .docx .doc .xlsx .xls）`);
  const version = settings.version();
  const cache = new Cache(cacheFolder, version);
  const progress = new Progress(found.length, process.stderr, options.quiet);
  let cached = 0;
  const outcomes = await readAll(found, {
    input,
    reader: settings.reader.href,
    timeLimit: settings.timeLimit,
    heapLimit: settings.heapLimit,
    cache: cacheFolder,
    version,
    jobs: options.jobs,
    progress: ({ file }, wasCached) => {
      cached += Number(wasCached);
      progress.step(file);
    },
  });
  progress.end();
  const collation = collate(outcomes);
  if (shard) await writeShard(output, shard, version, outcomes, cache);
  const publication = !shard && collation.read.length > 0 ? await publish(output, collation, cache, version) : null;
  const run = {
    collation,
    publication,
    cached,
    seconds: (performance.now() - started) / 1000,
    output: options.output,
    isShard: shard !== null,
  };
  if (options.report !== null) writeReport(options.report, options.input, run, cache);
  cache.prune(new Set(outcomes.flatMap(({ key }: Outcome) => key ?? [])));
  return run;
}

/** Publishes what shards have read. */
async function mergeFolders(folders: readonly string[], { output: to, report }: IngestOptions): Promise<Run> {
  const started = performance.now();
  const output = chooseOutput(to);
  recover(output);
  const { version, outcomes, cache } = mergeShards(folders);
  const collation = collate(outcomes);
  const publication = collation.read.length > 0 ? await publish(output, collation, cache, version) : null;
  const seconds = (performance.now() - started) / 1000;
  const run = { collation, publication, cached: outcomes.length, seconds, output: to, isShard: false };
  if (report !== null) writeReport(report, folders.join('、'), run, cache);
  return run;
}

/**
 * Reads a folder of disclosures and publishes their figures: `npm run ingest`. Figures go to the output folder, failures
 * and other notices to stderr, a summary to stdout.
 *
 * @returns the exit code: 0 all documents read, 2 some not, 1 nothing published or wrong arguments.
 */
export async function ingest(argv: readonly string[], settings: IngestSettings = DEFAULTS): Promise<number> {
  try {
    const options = parseArguments(argv);
    const run = options.merge ? await mergeFolders(options.merge, options) : await ingestFolders(options, settings);
    for (const notice of notices(run.collation)) process.stderr.write(`${notice}\n`);
    if (options.json) process.stdout.write(`${jsonSummary(run)}\n`);
    else if (!options.quiet) process.stdout.write(`${plainSummary(run)}\n`);
    return exitCode(run.collation, options.shard !== null);
  } catch (error) {
    process.stderr.write(`ingest: ${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT.nothingPublished;
  }
}
