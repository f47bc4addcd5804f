import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf, filesBelow, sync } from './files.ts';

const ATTEMPTS = 20;

/** A sibling of `out` that this process owns: `.<name>.<pid>-<random>.<new|old>`. */
const sibling = (out: string, kind: 'new' | 'old'): string =>
  join(dirname(out), `.${basename(out)}.${process.pid}-${randomBytes(4).toString('hex')}.${kind}`);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

function leftovers(out: string): { path: string; kind: string }[] {
  const parent = dirname(out);
  const prefix = `.${basename(out)}.`;
  return readdirSync(parent).flatMap((name) => {
    const owner = name.startsWith(prefix) ? /^(\d+)-[0-9a-f]{8}\.(new|old)$/.exec(name.slice(prefix.length)) : null;
    if (!owner) return [];
    const pid = Number(owner[1]);
    return pid !== process.pid && isAlive(pid) ? [] : [{ path: join(parent, name), kind: owner[2] ?? '' }];
  });
}

/**
 * Undoes what a killed run left beside `out`: a half-made folder is removed; an old folder is put back where the run was
 * killed between moving it away and moving the new one in. Folders of runs that are still alive are left alone.
 */
export function recover(out: string): void {
  if (!existsSync(dirname(out))) return;
  for (const { path, kind } of leftovers(out)) {
    if (kind === 'old' && !existsSync(out)) renameSync(path, out);
    else rmSync(path, { recursive: true, force: true });
  }
}

function moveIn(fresh: string, out: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(fresh, out);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(codeOf(error))) throw error;
    }
    const old = sibling(out, 'old');
    try {
      renameSync(out, old);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
}

/**
 * Replaces the folder `out` by what `fill` writes into an empty folder beside it, once that is complete and on the disk.
 * When `fill` throws, or the process is killed, `out` stays as it was.
 */
export async function replaceFolder<T>(out: string, fill: (folder: string) => Promise<T>): Promise<T> {
  const parent = dirname(out);
  mkdirSync(parent, { recursive: true });
  const fresh = sibling(out, 'new');
  mkdirSync(fresh);
  try {
    const result = await fill(fresh);
    filesBelow(fresh).forEach(sync);
    sync(fresh);
    moveIn(fresh, out);
    sync(parent);
    return result;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    recover(out);
  }
}
