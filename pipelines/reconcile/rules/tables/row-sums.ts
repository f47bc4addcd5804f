import type { Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { rowsOf, single, singles, statutoryTables } from '../table-rows.ts';

const OTHER_SOURCES = ['income.superior', 'income.business', 'income.operating', 'income.affiliated', 'income.other'];
const FISCAL = ['income.general', 'income.govfund', 'other.income_statecap'];
const KINDS = [
  'expenditure.basic',
  'expenditure.project',
  'other.expenditure_to_superior',
  'other.expenditure_operating',
  'other.expenditure_to_affiliated',
];

const against = (whole: Entry, parts: readonly Entry[], zh: string, en: string): Verdict =>
  sum(whole, parts.map(added), () => {
    const is = told(whole);
    return { zh: `${is.zh}，与同一行${zh}之和不符`, en: `${is.en} is not the sum of ${en} in its row` };
  });

/** T03: income is the sum of its sources, in every row and every budget column. */
export const incomeBySource: Rule = {
  id: 'T03',
  *check(book: Book) {
    for (const table of statutoryTables(book)) {
      if (!table.whole) continue;
      for (const row of rowsOf(table)) {
        const whole = single(row, 'income.total', 'all');
        const byFund = singles(row, FISCAL);
        const fiscal = byFund.length > 0 ? byFund : singles(row, ['income.fiscal']);
        const parts = [...fiscal, ...singles(row, OTHER_SOURCES)];
        if (whole && fiscal.length > 0) yield against(whole, parts, '各来源', 'its sources');
      }
    }
  },
};

function* byKind(book: Book, all: boolean): Iterable<Verdict> {
  for (const table of statutoryTables(book)) {
    if (!table.whole) continue;
    for (const row of rowsOf(table)) {
      const whole = single(row, 'expenditure.function') ?? single(row, 'expenditure.total');
      const fund = whole?.fact.dims.fund;
      if (!whole || (fund === 'all') !== all) continue;
      const parts = singles(row, KINDS, fund);
      if (parts.some(({ fact }) => /basic|project/.test(fact.indicator)))
        yield against(whole, parts, '各栏', 'its columns');
    }
  }
}

/** T04: expenditure of all funds is 基本 + 项目 + 上缴上级 + 经营 + 对附属单位补助, in every row. */
export const expenditureByKind: Rule = { id: 'T04', check: (book) => byKind(book, true) };

/** T07: in the tables of one fund a row's total is the sum of its columns. */
export const rowOfOneFund: Rule = { id: 'T07', check: (book) => byKind(book, false) };
