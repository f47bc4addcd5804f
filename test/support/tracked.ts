import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** Paths of the files in git below `folders` (all of them without one), `/` between folders; deleted ones are left out. */
export const trackedFiles = (...folders: readonly string[]): string[] =>
  execFileSync('git', ['ls-files', '-z', '--', ...folders], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .split('\0')
    .filter((path) => path !== '' && statSync(path, { throwIfNoEntry: false })?.isFile() === true);

const BINARY = /\.(png|ico|pdf|docx?|xlsx?|parquet|wasm|woff2)$/i;

/** Path and text of each tracked text file below `folders`. */
export const trackedTexts = (...folders: readonly string[]): { path: string; text: string }[] =>
  trackedFiles(...folders)
    .filter((path) => !BINARY.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** `path:line: text` of each line below `folders` that `pattern` matches. */
export const linesThatMatch = (pattern: RegExp, ...folders: readonly string[]): string[] =>
  trackedTexts(...folders).flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ line, at: `${path}:${index + 1}` }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, at }) => `${at}: ${line.trim().slice(0, 120)}`),
  );
