import { describe, expect, test } from 'vitest';
import { audit, found, tally } from '../../../support/audit.ts';

const structure = (first: string, second: string): string => `
（二）一般公共预算财政拨款支出决算结构情况

一般公共预算财政拨款支出300.00万元，主要用于以下方面：卫生健康支出（类）200.00万元，占${first}%；住房保障支出（类）100.00万元，占${second}%。
`;

describe('N03: a share and its amounts', () => {
  test('holds when rounded', async () => {
    expect(tally(await audit(structure('66.67', '33.33')), 'N03')).toEqual({ passed: 2, failed: 0 });
  });

  test('breaks when it is another share', async () => {
    const [finding] = found(await audit(structure('67.66', '33.33')), 'N03');
    expect(finding).toMatchObject({ severity: 'medium', arithmetic: '200 ÷ 300 = 66.667% ≠ 67.66%' });
  });

  test('is a small matter where the last digit was filled up to 100%', async () => {
    const [finding] = found(await audit(structure('66.68', '33.32')), 'N03');
    expect(finding?.severity).toBe('low');
  });
});

describe('N04: the shares of a full list', () => {
  test('make 100', async () => {
    expect(tally(await audit(structure('66.67', '33.33')), 'N04')).toEqual({ passed: 1, failed: 0 });
  });

  test('do not where one is wrong; it is one fault with its share', async () => {
    const { findings } = await audit(structure('67.66', '33.33'));
    expect(findings.filter(({ rule }) => /^N0[34]$/.test(rule))).toHaveLength(1);
    expect(findings[0]?.related).toContain('N04');
  });
});
