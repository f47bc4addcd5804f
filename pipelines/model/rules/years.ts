import { ruleTexts } from './rule-text.ts';

/** Y: across documents and years (跨年). */
export const YEARS_RULES = ruleTexts({
  Y01: ['上年数等于上年的决算', 'Last year’s figure is what last year published', 'prior_actual[t] = actual[t−1]', 'E'],
  Y02: [
    '年初结转等于上年年末结转',
    'What is brought forward was carried forward',
    'carryover.opening[t] = carryover.closing[t−1]',
    'W',
  ],
  Y03: [
    '推得的上年各项合计相容',
    'What is implied of last year fits together',
    'prior general ≤ prior fiscal ≤ prior all; prior spending ≤ prior total.balance',
    'E',
  ],
  Y05: ['部门汇总不小于本级', 'The department has no less than its bureau', 'f[bureau] ≤ f[consolidated]', 'E'],
  Y06: [
    '单独公开的自评与决算附件一致',
    'A self-evaluation published twice is one',
    'project.funding[self-evaluation] = project.funding[accounts]',
    'W',
  ],
  Y07: [
    '保有车辆数与上年及购置数相容',
    'The fleet follows from last year’s',
    'vehicles_kept[t] ≤ vehicles_kept[t−1] + vehicles_bought[t]',
    'I',
  ],
  Y08: ['同一年度的两份文件一致', 'Two files of one year agree', 'f[file a] = f[file b]', 'I'],
});
