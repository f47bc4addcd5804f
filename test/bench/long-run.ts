import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { documents } from '../nation/documents.ts';
import type { Result } from './result.ts';

const AGENCIES = 210;
const YEARS = 10;
const LIMIT = 0.05;
const MEGABYTES = 1000;

/** Resident memory of a process and all below it, in megabytes, now; NaN where the system has no /proc. */
function memoryOf(root: number): number {
  if (!existsSync('/proc/self/status')) return Number.NaN;
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const told = new Map<number, { parent: number; kilobytes: number }>();
  for (const name of processes) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const number = (key: string): number => Number(new RegExp(`^${key}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      told.set(Number(name), { parent: number('PPid'), kilobytes: number('VmRSS') });
    } catch {
      continue;
    }
  }
  const below = (pid: number): number =>
    [...told].reduce(
      (sum, [each, { parent }]) => sum + (parent === pid ? below(each) : 0),
      told.get(pid)?.kilobytes ?? 0,
    );
  return below(root) / 1024;
}

/** One `ingest`: seconds and the most memory that it and its readers held together. */
async function run(input: string, out: string): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'pipelines/cli/ingest.ts', '--in', input, '--out', out, '--quiet'],
    { stdio: 'inherit' },
  );
  let megabytes = 0;
  const timer = setInterval(() => (megabytes = Math.max(megabytes, memoryOf(child.pid ?? 0))), 250);
  await new Promise((done) => child.on('close', done));
  clearInterval(timer);
  return { seconds: (performance.now() - began) / 1000, megabytes };
}

/** A run over some 2,000 synthetic documents, and the same run again: the second must know that nothing changed. */
export async function benchLongRun(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  const input = join(folder, 'in');
  let count = 0;
  for (const { path, content } of documents({ agencies: AGENCIES, years: YEARS, seed: 'bench' })) {
    mkdirSync(dirname(join(input, path)), { recursive: true });
    writeFileSync(join(input, path), content);
    count += 1;
  }
  const first = await run(input, join(folder, 'out'));
  const again = await run(input, join(folder, 'out'));
  rmSync(folder, { recursive: true, force: true });
  const within = first.megabytes < MEGABYTES ? 'met' : 'MISSED';
  return {
    name: `ingest of ${String(count)} synthetic documents, again unchanged`,
    figure: `again ${again.seconds.toFixed(1)} s, ${again.megabytes.toFixed(0)} MB`,
    baseline: `first ${first.seconds.toFixed(0)} s, ${(count / first.seconds).toFixed(1)} documents/s, at most ${first.megabytes.toFixed(0)} MB in all processes (limit ${String(MEGABYTES)}: ${within})`,
    ratio: again.seconds / first.seconds,
    limit: LIMIT,
  };
}
