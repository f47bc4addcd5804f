import { ruleTexts } from './rule-text.ts';

/** T: within one table (domain: 勾稽关系, 表内). */
export const TABLES_RULES = ruleTexts({
  T03: ['本年收入等于各来源之和', 'Income is the sum of its sources', 'income.total = Σ income.<source>', 'E'],
  T04: [
    '本年支出等于各性质支出之和',
    'Expenditure is the sum of its kinds',
    'expenditure.total = basic + project + other kinds',
    'E',
  ],
});
