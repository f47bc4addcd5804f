import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recover, replaceFolder } from '../../../pipelines/publish/node/replace.ts';
import { temporaryFolder } from '../support/temporary.ts';

const content = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const fill = (text: string) => (folder: string) => {
  writeFileSync(join(folder, text), text);
  return Promise.resolve(text);
};
/** The id of a process that is gone. */
const dead = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('the new folder takes the place of the old one, and nothing stays beside it', async () => {
  const parent = temporaryFolder();
  const out = join(parent, 'deep', 'published');
  await replaceFolder(out, fill('one'));
  await replaceFolder(out, fill('two'));
  expect(content(out)).toEqual({ two: 'two' });
  expect(readdirSync(join(parent, 'deep'))).toEqual(['published']);
});

test('the old folder is still whole while the new one is filled, and when filling fails', async () => {
  const parent = temporaryFolder();
  const out = join(parent, 'published');
  await replaceFolder(out, fill('one'));
  const failing = replaceFolder(out, async (folder) => {
    await fill('half')(folder);
    expect(content(out)).toEqual({ one: 'one' });
    throw new Error('disk full');
  });
  await expect(failing).rejects.toThrow('disk full');
  expect(content(out)).toEqual({ one: 'one' });
  expect(readdirSync(parent)).toEqual(['published']);
});

test('what a killed run left is cleaned; the folder that it had moved away is put back', () => {
  const parent = temporaryFolder();
  const pid = dead();
  for (const name of [`.published.${pid}-0123abcd.new`, `.published.${pid}-0123abcd.old`, '.published.notes']) {
    mkdirSync(join(parent, name));
    writeFileSync(join(parent, name, 'file'), name);
  }
  recover(join(parent, 'published'));
  expect(readdirSync(parent).sort()).toEqual(['.published.notes', 'published']);
  expect(content(join(parent, 'published'))['file']).toMatch(/\.old$/);
});

test('the folder of a run that is still alive is left alone', () => {
  const parent = temporaryFolder();
  const name = `.published.${process.ppid}-0123abcd.new`;
  mkdirSync(join(parent, name));
  recover(join(parent, 'published'));
  expect(readdirSync(parent)).toEqual([name]);
});
