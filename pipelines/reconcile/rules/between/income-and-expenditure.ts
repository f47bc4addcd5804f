import { only, type Book } from '../../book/book.ts';
import { isTable, type Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { same } from '../../verdict/sum.ts';

const MOVED = ['carryover.opening', 'carryover.closing', 'other.surplus_used', 'other.surplus_allocated'];

/** Coded rows of one column in tables that were read whole. */
const column = (book: Book, indicator: string): Map<string, Entry[]> => {
  const rows = new Map<string, Entry[]>();
  for (const entry of book.find({ indicator, measure: 'actual', fund: 'all' }))
    if (entry.code && book.isWhole(entry.place)) rows.set(entry.code, [...(rows.get(entry.code) ?? []), entry]);
  return rows;
};

/** X12: where nothing was brought forward, carried forward, used or set aside, every 科目 spends what it received. */
export const itemsSpendTheirIncome: Rule = {
  id: 'X12',
  *check(book: Book) {
    const moved = MOVED.map((indicator) =>
      book.plain({ indicator, measure: 'actual', fund: 'all' }).filter(({ place }) => isTable(place)),
    );
    const [opening = [], closing = []] = moved;
    const isStill = moved.flat().every(({ value }) => value.isZero());
    if (opening.length === 0 || closing.length === 0 || !isStill) return;
    const spending = column(book, 'expenditure.function');
    for (const [code, incomes] of column(book, 'income.total')) {
      const [received, spent] = [only(incomes), only(spending.get(code) ?? [])];
      if (!received || !spent || code.length <= 3) continue;
      yield same(received, spent, () => {
        const [is, out] = [told(received), told(spent)];
        return {
          zh: `没有结转，而${is.zh}，${out.zh}`,
          en: `Nothing is carried over, yet ${is.en} and ${out.en}`,
        };
      });
    }
  },
};
