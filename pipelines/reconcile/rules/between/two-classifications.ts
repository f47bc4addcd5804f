import { only, type Book } from '../../book/book.ts';
import { isTable, type Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum } from '../../verdict/sum.ts';
import { broken } from '../../verdict/verdict.ts';

/** What an economic 款 pays for, as functional 项: contributions that have an item of their own in both classifications. */
const ONE_COST: readonly (readonly [economic: string, ...functional: string[]])[] = [
  ['30108', '2080505'],
  ['30109', '2080506'],
  ['30110', '2101101', '2101102'],
  ['30113', '2210201'],
];

const cell = (book: Book, indicator: string, code: string): Entry | null =>
  only(
    book
      .find({ indicator, measure: 'actual', fund: 'general' })
      .filter((entry) => entry.code === code && isTable(entry.place)),
  );

/** X09: pension, annuity, medical and housing contributions of basic expenditure are one cost in both classifications; told where some of them agree and one does not. */
export const twoClassifications: Rule = {
  id: 'X09',
  *check(book: Book) {
    const verdicts = ONE_COST.flatMap(([economic, ...functional]) => {
      const whole = cell(book, 'expenditure.economic', economic);
      const parts = functional.flatMap((code) => cell(book, 'expenditure.basic', code) ?? []);
      if (!whole || parts.length === 0) return [];
      return [
        sum(whole, parts.map(added), () => {
          const [is, of] = [told(whole), parts.map(told)];
          return {
            zh: `${is.zh}，与${of.map(({ zh }) => zh).join('、')}不同，同一缴费在两种分类中通常相等`,
            en: `${is.en} is not ${of.map(({ en }) => en).join(' with ')}; one contribution is usually one cost in both classifications`,
          };
        }),
      ];
    });
    const held = verdicts.filter((verdict) => !broken(verdict));
    yield* held;
    if (held.length * 2 > verdicts.length) yield* verdicts.filter(broken);
  },
};
