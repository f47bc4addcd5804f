import { describe, expect, it } from 'vitest';
import { audit, found, tally } from '../../support/audit.ts';

const text = (fiscalChange: string): string =>
  [
    '某县医疗保障局2023年度部门决算',
    '## 一、收入支出决算总体情况说明',
    '2023年度收、支总计均为900.00万元。与2022年度相比，收、支总计各增加100.00万元，增长12.50%。',
    '## 四、财政拨款收入支出决算总体情况说明',
    `2023年度财政拨款收、支总计均为880.00万元。与2022年度相比，财政拨款收、支总计各${fiscalChange}。`,
  ].join('\n\n');

describe('Y03: what a document implies of the year before', () => {
  it('fits together', async () => {
    expect(tally(await audit(text('增加100.00万元，增长12.82%')), 'Y03')).toEqual({ passed: 1, failed: 0 });
  });

  it('is told where a part would have been more than its whole', async () => {
    const [finding] = found(await audit(text('减少100.00万元，下降10.20%')), 'Y03');
    expect(finding?.arithmetic).toBe('9,800,000 > 8,000,000');
    expect(finding?.severity).toBe('medium');
  });
});
