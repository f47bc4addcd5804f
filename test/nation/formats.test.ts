import { describe, expect, it } from 'vitest';
import { readDisclosure } from '../../pipelines/disclosure.ts';
import type { Block } from './blocks.ts';
import { documents } from './documents.ts';
import { FORMATS } from './formats.ts';
import { docx, pdf, xlsx } from './office.ts';

const utf8 = (make: (blocks: readonly Block[]) => string) => (blocks: readonly Block[]) =>
  new TextEncoder().encode(make(blocks));
const MAKERS = { html: utf8(FORMATS.html), docx, xlsx, pdf } as const;
const SAMPLE = [...documents({ agencies: 6, years: 1, seed: 'formats', faulty: 0 })];

async function meanings(file: string, bytes: Uint8Array): Promise<string[]> {
  const { facts } = await readDisclosure({ file, bytes });
  return facts
    .filter(({ derived }) => !derived)
    .map(({ indicator, measure, fiscalYear, dims, value, text, unit }) => {
      const told = Object.entries(dims)
        .filter(([name]) => name !== 'place')
        .sort();
      return JSON.stringify([indicator, measure, fiscalYear, told, value?.toString() ?? text, unit]);
    })
    .sort();
}

describe.each(SAMPLE.map(({ path, blocks }) => [path, blocks] as const))('the disclosure %s', (path, blocks) => {
  it.each(Object.entries(MAKERS))('gives the same facts as %s', async (format, make) => {
    const name = path.replace(/\.\w+$/, '');
    const wanted = await meanings(`${name}.md`, utf8(FORMATS.md)(blocks));
    expect(wanted.length).toBeGreaterThan(100);
    expect(await meanings(`${name}.${format}`, make(blocks))).toEqual(wanted);
  });
});
