import { ruleTexts } from './rule-text.ts';

/** P: performance self-evaluation (绩效). */
export const PERFORMANCE_RULES = ruleTexts({
  P01: ['分值合计为100', 'The weights add up to 100', 'Σ weight = 100', 'E'],
  P21: [
    '整体自评的数与决算数一致',
    'The self-evaluation has the totals of the accounts',
    'performance total = expenditure.total',
    'S',
  ],
});
