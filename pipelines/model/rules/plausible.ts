import { ruleTexts } from './rule-text.ts';

/** Q: plausibility (合理性). */
export const PLAUSIBLE_RULES = ruleTexts({
  Q02: ['占比和执行率不越界', 'Shares and rates are in range', '0 ≤ share ≤ 100', 'W'],
});
