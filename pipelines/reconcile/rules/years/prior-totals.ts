import { groupBy, only, type Book } from '../../book/book.ts';
import { isPlain, type Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { subject } from '../../verdict/naming.ts';
import { atMost } from '../../verdict/sum.ts';

type Total = readonly [indicator: string, fund: string];

/** Last year’s totals of which the first is a part of the second. */
const PARTS: readonly (readonly [part: Total, whole: Total])[] = [
  [
    ['total.balance', 'fiscal'],
    ['total.balance', 'all'],
  ],
  [
    ['expenditure.total', 'all'],
    ['total.balance', 'all'],
  ],
  [
    ['income.total', 'all'],
    ['total.balance', 'all'],
  ],
  [
    ['expenditure.total', 'fiscal'],
    ['total.balance', 'fiscal'],
  ],
  [
    ['expenditure.total', 'general'],
    ['total.balance', 'fiscal'],
  ],
  [
    ['expenditure.total', 'general'],
    ['expenditure.total', 'fiscal'],
  ],
  [
    ['expenditure.total', 'fiscal'],
    ['expenditure.total', 'all'],
  ],
  [
    ['income.general', 'general'],
    ['income.fiscal', 'fiscal'],
  ],
];

/** Y03: what a document prints or implies of last year’s totals fits together: general ≤ fiscal ≤ all, spending ≤ grand total. */
export const priorTotals: Rule = {
  id: 'Y03',
  *check(book: Book) {
    const prior = [...book.entries, ...book.implied].filter(
      (entry) =>
        entry.fact.fiscalYear === book.year - 1 &&
        (entry.fact.measure === 'actual' || entry.fact.measure === 'prior_actual') &&
        isPlain(entry),
    );
    const totals = groupBy(prior, ({ fact }) => `${fact.indicator} ${fact.dims.fund ?? ''}`);
    const the = ([indicator, fund]: Total): Entry | null => only(totals.get(`${indicator} ${fund}`) ?? []);
    for (const [small, large] of PARTS) {
      const [part, whole] = [the(small), the(large)];
      if (!part || !whole) continue;
      yield {
        ...atMost(part, whole, () => {
          const [is, of] = [subject(part), subject(whole)];
          const year = String(book.year - 1);
          return {
            zh: `由本文件推得${year}年${is.zh}${amount(part).zh}，超过同年${of.zh}${amount(whole).zh}`,
            en: `For ${year} this document implies ${is.en} of ${amount(part).en}, more than ${of.en} of ${amount(whole).en}`,
          };
        }),
        severity: part.fact.derived || whole.fact.derived ? 'medium' : 'high',
      };
    }
  },
};
