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
});
