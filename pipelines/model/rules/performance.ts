import { ruleTexts } from './rule-text.ts';

/** P: performance self-evaluation (绩效). */
export const PERFORMANCE_RULES = ruleTexts({
  P01: ['分值合计为100', 'The weights add up to 100', 'Σ weight = 100', 'E'],
});
