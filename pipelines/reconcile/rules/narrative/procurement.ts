import { only, type Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { added, atMost, sum } from '../../verdict/sum.ts';

const PARTS = ['procurement.goods', 'procurement.works', 'procurement.services'];
const ORDER = [
  ['procurement.micro', 'procurement.sme'],
  ['procurement.sme', 'procurement.total'],
] as const;

/** N18: goods, works and services make the procurement; contracts to small firms are within those to small and medium ones. */
export const procurement: Rule = {
  id: 'N18',
  *check(book: Book) {
    for (const place of book.places()) {
      const total = own(book, 'procurement.total', place);
      const parts = PARTS.flatMap((indicator) => own(book, indicator, place) ?? []);
      if (total && parts.length >= 2) {
        yield sum(total, parts.map(added), () => {
          const is = told(total);
          return {
            zh: `${is.zh}，与货物、工程、服务之和不符`,
            en: `${is.en} is not the sum of goods, works and services`,
          };
        });
      }
      for (const [less, more] of ORDER) {
        const [small, large] = [own(book, less, place), own(book, more, place)];
        if (!small || !large) continue;
        yield atMost(small, large, () => {
          const [is, other] = [told(small), told(large)];
          return { zh: `${is.zh}，大于${other.zh}`, en: `${is.en}, which is more than ${other.en}` };
        });
      }
    }
  },
};

const own = (book: Book, indicator: string, place: string): Entry | null =>
  only(book.plain({ indicator, measure: 'actual', place }).filter(({ fact }) => !fact.dims.kind));
