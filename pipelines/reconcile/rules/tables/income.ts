import { groupBy, type Book } from '../../book/book.ts';
import { isTable, type Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { added, sum } from '../../verdict/sum.ts';
import { told } from '../../verdict/naming.ts';

const SOURCE = /^income\.(?:fiscal|superior|business|operating|affiliated|other)$/;

/** T03: every row of an income table is the sum of its source columns. Blanks of a wholly read table are zeros. */
export const incomeBySource: Rule = {
  id: 'T03',
  *check(book: Book) {
    for (const [place, entries] of tables(book)) {
      const rows = groupBy(
        entries,
        ({ fact }) => `${fact.at.line ?? ''}|${fact.dims.code ?? ''}|${fact.dims.item ?? ''}|${fact.measure}`,
      );
      for (const row of rows.values()) {
        const whole = row.find(({ fact }) => fact.indicator === 'income.total' && fact.dims.fund === 'all');
        const parts = row.filter(({ fact }) => SOURCE.test(fact.indicator));
        if (!whole || parts.length === 0 || !book.isWhole(place)) continue;
        yield sum(whole, parts.map(added), () => {
          const is = told(whole);
          return { zh: `${is.zh}，与各来源之和不符`, en: `${is.en} is not the sum of its sources` };
        });
      }
    }
  },
};

const tables = (book: Book): [string, readonly Entry[]][] =>
  book
    .places()
    .filter(isTable)
    .map((place) => [place, book.at(place)]);
