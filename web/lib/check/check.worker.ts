import { checkFile, serveCharacterMaps } from '../../../pipelines/check.ts';
import { ReadError } from '../../../pipelines/model/issues.ts';
import type { CheckReply, CheckRequest } from './messages.ts';

const worker = self as unknown as {
  onmessage: (event: MessageEvent<CheckRequest>) => void;
  postMessage: (reply: CheckReply) => void;
};

function failure(error: unknown): CheckReply {
  if (error instanceof ReadError) return { kind: 'failed', code: error.code, detail: error.detail };
  return { kind: 'failed', code: 'internal', detail: error instanceof Error ? error.message : String(error) };
}

worker.onmessage = ({ data: { characterMaps, ...source } }) => {
  worker.postMessage({ kind: 'stage', stage: 'reading' });
  serveCharacterMaps(characterMaps);
  checkFile(source, () => {
    worker.postMessage({ kind: 'stage', stage: 'checking' });
  }).then(
    (rows) => {
      worker.postMessage({ kind: 'done', rows });
    },
    (error: unknown) => {
      worker.postMessage(failure(error));
    },
  );
};
