import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inShard } from '../../pipelines/cli/shard.ts';
import { filesBelow, hashFile } from '../../pipelines/publish/node/files.ts';
import { documents } from '../nation/documents.ts';
import { Random } from '../nation/random.ts';

const ROOT = mkdtempSync(join(tmpdir(), 'mingzhang-shards-'));
const IN = join(ROOT, 'in');
const SHARDS = 8;
const KILLS = 10;

const COMMAND = ['--import', 'tsx', 'pipelines/cli/ingest.ts'];
const ingest = (...args: string[]) => spawnSync(process.execPath, [...COMMAND, ...args], { encoding: 'utf8' });
const bytesOf = (out: string) => filesBelow(out).map((path) => [path.slice(out.length), hashFile(path)]);
const out = (name: string): string => join(ROOT, name, 'out');

describe('a nation of documents', () => {
  let whole: unknown;

  beforeAll(() => {
    for (const { path, content } of documents({ agencies: 8, years: 3, seed: 'shards' })) {
      mkdirSync(dirname(join(IN, path)), { recursive: true });
      writeFileSync(join(IN, path), content);
    }
    writeFileSync(join(IN, '空.txt'), '');
    expect(ingest('--in', IN, '--out', out('one'), '--quiet').status).toBe(2);
    whole = bytesOf(out('one'));
  }, 120_000);

  afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

  it('read in eight shards and merged without a document is one run, byte for byte', () => {
    const shards = Array.from({ length: SHARDS }, (_, at) => out(`shard-${String(at + 1)}`));
    shards.forEach((folder, at) => {
      const shard = `${String(at + 1)}/${String(SHARDS)}`;
      expect([0, 2]).toContain(ingest('--in', IN, '--out', folder, '--shard', shard, '--quiet').status);
    });
    const parts = shards.flatMap((folder) => ['--in', folder]);
    const merged = ingest('merge', ...parts, '--out', out('merged'), '--quiet');
    expect(merged.status).toBe(2);
    expect(merged.stderr).toContain('空.txt');
    expect(bytesOf(out('merged'))).toEqual(whole);

    const lacking = ingest('merge', ...parts.slice(2), '--out', out('lacking'));
    expect(lacking.status).toBe(1);
    expect(lacking.stderr).toContain('第 1 个（共 8 个）');
    expect(existsSync(out('lacking'))).toBe(false);
  }, 180_000);

  it('is published whole or not at all when the run is killed at any moment, and the next run ends as if it had not been', async () => {
    const random = new Random('kills');
    const target = out('killed');
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = spawn(process.execPath, [...COMMAND, '--in', IN, '--out', target, '--quiet'], { stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('close', resolve));
      await wait(300 + random.whole(0, 2500));
      child.kill('SIGKILL');
      await ended;
      if (existsSync(target)) expect(bytesOf(target)).toEqual(whole);
    }
    expect(ingest('--in', IN, '--out', target, '--quiet').status).toBe(2);
    expect(bytesOf(target)).toEqual(whole);
  }, 180_000);
});

describe('the shard of a document', () => {
  it('is one of n, told by its path alone', () => {
    const files = Array.from({ length: 500 }, (_, at) => `省/${String(at)}.pdf`);
    const sizes = Array.from(
      { length: SHARDS },
      (_, at) => files.filter((file) => inShard(file, { index: at + 1, count: SHARDS })).length,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(files.length);
    expect(Math.min(...sizes)).toBeGreaterThan(30);
  });
});
