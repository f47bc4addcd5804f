import { parentPort, workerData } from 'node:worker_threads';
import type { Check, Disclosure, Finding, SourceFile } from '../model/disclosure.ts';
import { ReadError } from '../model/issues.ts';
import { publishable } from '../publish/publishable.ts';
import { panelDocument } from '../publish/panel-cells.ts';
import { toJsonLine } from '../publish/row.ts';
import { documentRows, DOCUMENT_TABLES, type DocumentTable } from '../publish/rows.ts';
import { Cache, type RowLines } from './cache.ts';
import { unexpected, type Attempted, type FailedOutcome, type ReadOutcome } from './outcome.ts';

export interface WorkerSettings {
  /** Address of a module with the exports of `reader.ts`. */
  readonly reader: string;
  readonly cache: string;
  readonly version: string;
}

/** A document to read, and what its row says if it cannot be read. */
export interface Task {
  readonly key: string;
  readonly source: SourceFile;
  readonly failure: Attempted;
}

export type Report =
  { readonly kind: 'started' } | { readonly kind: 'done'; readonly outcome: ReadOutcome | FailedOutcome };

interface Reader {
  readDisclosure(source: SourceFile): Promise<Disclosure>;
  reconcile(disclosure: Disclosure): { findings: Finding[]; checks: Check[] };
}

const perTable = <T>(value: (table: DocumentTable) => T) =>
  Object.fromEntries(DOCUMENT_TABLES.map((table) => [table, value(table)])) as Record<DocumentTable, T>;

function packed(disclosure: Disclosure, reader: Reader, key: string): { outcome: ReadOutcome; lines: RowLines } {
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
    rows: perTable((table) => rows[table].length),
  };
  return { outcome, lines: perTable((table) => rows[table].map((row) => toJsonLine(table, row))) };
}

async function read(
  { key, source, failure }: Task,
  reader: Reader,
  cache: Cache,
): Promise<ReadOutcome | FailedOutcome> {
  try {
    const { outcome, lines } = packed(publishable(await reader.readDisclosure(source)), reader, key);
    cache.put(key, outcome, lines);
    return outcome;
  } catch (error) {
    if (!(error instanceof ReadError)) return unexpected(failure, error);
    const outcome: FailedOutcome = { ...failure, code: error.code, error: error.message };
    cache.put(key, outcome);
    return outcome;
  }
}

const settings = workerData as WorkerSettings;
const reader = (await import(settings.reader)) as Reader;
const cache = new Cache(settings.cache, settings.version);
parentPort?.on('message', (task: Task) => {
  const tell = (report: Report): void => parentPort?.postMessage(report);
  tell({ kind: 'started' });
  void read(task, reader, cache).then((outcome) => {
    tell({ kind: 'done', outcome });
  });
});
