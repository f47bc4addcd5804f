import { mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { walk } from '../../pipelines/cli/walk.ts';
import { temporaryFolder } from '../publish/support/temporary.ts';
import { put } from './support/command.ts';

const files = (root: string, ...except: string[]) => walk(root, except).map(({ file, problem }) => [file, problem]);

test('documents of every format at any depth, in the order of their paths', () => {
  const root = realpathSync(temporaryFolder());
  const names = ['a/b/c/深.pdf', 'a.TXT', 'b.md', 'c.html', 'd.htm', 'e.docx', 'f.doc', 'g.xlsx', 'h.xls'];
  const others = ['a.TXT.yaml', 'i.png', 'noname', '.hidden.txt', '.git/x.md', '~$e.docx', '__MACOSX/e.docx'];
  put(root, Object.fromEntries([...names, ...others].map((name) => [name, 'x'])));
  expect(files(root)).toEqual(names.toSorted().map((name) => [name, null]));
});

test('a folder left out is not entered', () => {
  const root = realpathSync(temporaryFolder());
  put(root, { 'a.txt': 'x', 'published/b.txt': 'x' });
  expect(files(root, join(root, 'published'))).toEqual([['a.txt', null]]);
});

test('links out of the folder are reported, links within it are followed once', () => {
  const root = realpathSync(temporaryFolder());
  const elsewhere = temporaryFolder();
  put(elsewhere, { 'secret.txt': 'x', 'secret.png': 'x' });
  put(root, { 'in/a.txt': 'x', 'store/0123': 'x' });
  mkdirSync(join(root, 'links'));
  const link = (target: string, name: string): void => {
    symlinkSync(target, join(root, 'links', name));
  };
  link(join(elsewhere, 'secret.txt'), 'out.txt');
  link(join(elsewhere, 'secret.png'), 'out.png');
  link(elsewhere, 'out-folder');
  link(join(root, 'nothing.txt'), 'broken.txt');
  link(join(root, 'store/0123'), 'named.txt');
  link(root, 'loop');
  expect(files(root)).toEqual([
    ['in/a.txt', null],
    ['links/broken.txt', 'unreadable'],
    ['links/named.txt', null],
    ['links/out-folder', 'outside'],
    ['links/out.txt', 'outside'],
  ]);
});
