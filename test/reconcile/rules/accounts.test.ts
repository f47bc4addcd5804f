import { describe, expect, it } from 'vitest';
import { accountsText, type Change } from '../../support/accounts-text.ts';
import { audit, found, tally } from '../../support/audit.ts';

const change = (table: string, row: string, to: string): Change => ({ table, row, to });

/** A slip in a table, the rules that see it, and a number that the arithmetic of the first must hold. */
const SLIPS: readonly (readonly [rule: string, slip: Change, shown: string])[] = [
  ['T01', change('收入支出决算总表', '总计\t880.00\t总计\t880.00', '总计\t880.00\t总计\t888.00'), '888'],
  ['T02', change('收入支出决算总表', '年初结转和结余\t20.00', '年初结转和结余\t26.00'), '26'],
  ['T03', change('收入决算表', '\t合计\t860.00\t860.00', '\t合计\t860.00\t806.00'), '806'],
  ['T04', change('支出决算表', '\t合计\t850.00\t435.00\t415.00', '\t合计\t850.00\t435.00\t451.00'), '451'],
  ['T05', change('收入支出决算总表', '二、卫生健康支出\t700.00', '二、卫生健康支出\t770.00'), '770'],
  ['T06', change('支出决算表', '2101502\t一般行政管理事务\t55.00', '2101502\t一般行政管理事务\t65.00'), '65'],
  [
    'T07',
    change('一般公共预算财政拨款支出决算表', '2101501\t行政运行\t320.00\t320.00', '2101501\t行政运行\t320.00\t302.00'),
    '302',
  ],
  ['T08', change('一般公共预算财政拨款支出决算表', '221\t住房保障支出\t30.00', '221\t住房保障支出\t36.00'), '36'],
  [
    'T09',
    change('财政拨款收入支出决算总表', '二、卫生健康支出\t700.00\t700.00', '二、卫生健康支出\t700.00\t707.00'),
    '707',
  ],
  [
    'T10',
    change('财政拨款收入支出决算总表', '年末财政拨款结转和结余\t30.00\t30.00', '年末财政拨款结转和结余\t30.00\t33.00'),
    '33',
  ],
  ['T11', change('一般公共预算财政拨款基本支出决算表', '30102\t津贴补贴\t60.00', '30102\t津贴补贴\t66.00'), '66'],
  [
    'T12',
    change('一般公共预算财政拨款基本支出决算表', '\t合计\t435.00\t360.00\t75.00', '\t合计\t435.00\t306.00\t75.00'),
    '306',
  ],
  [
    'T13',
    change(
      '政府性基金预算财政拨款收入支出决算表',
      '用于城乡医疗救助的彩票公益金支出\t\t50.00',
      '用于城乡医疗救助的彩票公益金支出\t\t52.00',
    ),
    '52',
  ],
  ['T14', change('财政拨款“三公”经费支出决算表', '12.00\t0.00\t9.00', '12.50\t0.00\t9.00'), '12.5'],
  ['T15', change('支出决算表', '2101502\t一般行政管理事务', '2101502\t城乡医疗救助'), '2101502'],
  ['X01', change('收入决算表', '\t合计\t860.00\t860.00', '\t合计\t868.00\t868.00'), '868'],
  ['X02', change('支出决算表', '\t合计\t850.00', '\t合计\t855.00'), '855'],
  [
    'X03',
    change('财政拨款收入支出决算总表', '二、政府性基金预算财政拨款\t50.00', '二、政府性基金预算财政拨款\t55.00'),
    '55',
  ],
  ['X04', change('财政拨款收入支出决算总表', '三、住房保障支出\t30.00\t30.00', '三、住房保障支出\t39.00\t39.00'), '39'],
  ['X05', change('一般公共预算财政拨款支出决算表', '\t合计\t790.00', '\t合计\t799.00'), '799'],
  ['X06', change('国有资本经营预算财政拨款支出决算表', '\t合计\t10.00', '\t合计\t17.00'), '17'],
  ['X07', change('支出决算表', '2210201\t住房公积金\t30.00\t30.00', '2210201\t住房公积金\t31.00\t31.00'), '31'],
  [
    'X08',
    change('一般公共预算财政拨款基本支出决算表', '\t合计\t435.00\t360.00\t75.00', '\t合计\t435.00\t360.00\t57.00'),
    '57',
  ],
  [
    'X09',
    change('一般公共预算财政拨款基本支出决算表', '30113\t住房公积金\t30.00\t30.00', '30113\t住房公积金\t13.00\t13.00'),
    '13',
  ],
  [
    'X10',
    change('一般公共预算财政拨款基本支出决算表', '30217\t公务接待费\t2.00\t\t2.00', '30217\t公务接待费\t6.00\t\t6.00'),
    '6',
  ],
];

