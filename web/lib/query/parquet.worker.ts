import type { TableName } from '../../../pipelines/model/tables.ts';
import { readTable } from './read-table.ts';

export interface ReadRequest {
  readonly id: number;
  readonly url: string;
  readonly table: TableName;
}
export type ReadReply =
  { readonly id: number; readonly stream: Uint8Array } | { readonly id: number; readonly message: string };

const worker = self as unknown as {
  onmessage: (event: MessageEvent<ReadRequest>) => void;
  postMessage: (reply: ReadReply, transfer?: Transferable[]) => void;
};

async function read(url: string, table: TableName): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return readTable(await response.arrayBuffer(), table);
}

worker.onmessage = ({ data: { id, url, table } }) => {
  read(url, table).then(
    (stream) => {
      worker.postMessage({ id, stream }, [stream.buffer]);
    },
    (error: unknown) => {
      worker.postMessage({ id, message: error instanceof Error ? error.message : String(error) });
    },
  );
};
