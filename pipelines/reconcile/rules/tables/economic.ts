import type { Book } from '../../book/book.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum } from '../../verdict/sum.ts';
import { single, statutoryTables } from '../table-rows.ts';

const PERSONNEL = new Set(['301', '303']);

/** T12: 人员经费 is 301 with 303; 公用经费 is every other economic 类. */
export const personnelAndPublic: Rule = {
  id: 'T12',
  *check(book: Book) {
    for (const table of statutoryTables(book)) {
      if (!table.whole) continue;
      const classes = table.entries.filter(
        ({ fact, code }) =>
          fact.indicator === 'expenditure.economic' && fact.measure === 'actual' && code?.length === 3,
      );
      const plain = table.entries.filter(({ code, fact }) => !code && !fact.dims.item && fact.measure === 'actual');
      for (const [indicator, personnel] of [
        ['expenditure.personnel', true],
        ['expenditure.public', false],
      ] as const) {
        const whole = single(plain, indicator);
        const parts = classes.filter(({ code }) => PERSONNEL.has(code ?? '') === personnel);
        if (!whole || parts.length === 0 || new Set(parts.map(({ code }) => code)).size < parts.length) continue;
        yield sum(whole, parts.map(added), () => {
          const is = told(whole);
          return { zh: `${is.zh}，与所含经济分类各类之和不符`, en: `${is.en} is not the sum of its economic classes` };
        });
      }
    }
  },
};