const lineOf = (text: string, { table, to }: Change): number => {
  const lines = text.split('\n');
  const from = lines.indexOf(`## ${table}`);
  return lines.findIndex((line, at) => at > from && line.includes(to)) + 1;
};

describe('statutory tables', () => {
  it('that agree raise nothing, and every rule of tables compared something', async () => {
    const audited = await audit(accountsText());
    expect(audited.findings.map(({ statement }) => statement)).toEqual([]);
    const idle = SLIPS.filter(([rule]) => tally(audited, rule).passed === 0).map(([rule]) => rule);
    expect(idle).toEqual([]);
    expect(tally(audited, 'X13').passed).toBe(1);
  });

  it.each(SLIPS)('%s sees a slip', async (rule, slip, shown) => {
    const text = accountsText([slip]);
    const audited = await audit(text);
    expect(tally(audited, rule).failed).toBeGreaterThan(0);
    const findings = found(audited, rule);
    expect(findings.some(({ lines }) => lines.includes(lineOf(text, slip)))).toBe(true);
    expect(findings.some(({ arithmetic }) => arithmetic.includes(shown))).toBe(true);
  });

  it('X13: a table of the contents that is not in the body', async () => {
    const text = accountsText().replace('## 国有资本经营预算财政拨款支出决算表', '## 其他');
    const [finding] = found(await audit(text), 'X13');
    expect(finding?.statement).toContain('国有资本经营预算财政拨款支出决算表');
  });

  it('X11, X14: a part that is more than its whole, and one that is not', async () => {
    const prose = (running: string, bought: string): string =>
      `## 机关运行经费支出情况\n\n2023年度机关运行经费支出${running}万元。\n\n## 政府采购支出情况\n\n2023年度政府采购支出总额${bought}万元。`;
    const fits = await audit(accountsText([], prose('75.00', '120.00')));
    expect([tally(fits, 'X11'), tally(fits, 'X14')]).toEqual([
      { passed: 1, failed: 0 },
      { passed: 1, failed: 0 },
    ]);
    const broken = await audit(accountsText([], prose('95.00', '1200.00')));
    expect(found(broken, 'X11')[0]?.arithmetic).toContain('95');
    expect(found(broken, 'X14')[0]?.arithmetic).toContain('1,200');
  });

  it('X12: an item that spends other than its income, where nothing is carried over', async () => {
    const still = [
      change(
        '收入支出决算总表',
        '年初结转和结余\t20.00\t年末结转和结余\t30.00',
        '年初结转和结余\t0.00\t年末结转和结余\t0.00',
      ),
    ];
    const audited = await audit(accountsText(still));
    expect(found(audited, 'X12').some(({ arithmetic }) => arithmetic.includes('330'))).toBe(true);
    expect(tally(audited, 'X12').passed).toBeGreaterThan(3);
    expect(tally(await audit(accountsText()), 'X12')).toEqual({ passed: 0, failed: 0 });
  });

  it('T16: a column of results that holds the initial budget', async () => {
    const prose =
      '## 支出决算情况说明\n\n2023年度一般公共预算财政拨款支出年初预算为999.00万元，支出决算为790.00万元，完成年初预算的79.08%。';
    const audited = await audit(
      accountsText([change('一般公共预算财政拨款支出决算表', '\t合计\t790.00', '\t合计\t999.00')], prose),
    );
    expect(found(audited, 'T16').some(({ severity }) => severity === 'high')).toBe(true);
    expect(tally(await audit(accountsText([], prose)), 'T16').failed).toBe(0);
  });

  it('T15: a level and a parent that the classification does not know', async () => {
    const said = (words: string): string =>
      `## 支出决算具体情况\n\n1.卫生健康支出（类）${words}（项）。年初预算为300.00万元，支出决算为300.00万元，完成年初预算的100.00%。`;
    const right = await audit(accountsText([], said('医疗救助（款）城乡医疗救助')));
    expect(tally(right, 'T15').failed).toBe(0);
    const wrong = await audit(accountsText([], said('公共卫生（款）城乡医疗救助')));
    expect(found(wrong, 'T15')[0]?.statement).toContain('公共卫生');
    const level = await audit(accountsText([], said('医疗救助（款）行政事业单位医疗')));
    expect(found(level, 'T15')[0]?.severity).toBe('low');
  });
});
