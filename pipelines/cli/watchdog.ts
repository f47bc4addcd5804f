import { Worker } from 'node:worker_threads';

const WATCH = `
  const parent = process.ppid;
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);
`;

/** Ends this process within a second of its parent's death, even while it is caught in a loop. */
export function dieWithParent(): void {
  new Worker(WATCH, { eval: true, execArgv: [] }).unref();
}
