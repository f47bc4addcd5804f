import type { Statement } from '../../../pipelines/model/disclosure.ts';
import type { FailureCode } from '../../../pipelines/model/issues.ts';
import { type Checked, checked } from './checked.ts';
import type { CheckReply, CheckRequest, Stage } from './messages.ts';

/** Why a file could not be checked. */
export class CheckFailure extends Error {
  constructor(
    readonly code: FailureCode | 'cancelled',
    readonly detail = '',
  ) {
    super(code);
  }
}

/** A check under way. */
export interface Running {
  readonly result: Promise<Checked>;
  cancel(): void;
}

/**
 * Reads and checks one file in a worker of its own. The bytes go to that worker and nowhere else. `characterMaps` is the
 * address of pdfjs's maps on this site.
 */
export function runCheck(
  file: File,
  statement: Statement,
  characterMaps: string,
  onStage: (stage: Stage) => void,
): Running {
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
  let stop: (failure: CheckFailure) => void = () => undefined;
  const result = new Promise<Checked>((done, failed) => {
    stop = failed;
    worker.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => {
      if (data.kind === 'stage') onStage(data.stage);
      else if (data.kind === 'done') done(checked(data.rows));
      else failed(new CheckFailure(data.code, data.detail));
    });
    worker.addEventListener('error', (event) => {
      failed(new CheckFailure('internal', event.message));
    });
    file.arrayBuffer().then(
      (buffer) => {
        const request: CheckRequest = { file: file.name, bytes: new Uint8Array(buffer), statement, characterMaps };
        worker.postMessage(request, [buffer]);
      },
      () => {
        failed(new CheckFailure('unreadable'));
      },
    );
  }).finally(() => {
    worker.terminate();
  });
  return {
    result,
    cancel: () => {
      stop(new CheckFailure('cancelled'));
    },
  };
}
