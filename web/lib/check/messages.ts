import type { CheckedRows } from '../../../pipelines/check.ts';
import type { Statement } from '../../../pipelines/model/disclosure.ts';
import type { FailureCode } from '../../../pipelines/model/issues.ts';

/** A file to read and check; `characterMaps` is where pdfjs finds its maps, a URL ending in `/`. */
export interface CheckRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly statement: Statement;
  readonly characterMaps: string;
}

export type Stage = 'reading' | 'checking';

export type CheckReply =
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'done'; readonly rows: CheckedRows }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly detail: string };
