import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const DOCUMENT = /\.(md|markdown|txt|html?|pdf|docx?|xlsx?)$/i;
const PASSED_OVER = /^(\.|~\$|__MACOSX$)/;

/** A file that may be a document. `outside` is true where it, or the folder it stands for, is a link out of the input. */
export interface Found {
  /** Path below the input folder, `/` between folders. */
  readonly file: string;
  readonly path: string;
  readonly outside: boolean;
}

const targetOf = (path: string): string | null => {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
};

/**
 * Every document below `root` (a real path) in the order of their paths: by extension, hidden and lock files passed over,
 * nothing below the folders `except`. A link to a folder inside is passed over, since the folder is walked itself; a link
 * that leads outside or nowhere is handed on as `outside` and never opened.
 */
export function walk(root: string, except: readonly string[] = []): Found[] {
  const found: Found[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (PASSED_OVER.test(entry.name) || except.includes(path)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isSymbolicLink()) follow(path);
      else if (entry.isFile() && DOCUMENT.test(entry.name)) add(path, false);
    }
  };
  const follow = (path: string): void => {
    const target = targetOf(path);
    const inside = target !== null && (target === root || target.startsWith(root + sep));
    const folder = target !== null && statSync(target).isDirectory();
    if (inside ? !folder && DOCUMENT.test(path) : folder || DOCUMENT.test(path)) add(path, !inside);
  };
  const add = (path: string, outside: boolean): void => {
    found.push({ file: relative(root, path).split(sep).join('/'), path, outside });
  };
  visit(root);
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
