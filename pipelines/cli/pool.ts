import type { Transferable, Worker } from 'node:worker_threads';

/** How a worker's attempt at a task ended. */
export type Ending<R> =
  | { readonly kind: 'done'; readonly result: R }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'crash'; readonly error: Error };

export interface PoolOptions<T> {
  readonly size: number;
  /** Milliseconds from the worker's `started` to its `done`. */
  readonly timeLimit: number;
  /** Milliseconds for a new worker to take its first task. */
  readonly startLimit: number;
  readonly start: () => Worker;
  readonly transfer: (task: T) => Transferable[];
}

type Message<R> = { readonly kind: 'started' } | { readonly kind: 'done'; readonly outcome: R };

function attempt<T, R>(worker: Worker, task: T, options: PoolOptions<T>): Promise<Ending<R>> {
  return new Promise((resolve) => {
    const end = (ending: Ending<R>): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(ending);
    };
    const late = (): void => {
      end({ kind: 'timeout' });
    };
    let timer = setTimeout(late, options.startLimit);
    worker.on('message', (message: Message<R>) => {
      clearTimeout(timer);
      if (message.kind === 'done') end({ kind: 'done', result: message.outcome });
      else timer = setTimeout(late, options.timeLimit);
    });
    worker.on('error', (error) => {
      end({ kind: 'crash', error: error instanceof Error ? error : new Error(String(error)) });
    });
    worker.on('exit', (code) => {
      end({ kind: 'crash', error: new Error(`exit ${code}`) });
    });
    worker.postMessage(task, options.transfer(task));
  });
}

/**
 * Hands tasks to at most `size` workers, each taken from `tasks` only when a worker is free for it. A worker that hangs or
 * dies fails its own task and is replaced.
 */
export async function runPool<T, R>(
  tasks: AsyncIterator<T>,
  options: PoolOptions<T>,
  ended: (task: T, ending: Ending<R>) => void,
): Promise<void> {
  const serve = async (): Promise<void> => {
    let worker: Worker | null = null;
    for (let next = await tasks.next(); !next.done; next = await tasks.next()) {
      worker ??= options.start();
      const ending = await attempt<T, R>(worker, next.value, options);
      if (ending.kind !== 'done') {
        worker.on('error', () => undefined);
        await worker.terminate();
        worker = null;
      }
      ended(next.value, ending);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: options.size }, serve));
}
