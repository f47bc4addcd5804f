import { describe, expect, it } from 'vitest';
import { readDisclosure } from '../../pipelines/disclosure.ts';
import { reconcile } from '../../pipelines/reconcile/index.ts';
import { documents } from './documents.ts';

const read = (path: string, content: string) =>
  readDisclosure({ file: path, bytes: new TextEncoder().encode(content) });

describe('a synthetic nation', () => {
  it('is the same for the same arguments and another for another seed', () => {
    const of = (seed: string): string[] =>
      [...documents({ agencies: 5, years: 2, seed })].map(({ content }) => content);
    expect(of('a')).toEqual(of('a'));
    expect(of('a')).not.toEqual(of('b'));
  });

  it('says in every document that it is synthetic', () => {
    for (const { path, content } of documents({ agencies: 40, years: 1, seed: 'mark' })) {
      expect(content).toContain('合成数据');
      expect(path).toMatch(/^\d\d\/\d{6}-\d{4}\.synthetic\.(?:md|txt|html)$/);
    }
  });

  it('without faults is read whole, and nothing in it contradicts itself', async () => {
    for (const { path, content } of documents({ agencies: 30, years: 1, seed: 'whole', faulty: 0 })) {
      const disclosure = await read(path, content);
      expect(disclosure.identity.agency.divisionCode).toBe(path.slice(3, 9));
      expect(disclosure.unread.map(({ quote }) => `${path} ${quote}`)).toEqual([]);
      const { findings } = reconcile(disclosure);
      expect(findings.map(({ rule, statement }) => `${path} ${rule} ${statement}`)).toEqual([]);
    }
  });
});
