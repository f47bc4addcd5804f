import { describe, expect, it } from 'vitest';
import { readDisclosure } from '../../pipelines/disclosure.ts';
import type { Disclosure } from '../../pipelines/model/disclosure.ts';
import { Book } from '../../pipelines/reconcile/book/book.ts';
import { meet, type Interval } from '../../pipelines/reconcile/book/interval.ts';
import { reconcile } from '../../pipelines/reconcile/index.ts';
import { RULES_THAT_RUN } from '../../pipelines/reconcile/rules/index.ts';
import { documents } from '../nation/documents.ts';
import { Random } from '../nation/random.ts';

const CHANGES = 160;
const LEAST_FOUND = 0.95;

const read = (content: string): Promise<Disclosure> =>
  readDisclosure({ file: 'case.md', bytes: new TextEncoder().encode(content) });

/** What a slip does to a printed number; null where it would change nothing. */
const SLIPS: Readonly<Record<string, (raw: string, random: Random) => string | null>> = {
  digit: (raw, random) => {
    const at = Array.from(raw).flatMap((sign, place) => (/\d/.test(sign) ? [place] : []));
    const place = at[random.whole(0, at.length - 1)] ?? 0;
    const digit = String((Number(raw[place]) + random.whole(1, 9)) % 10);
    return raw.slice(0, place) + digit + raw.slice(place + 1);
  },
  swap: (raw) => {
    const at = Array.from(raw).findIndex(
      (sign, place) => /\d/.test(sign) && /\d/.test(raw[place + 1] ?? '') && sign !== raw[place + 1],
    );
    return at < 0 ? null : raw.slice(0, at) + (raw[at + 1] ?? '') + (raw[at] ?? '') + raw.slice(at + 2);
  },
  unit: (raw) => (raw.includes('.') ? raw.replace('.', '') : `${raw}0000`),
  sign: (raw) => `-${raw}`,
};

interface Target {
  readonly line: number;
  readonly raw: string;
  /** What the rules that hold would let the figure be. */
  readonly allowed: readonly Interval[];
}

/** Figures that stand once on their line and that some rule holds with; a zero has no digit to slip. */
function targetsOf(disclosure: Disclosure, lines: readonly string[]): Target[] {
  const book = new Book(disclosure);
  const allowed = new Map<string, Interval[]>();
  for (const rule of RULES_THAT_RUN) {
    for (const { entries, implied } of rule.check(book)) {
      for (const entry of new Set(entries)) {
        const range = implied?.(entry);
        if (range) allowed.set(entry.fact.factId, [...(allowed.get(entry.fact.factId) ?? []), range]);
      }
    }
  }
  return disclosure.facts.flatMap(({ factId, raw, value, at }) => {
    const number = /\d[\d,.]*/.exec(raw)?.[0] ?? '';
    const ranges = allowed.get(factId);
    const once = (lines[(at.line ?? 0) - 1] ?? '').split(number).length === 2;
    return ranges && once && value?.isZero() === false && at.line !== null
      ? [{ line: at.line, raw: number, allowed: ranges }]
      : [];
  });
}

/** Whether a rule can see the change: the figure is read with its new value, and some rule does not allow that. */
function canBeSeen(after: Disclosure, { line, allowed }: Target, by: string): boolean {
  const digits = by.replace(/^-/, '');
  const changed = new Book(after).entries.filter(
    ({ fact }) => fact.at.line === line && /\d[\d,.]*/.exec(fact.raw)?.[0] === digits,
  );
  return changed.some(({ range }) => allowed.some((each) => !meet(range, each)));
}

const replaced = (lines: readonly string[], { line, raw }: Target, by: string): string =>
  lines.map((text, at) => (at === line - 1 ? text.replace(raw, () => by) : text)).join('\n');

describe('one figure changed in a consistent disclosure', () => {
  it('is found and pointed at', async () => {
    const random = new Random('mutation');
    const consistent = [...documents({ agencies: 60, years: 1, seed: 'mutate', faulty: 0 })].filter(({ path }) =>
      path.endsWith('.md'),
    );
    const missed: string[] = [];
    let changed = 0;
    for (let turn = 0; changed < CHANGES; turn += 1) {
      const content = consistent[turn % consistent.length]?.content ?? '';
      const lines = content.split('\n');
      const disclosure = await read(content);
      expect(reconcile(disclosure).findings.map(({ statement }) => statement)).toEqual([]);
      const targets = targetsOf(disclosure, lines);
      for (const [name, slip] of Object.entries(SLIPS)) {
        for (let each = 0; each < 5; each += 1) {
          const target = targets[random.whole(0, targets.length - 1)];
          const by = target && slip(target.raw, random);
          if (!target || by === null || by === target.raw || by === undefined) continue;
          const after = await read(replaced(lines, target, by));
          if (!canBeSeen(after, target, by)) continue;
          const { findings } = reconcile(after);
          changed += 1;
          if (!findings.some((finding) => finding.lines.includes(target.line)))
            missed.push(`${name} ${target.raw} → ${by} in «${lines[target.line - 1] ?? ''}»`);
        }
      }
    }
    process.stdout.write(
      `\nfound ${String(changed - missed.length)} of ${String(changed)} changes\n${missed.join('\n')}\n`,
    );
    expect((changed - missed.length) / changed, missed.join('\n')).toBeGreaterThanOrEqual(LEAST_FOUND);
  }, 300_000);

  it('is found where one of several rows of 项 is dropped, beside the rows that it belonged to', async () => {
    const consistent = [...documents({ agencies: 12, years: 1, seed: 'drop', faulty: 0 })].filter(({ path }) =>
      path.endsWith('.md'),
    );
    for (const { path, content } of consistent) {
      const lines = content.split('\n');
      const rows = lines.flatMap((line, at) => (/^\d{7}\t/.test(line) ? [at] : []));
      const kin = (at: number): string => (lines[at] ?? '').slice(0, 5);
      const siblings = rows.filter((at) => rows.some((other) => Math.abs(other - at) === 1 && kin(other) === kin(at)));
      for (const at of siblings) {
        const { findings } = reconcile(await read(lines.filter((_, other) => other !== at).join('\n')));
        const near = findings.some((finding) => finding.lines.some((line) => Math.abs(line - at) <= 12));
        expect(near, `${path} «${lines[at] ?? ''}»`).toBe(true);
      }
    }
  }, 120_000);
});
