import { ruleTexts } from './rule-text.ts';

/** N: the words against the tables and against themselves (文表). */
export const NARRATIVE_RULES = ruleTexts({
  N01: ['文中数与表中数一致', 'The text says what the tables say', 'fact[text] = fact[table]', 'E'],
  N03: ['占比等于部分除以总数', 'A share is the part over the whole', 'share = part / whole × 100', 'W'],
  N11: ['同一数字各处一致', 'One figure is the same wherever it is printed', 'fact[place a] = fact[place b]', 'E'],
});
