import { readFileSync } from 'node:fs';
import type { Check, Disclosure, Finding, SourceFile, Statement } from '../model/disclosure.ts';
import { ReadError } from '../model/issues.ts';
import { publishable } from '../publish/publishable.ts';
import { panelDocument } from '../publish/panel-cells.ts';
import { sha256 } from '../publish/node/files.ts';
import { yearSummary } from '../reconcile/across/index.ts';
import { toJsonLine } from '../publish/row.ts';
import { documentRows, DOCUMENT_TABLES, type DocumentTable } from '../publish/rows.ts';
import { Cache, type RowLines } from './cache.ts';
import { revive, type CorrectionFile } from './corrections.ts';
import { failedWith, unexpected, type Attempted, type Outcome, type ReadOutcome } from './outcome.ts';
import type { Report } from './pool.ts';
import { dieWithParent } from './watchdog.ts';

export interface WorkerSettings {
  /** Address of a module with the exports of `reader.ts`. */
  readonly reader: string;
  readonly cache: string;
  readonly version: string;
  /** Process id of the run that the reader belongs to. */
  readonly parent: number;
}

/** A document to read, and what its row says if it cannot be read. */
export interface Task {
  readonly key: string;
  readonly path: string;
  readonly statement: Statement;
  readonly corrections: CorrectionFile;
  readonly failure: Attempted;
}

interface Reader {
  readDisclosure(source: SourceFile): Promise<Disclosure>;
  reconcile(disclosure: Disclosure): { findings: Finding[]; checks: Check[] };
}

const perTable = <T>(value: (table: DocumentTable) => T) =>
  Object.fromEntries(DOCUMENT_TABLES.map((table) => [table, value(table)])) as Record<DocumentTable, T>;

function packed(
  disclosure: Disclosure,
  reader: Reader,
  { key, corrections }: Task,
): { outcome: ReadOutcome; lines: RowLines } {
  const rows = documentRows(disclosure, reader.reconcile(disclosure));
  const outcome: ReadOutcome = {
    status: 'read',
    key,
    docId: disclosure.docId,
    file: disclosure.file,
    agency: disclosure.identity.agency,
    coverage: {
      figures: disclosure.counts.figures,
      facts: disclosure.counts.read,
      ignored: disclosure.counts.ignored,
      unread: disclosure.unread.length,
    },
    panel: panelDocument(disclosure),
    corrections: {
      applied: disclosure.corrections.applied,
      unfit: [...disclosure.corrections.unfit, ...corrections.wrong],
    },
    years: yearSummary(disclosure),
    rows: perTable((table) => rows[table].length),
  };
  return { outcome, lines: perTable((table) => rows[table].map((row) => toJsonLine(table, row))) };
}

/** The bytes that the task is about; not those of a file that was changed since. */
function bytesOf({ path, failure }: Task): Uint8Array {
  const bytes = new Uint8Array(readFileSync(path));
  if (sha256(bytes) !== failure.sha256) throw new ReadError('unreadable');
  return bytes;
}

async function read(task: Task, loading: Promise<Reader>, cache: Cache): Promise<Outcome> {
  const { key, statement, failure } = task;
  try {
    const reader = await loading;
    const corrections = revive(task.corrections.corrections);
    const source: SourceFile = { file: failure.file, bytes: bytesOf(task), statement, corrections };
    const { outcome, lines } = packed(publishable(await reader.readDisclosure(source)), reader, task);
    cache.put(key, outcome, lines);
    return outcome;
  } catch (error) {
    if (!(error instanceof ReadError)) return unexpected(failure, error);
    const outcome = failedWith(failure, error.code, error.message);
    if (error.code !== 'unreadable') cache.put(key, outcome);
    return outcome;
  }
}

const tell = (report: Report<Outcome>): void => {
  process.send?.(report);
};

const settings = JSON.parse(process.argv[2] ?? '{}') as WorkerSettings;
dieWithParent(settings.parent);
const loading = import(settings.reader) as Promise<Reader>;
loading.catch(() => undefined);
const cache = new Cache(settings.cache, settings.version);
process.on('message', (task: Task) => {
  tell({ kind: 'started' });
  void read(task, loading, cache).then((result) => {
    tell({ kind: 'done', result });
  });
});
