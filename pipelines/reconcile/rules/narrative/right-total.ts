import type { Book } from '../../book/book.ts';
import { meet } from '../../book/interval.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import { same } from '../../verdict/sum.ts';

/** N21: what is called the year's spending is not the grand total, which holds the carry-over as well. */
export const rightTotal: Rule = {
  id: 'N21',
  *check(book: Book) {
    const spent = book.the({ indicator: 'expenditure.total', measure: 'actual', fund: 'all' });
    const balance = book.the({ indicator: 'total.balance', measure: 'actual', fund: 'all' });
    if (!spent || !balance || meet(spent.range, balance.range)) return;
    for (const quoted of book.plain({ indicator: 'expenditure.total', measure: 'actual', fund: 'all' })) {
      if (quoted === spent || !(meet(quoted.range, balance.range) || meet(quoted.range, spent.range))) continue;
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
