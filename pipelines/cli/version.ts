import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow, sha256 } from '../publish/node/files.ts';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));
const PACKAGES = fileURLToPath(new URL('../../package.json', import.meta.url));

/**
 * 16 hex digits that change whenever the pipeline may read a document differently: with any of its source files, and with
 * the versions of the packages it uses.
 */
export function readerVersion(): string {
  const sources = filesBelow(SOURCES).map((path) => [relative(SOURCES, path), sha256(readFileSync(path))]);
  const packages = JSON.parse(readFileSync(PACKAGES, 'utf8')) as { dependencies?: unknown };
  return sha256(JSON.stringify([sources, packages.dependencies])).slice(0, 16);
}
