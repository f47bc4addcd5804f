import { ruleTexts } from './rule-text.ts';

/** T: within one table (domain: 勾稽关系, 表内). */
export const TABLES_RULES = ruleTexts({
  T01: ['收支两边相等', 'Both sides balance', 'total.balance[收入] = total.balance[支出]', 'E'],
  T02: [
    '总计等于本年合计加结转结余',
    'The grand total is the year with what was carried over',
    'total.balance = income.total + surplus_used + carryover.opening = expenditure.total + surplus_allocated + carryover.closing',
    'E',
  ],
  T03: ['本年收入等于各来源之和', 'Income is the sum of its sources', 'income.total = Σ income.<source>', 'E'],
  T04: [
    '本年支出等于各性质支出之和',
    'Expenditure is the sum of its kinds',
    'expenditure.total = basic + project + to_superior + operating + to_affiliated',
    'E',
  ],
  T05: [
    '支出合计等于各类之和',
    'Expenditure is the sum of its classes',
    'expenditure.total = Σ expenditure.function[类]',
    'E',
  ],
  T06: ['类等于款之和，款等于项之和', 'Classes, sections and items add up', 'f[code] = Σ f[children]', 'E'],
  T07: ['一行的合计等于各栏之和', 'A row’s total is the sum of its columns', 'row.total = Σ row.columns', 'E'],
  T08: ['合计行等于各类之和', 'The total row is the sum of the class rows', 'total[column] = Σ 类[column]', 'E'],
  T09: [
    '拨款合计等于三类预算之和',
    'Appropriations are the sum of three funds',
    'f[fiscal] = f[general] + f[govfund] + f[statecap]',
    'E',
  ],
  T10: [
    '各类拨款年初加收入减支出等于年末',
    'Each fund rolls forward',
    'carryover.opening + income.total − expenditure.total = carryover.closing',
    'E',
  ],
  T11: ['经济分类各类等于款之和', 'Economic classes add up', 'economic[类] = Σ economic[款]', 'E'],
  T12: [
    '人员经费和公用经费各等于所含各类之和',
    'Personnel and running costs are sums of classes',
    'personnel = 301 + 303; public = Σ others',
    'E',
  ],
  T13: [
    '基金表每行年初加收入减支出等于年末',
    'Each row of a fund table rolls forward',
    'opening + income − expenditure = closing',
    'E',
  ],
  T14: ['“三公”经费等于各项之和', 'The three public costs add up', 'sangong.total = abroad + vehicle + reception', 'E'],
  T15: [
    '科目的编码、名称和级次相符',
    'Code, name and level of an item agree',
    'name[code] = printed name; 类, 款, 项 = 3, 5, 7 digits',
    'W',
  ],
  T16: ['决算栏所填为决算数', 'A column of results holds results', 'actual[column] ≠ initial_budget', 'E'],
});
