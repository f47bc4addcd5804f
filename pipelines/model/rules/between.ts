import { ruleTexts } from './rule-text.ts';

/** X: between tables (表间). */
export const BETWEEN_RULES = ruleTexts({
  X01: ['各表收入一致', 'Income is the same in every table', 'income.*[01] = income.*[02]', 'E'],
});
