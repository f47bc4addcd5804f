import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The site under test: built from `data/disclosures`, apart from the reader's own `data/published` and `dist`. */
export interface BuiltSite {
  readonly published: string;
  readonly dist: string;
}

const CACHE = '.cache/site';
const SITE: BuiltSite = { published: join(CACHE, 'published'), dist: join(CACHE, 'dist') };
const SOURCES = ['data/disclosures', 'pipelines', 'web', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

const newest = (path: string): number => {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

function step(name: string, program: string, args: readonly string[]): void {
  const env = { ...process.env, MINGZHANG_DATA: SITE.published, MINGZHANG_DIST: SITE.dist };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('node_modules', program), ...args], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} failed (exit ${status ?? 'by signal'})\n${stdout}\n${stderr}`);
}

/**
 * Ingests `data/disclosures` and builds the site from it, once: a site that is newer than every source is taken as it is.
 *
 * @throws with the output of the step that failed.
 */
export function buildSite(): BuiltSite {
  const stamp = join(CACHE, 'built');
  const began = new Date();
  if (existsSync(stamp) && Math.max(...SOURCES.map(newest)) < statSync(stamp).mtimeMs) return SITE;
  rmSync(CACHE, { recursive: true, force: true });
  step('ingest', 'tsx/dist/cli.mjs', ['pipelines/cli/ingest.ts', '--out', SITE.published, '--quiet']);
  step('build', 'vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began);
  return SITE;
}
