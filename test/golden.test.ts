import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../pipelines/extract/index.ts';
import { read } from '../pipelines/read/index.ts';
import { recognise } from '../pipelines/recognise/index.ts';
import { identityOf } from './support/extract-text.ts';

/**
 * Each folder below test/golden is a document, `input.*` in any readable format, with `facts.json`: its fiscal year and
 * every fact that it prints (dims without `place`; `line` where the format has lines), in any order, and, where some of
 * its numbers must not be read, `unread.json`: those numbers as printed.
 */
const ROOT = path.join(import.meta.dirname, 'golden');

interface Expected {
  readonly fiscal_year: number;
  readonly facts: readonly {
    readonly indicator: string;
    readonly measure?: string;
    readonly fiscal_year?: number;
    readonly dims?: Readonly<Record<string, string>>;
    readonly value: string | null;
    readonly line?: number;
  }[];
}

const json = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'));
const byKey = (a: [string, unknown], b: [string, unknown]): number => a[0].localeCompare(b[0]);
const show = (parts: readonly unknown[], dims: object): string =>
  [...parts, JSON.stringify(Object.fromEntries(Object.entries(dims).sort(byKey)))].join(' ');

describe.each(fs.readdirSync(ROOT))('golden case %s', (name) => {
  const folder = path.join(ROOT, name);
  const input = fs.readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
  const expected = json(path.join(folder, 'facts.json')) as Expected;
  const unreadFile = path.join(folder, 'unread.json');

  it('is read into exactly the facts that it prints', async () => {
    const document = recognise(await read(new Uint8Array(fs.readFileSync(path.join(folder, input))), input));
    const { collector, ledger } = extract(document, identityOf(expected.fiscal_year));
    const found = collector.facts.map(({ indicator, measure, fiscalYear, dims, value, text, at }) => {
      const rest = Object.fromEntries(Object.entries(dims).filter(([name]) => name !== 'place'));
      return show([at.line ?? '-', indicator, measure, fiscalYear, value?.toFixed() ?? text], rest);
    });
    const wanted = expected.facts.map(({ indicator, measure, fiscal_year, dims, value, line }) =>
      show([line ?? '-', indicator, measure ?? 'actual', fiscal_year ?? expected.fiscal_year, value], dims ?? {}),
    );
    expect(found.sort()).toEqual(wanted.sort());
    const unread = ledger.unread().map((figure) => figure.view.text.slice(figure.start, figure.rawEnd));
    const unwanted = fs.existsSync(unreadFile) ? (json(unreadFile) as string[]) : [];
    expect(unread.sort()).toEqual([...unwanted].sort());
  });
});
