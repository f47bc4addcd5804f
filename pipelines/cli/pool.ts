import type { ChildProcess } from 'node:child_process';

/** How a child's attempt at a task ended. */
export type Ending<R> =
  | { readonly kind: 'done'; readonly result: R }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'crash'; readonly code: number | null; readonly signal: string | null };

export interface PoolOptions {
  readonly size: number;
  /** Milliseconds from the child's `started` to its `done`. */
  readonly timeLimit: number;
  /** Milliseconds for a new child to take its first task. */
  readonly startLimit: number;
  /** A child process that answers each task with a {@link Report}. */
  readonly start: () => ChildProcess;
}

/** What a child says of the task in its hands. */
export type Report<R> = { readonly kind: 'started' } | { readonly kind: 'done'; readonly result: R };

function attempt<R>(child: ChildProcess, task: object, options: PoolOptions): Promise<Ending<R>> {
  return new Promise((resolve) => {
    const end = (ending: Ending<R>): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(ending);
    };
    const late = (): void => {
      end({ kind: 'timeout' });
    };
    let timer = setTimeout(late, options.startLimit);
    child.on('message', (report: Report<R>) => {
      clearTimeout(timer);
      if (report.kind === 'done') end({ kind: 'done', result: report.result });
      else timer = setTimeout(late, options.timeLimit);
    });
    child.on('exit', (code, signal) => {
      end({ kind: 'crash', code, signal });
    });
    child.send(task, () => undefined);
  });
}

/**
 * Hands tasks to at most `size` child processes, each taken from `tasks` only when a child is free for it. A child that
 * hangs or dies fails its own task and is replaced.
 */
export async function runPool<T extends object, R>(
  tasks: AsyncIterator<T>,
  options: PoolOptions,
  ended: (task: T, ending: Ending<R>) => void,
): Promise<void> {
  const serve = async (): Promise<void> => {
    let child: ChildProcess | null = null;
    try {
      for (let next = await tasks.next(); !next.done; next = await tasks.next()) {
        child ??= options.start();
        const ending = await attempt<R>(child, next.value, options);
        if (ending.kind !== 'done') {
          child.kill('SIGKILL');
          child = null;
        }
        ended(next.value, ending);
      }
    } finally {
      child?.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: options.size }, serve));
}
