import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDisclosure } from '../../pipelines/disclosure.ts';

const SHARED = '../shared';
const WHOLE = existsSync(SHARED)
  ? readdirSync(join(SHARED, 'seeds')).map((file) => [file, join(SHARED, 'seeds', file)] as const)
  : [];

interface Score {
  readonly doc: string;
  readonly found: number;
  readonly placed: number;
  readonly label: number;
  readonly other: number | null;
  readonly file: string | null;
}

interface GoldFact {
  readonly doc: string;
  readonly file?: string;
  readonly line?: number;
  readonly page?: number;
  readonly raw: string;
}

const squeeze = (text: string): string => text.replace(/\s/g, '');

const goldFiles = (): GoldFact[][] =>
  readdirSync(join(SHARED, 'gold'))
    .filter((name) => name.endsWith('.facts.jsonl'))
    .map((name) => readFileSync(join(SHARED, 'gold', name), 'utf8').split('\n').filter(Boolean))
    .map((lines) => lines.map((line) => JSON.parse(line) as GoldFact));

const goldOf = (file: string): readonly GoldFact[] =>
  goldFiles().find(([first]) => [first?.doc, first?.file].some((known) => known && squeeze(known) === squeeze(file))) ?? [];

describe.skipIf(!existsSync(SHARED))('against the figures that were verified by hand', () => {
  const out = mkdtempSync(join(tmpdir(), 'mingzhang-gold-'));
  let scores: readonly Score[] = [];

  beforeAll(() => {
    const node = (...args: string[]): string =>
      spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout;
    scores = ['seeds', 'pdf'].flatMap((folder) => {
      const data = join(out, folder);
      const ingest = ['pipelines/cli/ingest.ts', '--in', join(SHARED, folder), '--out', data, '--quiet'];
      node('node_modules/tsx/dist/cli.mjs', ...ingest);
      return (JSON.parse(node(join(SHARED, 'gold/score.mjs'), '--out', data, '--json')) as Score[]).filter(
        ({ file }) => file !== null,
      );
    });
  }, 120_000);

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('nearly every figure is found, in its place, with its meaning', () => {
    expect(scores.length).toBeGreaterThanOrEqual(4);
    for (const { doc, found, placed, label, other } of scores) {
      expect({ doc, found: found >= 0.99 }).toEqual({ doc, found: true });
      expect({ doc, placed: placed >= 0.98 }).toEqual({ doc, placed: true });
      expect({ doc, label: label >= 0.995 }).toEqual({ doc, label: true });
      expect({ doc, other: (other ?? 1) >= 0.85 }).toEqual({ doc, other: true });
    }
  });

  it.each(WHOLE)('%s: of its numbers at most 2 in 100 stay unread, none of them a known figure', async (file, path) => {
    const { counts, unread } = await readDisclosure({ file, bytes: new Uint8Array(readFileSync(path)) });
    expect(unread.length / counts.figures).toBeLessThanOrEqual(0.02);
    const gold = goldOf(file);
    const known = new Set(gold.map(({ line, page, raw }) => `${String(line ?? page)} ${squeeze(raw)}`));
    const lost = unread.filter(({ at, raw }) => known.has(`${String(at.line ?? at.page)} ${squeeze(raw)}`));
    expect(lost.map(({ raw, quote }) => `${raw}: ${quote}`)).toEqual([]);
  });
});
