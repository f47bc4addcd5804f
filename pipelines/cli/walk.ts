import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { FailureCode } from '../model/issues.ts';

const DOCUMENT = /\.(md|markdown|txt|html?|pdf|docx?|xlsx?)$/i;
const PASSED_OVER = /^(\.|~\$|__MACOSX$)/;

/** A file that may be a document, or a path that may not be opened. */
export interface Found {
  /** Path below the input folder, `/` between folders. */
  readonly file: string;
  readonly path: string;
  readonly problem: Extract<FailureCode, 'outside' | 'unreadable'> | null;
}

interface Target {
  readonly path: string;
  readonly isFolder: boolean;
}

function targetOf(link: string): Target | null {
  try {
    const path = realpathSync(link);
    return { path, isFolder: statSync(path).isDirectory() };
  } catch {
    return null;
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}

/**
 * Every document below `root` (a real path) in the order of their paths: by extension, hidden and lock files passed over,
 * nothing below the folders `except`. A link to a folder inside is passed over, since that folder is walked itself; a link
 * that leads outside or nowhere is reported and never opened.
 */
export function walk(root: string, except: readonly string[] = []): Found[] {
  const found: Found[] = [];
  const add = (path: string, problem: Found['problem'] = null): void => {
    found.push({ file: relative(root, path).split(sep).join('/'), path, problem });
  };
  const follow = (path: string): void => {
    const target = targetOf(path);
    const named = DOCUMENT.test(path);
    const inside = target !== null && (target.path === root || target.path.startsWith(root + sep));
    if (inside && named && !target.isFolder) add(path);
    else if (target === null && named) add(path, 'unreadable');
    else if (target !== null && !inside && (named || target.isFolder)) add(path, 'outside');
  };
  const visit = (folder: string): void => {
    const entries = entriesOf(folder);
    if (!entries) add(folder, 'unreadable');
    for (const entry of entries ?? []) {
      const path = join(folder, entry.name);
      if (PASSED_OVER.test(entry.name) || except.includes(path)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isSymbolicLink()) follow(path);
      else if (entry.isFile() && DOCUMENT.test(entry.name)) add(path);
    }
  };
  visit(root);
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
