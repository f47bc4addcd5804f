import { ruleTexts } from './rule-text.ts';

/** Q: plausibility (合理性). */
export const PLAUSIBLE_RULES = ruleTexts({
  Q02: ['占比和执行率不越界', 'Shares and rates are in range', '0 ≤ share ≤ 100', 'W'],
  Q03: ['大幅波动', 'A large change', 'change_rate ≤ −80 or ≥ 300', 'I'],
  Q04: ['单位费用在常见范围内', 'The cost of one is ordinary', 'amount / count within its usual range', 'I'],
  Q05: ['人均人员经费在常见范围内', 'Personnel cost per head is ordinary', 'personnel / staff.actual', 'I'],
  Q06: [
    '并非所有项目都恰好用完',
    'Not every project spends its exact budget',
    'final_budget = actual for every project',
    'I',
  ],
  Q07: ['未执行的项目得分不高', 'Nothing spent, no high score', 'actual = 0 ⇒ score < 80', 'W'],
  Q08: ['无模板残留', 'Nothing is left over from a template', 'no instruction or undecided choice in the text', 'I'],
  Q09: ['表名不重复', 'No two tables bear one title', 'title differs by number', 'I'],
  Q10: ['附件日期不晚于正文', 'Enclosures are not later than the document', 'date[enclosure] ≤ date[document]', 'I'],
  Q11: ['完成情况不照抄指标值', 'Results are not copied from targets', 'text[actual] ≠ text[target]', 'I'],
  Q12: ['金额不为负数', 'Amounts are not negative', 'amount ≥ 0', 'W'],
  Q13: [
    '项目个数前后一致',
    'Projects are as many everywhere',
    'performance.projects[a] = performance.projects[b]',
    'W',
  ],
});
