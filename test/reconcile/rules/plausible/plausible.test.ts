import { describe, expect, test } from 'vitest';
import { audit, found, tally } from '../../../support/audit.ts';

const share = (percent: string): string => `
二、收入决算情况说明

本年收入合计1000.00万元，其中：财政拨款收入900.00万元，占${percent}%；其他收入100.00万元，占10%。
`;

test('Q02: no share is above 100', async () => {
  expect(found(await audit(share('90')), 'Q02')).toHaveLength(0);
  expect(found(await audit(share('190')), 'Q02')).not.toHaveLength(0);
});

const hints = (hint: string): string => `
六、“三公”经费支出的说明

因公出国（境）费0万元，团组数0个，人数0人。${hint}
`;

test('Q08: what is left over from a template is for information', async () => {
  expect(found(await audit(hints('')), 'Q08')).toHaveLength(0);
  expect(found(await audit(hints('（注意：如果团组数为0，应予说明。）')), 'Q08')).toMatchObject([
    { severity: 'low', lines: [4] },
  ]);
});

const titled = (title: string): string => `
十三、${title}

十四、国有资本经营预算财政拨款支出决算表

2023年度收入支出总计1,000.00万元。
`;

test('Q09: two tables bear two titles', async () => {
  expect(found(await audit(titled('国有资本经营预算财政拨款收入支出决算表')), 'Q09')).toHaveLength(0);
  expect(found(await audit(titled('国有资本经营预算财政拨款支出决算表')), 'Q09')).toMatchObject([{ lines: [2, 4] }]);
});

const counted = (projects: string): string => `
（一）预算绩效管理工作开展情况

某县医疗保障局对${projects}个项目认真组织开展预算绩效管理工作。

（三）项目绩效自评结果

某县医疗保障局部门对2023年度20个项目支出绩效进行了自评，自评平均得分为92.27分。
`;

describe('Q13: how many projects there are', () => {
  test('is said alike', async () => {
    expect(tally(await audit(counted('20')), 'Q13')).toEqual({ passed: 1, failed: 0 });
  });

  test('is said differently', async () => {
    expect(found(await audit(counted('8')), 'Q13')).toMatchObject([{ severity: 'medium', lines: [4, 8] }]);
  });
});

const project = (spent: string): string => `
项目支出绩效自评报告

项目名称：城乡医疗救助

2023年全年预算数15.00万元，执行数${spent}万元。

总体评价结论

项目自评得分88.41分。
`;

test('Q07: a project that spent nothing does not score high', async () => {
  expect(tally(await audit(project('14.00')), 'Q07')).toEqual({ passed: 1, failed: 0 });
  expect(found(await audit(project('0.00')), 'Q07')).toMatchObject([{ severity: 'medium' }]);
});
