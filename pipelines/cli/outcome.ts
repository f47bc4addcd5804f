import type { Agency } from '../model/agency.ts';
import { FAILURES, type FailureCode } from '../model/issues.ts';
import type { PanelDocument } from '../publish/panel-cells.ts';
import type { YearSummary } from '../reconcile/across/index.ts';
import type { DocumentTable, Failure } from '../publish/rows.ts';

/** How a document's numbers ended: `figures` = `facts` + `ignored` + `unread`. */
export interface Coverage {
  readonly figures: number;
  readonly facts: number;
  readonly ignored: number;
  readonly unread: number;
}

/** A document that was read; its rows lie in the cache under `key`. */
export interface ReadOutcome {
  readonly status: 'read';
  readonly key: string;
  readonly docId: string;
  readonly file: string;
  readonly agency: Agency;
  readonly coverage: Coverage;
  readonly panel: PanelDocument;
  /** Figures that a maintainer corrected, and corrections that no longer fit, a line each. */
  readonly corrections: { readonly applied: number; readonly unfit: readonly string[] };
  /** For checks across years. */
  readonly years: YearSummary;
  readonly rows: Readonly<Record<DocumentTable, number>>;
}

export interface FailedOutcome extends Failure {
  readonly status: 'failed';
  /** null where the reader was never asked. */
  readonly key: string | null;
  readonly code: FailureCode;
  /** For the maintainer at the terminal; never published, since nobody has redacted it. */
  readonly detail?: string;
}

/** What is known of a document before it is known how it failed. */
export type Attempted = Omit<FailedOutcome, 'code' | 'error'>;

export const failedWith = (
  attempted: Attempted,
  code: FailureCode,
  message: string = FAILURES[code],
): FailedOutcome => ({ ...attempted, code, error: message });

/** A failure that is the pipeline's own fault. Only the kind of the error is published: its message could quote the document. */
export function unexpected(attempted: Attempted, error: unknown): FailedOutcome {
  const kind = error instanceof Error ? error.name : typeof error;
  const detail =
    error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error);
  return { ...failedWith(attempted, 'internal', `${FAILURES.internal}（${kind}）`), detail };
}

export type Outcome = ReadOutcome | FailedOutcome;

const FORMATS: readonly (readonly [RegExp, string])[] = [
  [/\.(md|markdown)$/i, 'markdown'],
  [/\.html?$/i, 'html'],
  [/\.(pdf|docx|doc|xlsx|xls)$/i, ''],
];

/** The format that a file's name promises. */
export function formatOfName(file: string): string {
  const format = FORMATS.find(([pattern]) => pattern.test(file))?.[1] ?? 'text';
  return format === '' ? file.slice(file.lastIndexOf('.') + 1).toLowerCase() : format;
}
