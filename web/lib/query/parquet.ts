import type { TableName } from '../../../pipelines/model/tables.ts';
import type { ReadRequest, ReadReply } from './parquet.worker.ts';

/** Reads published Parquet into Arrow IPC streams in a worker of its own. */
export class ParquetReader {
  readonly #worker = new Worker(new URL('./parquet.worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, { done: (stream: Uint8Array) => void; failed: (error: Error) => void }>();
  #next = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('stream' in data) waiting?.done(data.stream);
      else waiting?.failed(new Error(data.message));
    });
    this.#worker.addEventListener('error', (event) => {
      for (const { failed } of this.#waiting.values()) failed(new Error(event.message));
      this.#waiting.clear();
    });
  }

  /** The rows of one file of a table; empty where the file has none. @throws when it cannot be fetched or read. */
  read(url: string, table: TableName): Promise<Uint8Array> {
    const id = (this.#next += 1);
    return new Promise((done, failed) => {
      this.#waiting.set(id, { done, failed });
      this.#worker.postMessage({ id, url, table } satisfies ReadRequest);
    });
  }
}
