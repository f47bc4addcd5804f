import { ruleTexts } from './rule-text.ts';

/** Y: across documents and years (跨年). */
export const YEARS_RULES = ruleTexts({
  Y01: ['上年数等于上年的决算', 'Last year’s figure is what last year published', 'prior_actual[t] = actual[t−1]', 'E'],
});
