import { clusters, groupBy, type Book } from '../../book/book.ts';
import { isPlain, isTable } from '../../book/entry.ts';
import { meet } from '../../book/interval.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import { same } from '../../verdict/sum.ts';

const ACCOUNTS = /^(?:total|income|expenditure|sangong)\./;

/** T16: a total that a table gives as 决算数 and that other places contradict is not the 年初预算数. */
export const columnsHoldTheirYear: Rule = {
  id: 'T16',
  *check(book: Book) {
    const totals = book.entries.filter(
      (entry) => entry.fact.fiscalYear === book.year && ACCOUNTS.test(entry.fact.indicator) && isPlain(entry),
    );
    for (const group of groupBy(totals, ({ fact }) => `${fact.indicator} ${fact.dims.fund ?? ''}`).values()) {
      const budgets = group.filter(({ fact }) => fact.measure === 'initial_budget');
      const results = group.filter(({ fact }) => fact.measure === 'actual');
      const [most, ...rest] = clusters(results);
      const usual = most?.[0];
      if (!usual || budgets.length === 0) continue;
      for (const odd of results.filter(({ place }) => isTable(place))) {
        const budget = budgets.find(({ range }) => meet(range, odd.range));
        if (odd === usual || odd.value.isZero() || (!budget && rest.flat().includes(odd))) continue;
        const verdict = same(odd, usual, () => {
          const [is, right] = [told(odd), told(usual)];
          const planned = budget ? amount(budget) : amount(odd);
          return {
            zh: `${is.zh}，与年初预算数${planned.zh}相同，而${right.zh}`,
            en: `${is.en} is the initial budget of ${planned.en}, while ${right.en}`,
          };
        });
        yield budget && rest.flat().includes(odd) ? verdict : { ...verdict, implied: () => null };
      }
    }
  },
};
