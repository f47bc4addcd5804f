import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ReadError } from '../model/issues.ts';
import { sha256 } from '../publish/node/files.ts';
import { Cache } from './cache.ts';
import { correctionsOf } from './corrections.ts';
import { failedWith, formatOfName, type Attempted, type FailedOutcome, type Outcome } from './outcome.ts';
import { runPool, type Ending } from './pool.ts';
import { statementOf } from './sidecar.ts';
import type { Found } from './walk.ts';
import type { Task, WorkerSettings } from './worker.ts';

const LARGEST_FILE = 512 * 1024 * 1024;
/** The exit code of Node when its heap is full. */
const ABORTED = 134;

export interface ReadAllOptions extends Omit<WorkerSettings, 'parent'> {
  /** The input folder, which may hold corrections. */
  readonly input: string;
  readonly jobs: number;
  /** Milliseconds for one document. */
  readonly timeLimit: number;
  /** Megabytes of heap for a process that reads documents. */
  readonly heapLimit: number;
  /** Called after each document. */
  readonly progress: (outcome: Outcome, cached: boolean) => void;
}

/** A document as far as its name tells; `sha256` stays empty until its bytes are read. */
const unopened = (file: string): Attempted => ({
  status: 'failed',
  key: null,
  docId: sha256(`unopened\n${file}`).slice(0, 16),
  file,
  format: formatOfName(file),
  sha256: '',
  bytes: 0,
});

/** The task of reading a document, or how it failed before anyone tried. */
function prepare(found: Found, input: string, cache: Cache): Task | FailedOutcome {
  const base = unopened(found.file);
  if (found.problem) return failedWith(base, found.problem);
  let bytes: Uint8Array;
  try {
    if (statSync(found.path).size > LARGEST_FILE) return failedWith(base, 'too_large');
    bytes = readFileSync(found.path);
  } catch {
    return failedWith(base, 'unreadable');
  }
  const sha = sha256(bytes);
  const failure = { ...base, docId: sha.slice(0, 16), sha256: sha, bytes: bytes.length };
  try {
    const statement = statementOf(found.path, bytes);
    const corrections = correctionsOf(input, found.file);
    const key = cache.key(sha, found.file, statement, corrections);
    return { key, path: found.path, statement, corrections, failure: { ...failure, key } };
  } catch (error) {
    if (error instanceof ReadError) return failedWith(failure, error.code, error.message);
    throw error;
  }
}

function settle({ failure }: Task, ending: Ending<Outcome>): Outcome {
  if (ending.kind === 'done') return ending.result;
  if (ending.kind === 'timeout') return failedWith(failure, 'timeout');
  const outOfMemory = ending.signal === 'SIGABRT' || ending.code === ABORTED;
  if (outOfMemory) return failedWith(failure, 'too_large');
  return { ...failedWith(failure, 'internal'), detail: `exit ${ending.code ?? ending.signal}` };
}

/** A process of its own, whose libraries print nowhere. */
function startWorker({ reader, cache, version, heapLimit }: ReadAllOptions): ChildProcess {
  const settings: WorkerSettings = { reader, cache, version, parent: process.pid };
  return fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [JSON.stringify(settings)], {
    execArgv: ['--import', import.meta.resolve('tsx'), `--max-old-space-size=${heapLimit}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/**
 * Reads every document that the cache does not know, each by itself in a process beside this one, so that one that hangs,
 * crashes or needs too much memory fails alone. Outcomes come in the order of `found`.
 */
export async function readAll(found: readonly Found[], options: ReadAllOptions): Promise<Outcome[]> {
  const cache = new Cache(options.cache, options.version);
  const outcomes = new Map<string, Outcome>();
  const record = (file: string, outcome: Outcome, cached: boolean): void => {
    outcomes.set(file, outcome);
    options.progress(outcome, cached);
  };
  async function* tasks(): AsyncGenerator<Task> {
    for (const each of found) {
      const task = prepare(each, options.input, cache);
      const known = 'status' in task ? task : cache.get(task.key);
      if (known) record(each.file, known, !('status' in task));
      else if (!('status' in task)) yield await Promise.resolve(task);
    }
  }
  await runPool<Task, Outcome>(
    tasks(),
    {
      size: options.jobs,
      timeLimit: options.timeLimit,
      startLimit: options.timeLimit + 60_000,
      start: () => startWorker(options),
    },
    (task, ending) => {
      record(task.failure.file, settle(task, ending), false);
    },
  );
  return found.flatMap(({ file }) => outcomes.get(file) ?? []);
}
