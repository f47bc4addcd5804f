import { Worker } from 'node:worker_threads';

const WATCH = `
  const { workerData: parent } = require('node:worker_threads');
  setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL'); }, 1000);
`;

/**
 * Ends this process within a second of the death of `parent`, even while it is caught in a loop. The parent says who it is: one
 * that dies before this process has looked would otherwise never be missed.
 */
export function dieWithParent(parent: number): void {
  new Worker(WATCH, { eval: true, execArgv: [], workerData: parent }).unref();
}
