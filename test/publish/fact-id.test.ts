import { describe, expect, test } from 'vitest';
import { factIds, fnv64 } from '../../pipelines/publish/fact-id.ts';
import { fact } from './support/disclosure.ts';

const SHA = 'ab'.repeat(32);
const only = (of: ReturnType<typeof fact>, sha = SHA): string => factIds([of], sha)[0]?.factId ?? '';

/** FNV-1a as its authors define it, on BigInt. */
const reference = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text, 'utf16le')) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
};

describe('the id of a fact', () => {
  test('hashes as FNV-1a, 64 bits, does', () => {
    for (const text of ['', 'a', '支出合计 1,234.56', '𠀀'.repeat(50)]) expect(fnv64(text)).toBe(reference(text));
  });

  test('does not depend on the facts before it or the order of its dimensions', () => {
    const one = fact('1.00', { dims: { fund: 'general', code: '210' } });
    const same = fact('1.00', { dims: { code: '210', fund: 'general' } });
    expect(factIds([fact('7.00'), one], SHA)[1]?.factId).toBe(only(same));
  });

  test.each([
    ['document', only(fact('1.00'), 'cd'.repeat(32))],
    ['indicator', only(fact('1.00', { indicator: 'income.total' }))],
    ['measure', only(fact('1.00', { measure: 'final_budget' }))],
    ['dimension', only(fact('1.00', { dims: { fund: 'all' } }))],
    ['year', only(fact('1.00', { fiscalYear: 2020 }))],
    ['line', only(fact('1.00', { at: { line: 2, page: null, cell: null } }))],
    ['page', only(fact('1.00', { at: { line: 1, page: 1, cell: null } }))],
    ['cell', only(fact('1.00', { at: { line: 1, page: null, cell: 'Sheet1!B2' } }))],
    ['print', only(fact('1.00', { raw: '1.00元' }))],
  ])('differs with the %s', (_what, id) => {
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(id).not.toBe(only(fact('1.00')));
  });

  test('tells identical facts apart by their order', () => {
    const [first, second] = factIds([fact('1.00'), fact('1.00')], SHA);
    expect(first?.factId).toBe(only(fact('1.00')));
    expect(second?.factId).not.toBe(first?.factId);
  });
});
