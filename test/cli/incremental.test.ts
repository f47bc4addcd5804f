import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { filesBelow, hashFile } from '../../pipelines/publish/node/files.ts';
import { temporaryFolder } from '../publish/support/temporary.ts';
import { put, run, start } from './support/command.ts';

const DOCUMENTS = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((name, at) => [`${name}.txt`, `year ${2015 + at}\nfigure ${at}.5\nwait 60`]),
);

function folders() {
  const parent = temporaryFolder();
  const input = join(parent, 'in');
  mkdirSync(input);
  put(input, DOCUMENTS);
  return { parent, input, out: join(parent, 'out') };
}
const bytesOf = (out: string) => filesBelow(out).map((path) => [path.slice(out.length), hashFile(path)]);
const cached = async (...argv: string[]): Promise<unknown> => {
  const { documents, status } = JSON.parse((await run(...argv, '--json')).stdout) as {
    documents: unknown;
    status: string;
  };
  return { documents, status };
};

test('a second run reads nothing again and leaves the published folder alone', async () => {
  const { input, out } = folders();
  await run('--in', input, '--out', out);
  const before = statSync(join(out, 'facts.parquet'));
  expect(await cached('--in', input, '--out', out)).toEqual({
    documents: { read: 6, failed: 0, cached: 6 },
    status: 'unchanged',
  });
  expect(statSync(join(out, 'facts.parquet'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
});

test('only what changed is read again, and the result is that of a run from nothing', async () => {
  const { input, out, parent } = folders();
  await run('--in', input, '--out', out);
  put(input, { 'a.txt': 'figure 9', 'b.txt.yaml': 'fiscal_year: 2001', 'new.txt': 'refuse scanned' });
  rmSync(join(input, 'c.txt'));
  expect(await cached('--in', input, '--out', out)).toEqual({
    documents: { read: 5, failed: 1, cached: 3 },
    status: 'published',
  });
  const fresh = join(parent, 'fresh');
  await run('--in', input, '--out', fresh, '--jobs', '1');
  expect(bytesOf(out)).toEqual(bytesOf(fresh));
});

test('a published file that was damaged is written again', async () => {
  const { input, out } = folders();
  await run('--in', input, '--out', out);
  const before = bytesOf(out);
  truncateSync(join(out, 'facts.parquet'), 100);
  await run('--in', input, '--out', out);
  expect(bytesOf(out)).toEqual(before);
});

test.each([300, 800, 1400])(
  'killed after %d ms: the old folder is whole, and the next run ends as if nothing had happened',
  async (moment) => {
    const { input, out, parent } = folders();
    put(input, { 'a.txt': 'figure 1\nwait 60' });
    await run('--in', input, '--out', out);
    const before = bytesOf(out);
    put(input, DOCUMENTS);
    const { child, ended } = start('--in', input, '--out', out);
    await wait(moment);
    child.kill('SIGKILL');
    await ended;
    const after = existsSync(out) ? bytesOf(out) : [];
    await run('--in', input, '--out', out);
    const fresh = join(parent, 'fresh');
    await run('--in', input, '--out', fresh);
    expect([before, bytesOf(fresh)]).toContainEqual(after);
    expect(bytesOf(out)).toEqual(bytesOf(fresh));
    expect(readdirSync(parent).sort()).toEqual(['.cache', 'fresh', 'in', 'out']);
  },
  60_000,
);

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a reader caught in a loop dies with the run that started it', async () => {
  const { input, out, parent } = folders();
  const pidFile = join(parent, 'pid');
  put(input, { 'a.txt': `pid ${pidFile}\nhang` });
  const { child, ended } = start('--in', input, '--out', out);
  await vi.waitUntil(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '', { timeout: 20_000 });
  const reader = Number(readFileSync(pidFile, 'utf8'));
  expect(isAlive(reader)).toBe(true);
  child.kill('SIGKILL');
  await ended;
  await vi.waitUntil(() => !isAlive(reader), { timeout: 20_000 });
});
