import { clusters, type Book } from '../../book/book.ts';
import { meet } from '../../book/interval.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import { same } from '../../verdict/sum.ts';

/** N21: what is called the year's spending is not the grand total, which holds the carry-over as well. */
export const rightTotal: Rule = {
  id: 'N21',
  *check(book: Book) {
    const balance = book.the({ indicator: 'total.balance', measure: 'actual', fund: 'all' });
    const left = book.the({ indicator: 'carryover.closing', measure: 'actual', fund: 'all' });
    if (!balance || left?.value.isZero()) return;
    const quotes = clusters(book.plain({ indicator: 'expenditure.total', measure: 'actual', fund: 'all' }));
    const [spent, ...more] = quotes.flatMap(([first]) =>
      first && first.range.high.lt(balance.range.low) && !first.value.isZero() ? [first] : [],
    );
    if (!spent || more.length > 0) return;
    for (const quoted of quotes.flat().filter(({ range }) => meet(range, balance.range) || meet(range, spent.range))) {
      if (quoted === spent) continue;
      yield {
        ...same(quoted, spent, () => {
          const [is, right, whole] = [told(quoted), told(spent), amount(balance)];
          return {
            zh: `${is.zh}，实为收支总计${whole.zh}，而${right.zh}`,
            en: `${is.en}, which is the grand total ${whole.en}, while ${right.en}`,
          };
        }),
        suspects: [quoted],
      };
    }
  },
};
