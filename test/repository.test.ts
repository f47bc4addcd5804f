import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesThatMatch, trackedFiles, trackedTexts } from './support/tracked.ts';

const TOP_LEVEL = [
  'LICENSE',
  'README.md',
  'data',
  'package-lock.json',
  'package.json',
  'pipelines',
  'test',
  'tsconfig.json',
  'web',
];
const TOOL_CONFIGURATION = /^\.|^(eslint|svelte|vite|vitest)\.config\.(js|ts)$|^knip\.json$/;
const SEEDS = '../shared/seeds';

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const squeeze = (text: string): string => text.replace(/\s+/g, '');
const PROSE_LENGTH = 30;

describe('the repository', () => {
  it('keeps its top level: folders of the house, and tool configuration', () => {
    const names = [...new Set(trackedFiles().map((path) => path.split('/')[0] ?? ''))];
    expect(names.filter((name) => !TOP_LEVEL.includes(name) && !TOOL_CONFIGURATION.test(name))).toEqual([]);
    expect(TOP_LEVEL.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('names no path of a machine', () => {
    const here = escape(process.cwd());
    const folders = ['home', 'Users', 'root', 'work', 'workspace'].map((name) => `/${name}/`).join('|');
    expect(linesThatMatch(new RegExp(`(^|[^\\w.])(${here}/|${folders})`))).toEqual([]);
  });

  it('names no package registry', () => {
    expect(linesThatMatch(/registry\.[a-z]+\.(org|com)|"resolve[d]":|_auth[T]oken/)).toEqual([]);
  });

  it('publishes no telephone or identity number', () => {
    const found = [
      ...linesThatMatch(/(联系电话|负责人).*\d{7,11}/, 'data'),
      ...linesThatMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/, 'data', 'test').filter(
        (line) => !/1[3-9]\d0{4}|12345678/.test(line),
      ),
      ...linesThatMatch(
        /(?<!\d)[1-9]\d{5}(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/,
        'data',
      ),
    ];
    expect(found).toEqual([]);
  });

  it.skipIf(!existsSync(SEEDS))('copies no sentence of a whole disclosure', () => {
    const parts = (text: string, ends: RegExp): string[] => text.split(ends).map(squeeze);
    const prose = new Set(
      readdirSync(SEEDS)
        .flatMap((name) => parts(readFileSync(join(SEEDS, name), 'utf8'), /[\n\t。；]/))
        .filter((part) => part.length >= PROSE_LENGTH && !/[0-9０-９%％]/.test(part)),
    );
    const copied = trackedTexts()
      .filter(({ path }) => /\.(md|txt|html?|ts|svelte|json|ya?ml|csv)$/.test(path))
      .flatMap(({ path, text }) =>
        parts(text, /[\n\t。；|]/)
          .filter((part) => prose.has(part))
          .map((part) => `${path}: ${part}`),
      );
    expect(copied).toEqual([]);
  });
});
