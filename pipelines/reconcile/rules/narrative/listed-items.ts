import type { Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { isTold } from './statement.ts';

const WHOLES = [
  ['expenditure.personnel', /^30[13]\d\d$/],
  ['expenditure.public', /^3(?:02|1[0-3]|09)\d\d$/],
] as const;

/** N12: the items that a sentence lists under personnel or running costs are no more than the whole. */
export const listedItems: Rule = {
  id: 'N12',
  *check(book: Book) {
    for (const [indicator, code] of WHOLES) {
      for (const whole of book.plain({ indicator, measure: 'actual' }).filter(isTold)) {
        const items = itemsAfter(whole, code, book);
        if (items.length >= 2) yield judge(whole, items);
      }
    }
    yield* classesOfBasic(book);
  },
};

const CLASSES = ['301', '302', '303'];

/** 基本支出 by economic 类, where a section lists wages, goods and subsidies alike. */
function* classesOfBasic(book: Book): Iterable<Verdict> {
  for (const whole of book.plain({ indicator: 'expenditure.basic', measure: 'actual' }).filter(isTold)) {
    const items = book
      .at(whole.place)
      .filter(
        ({ fact, order, code }) =>
          fact.indicator === 'expenditure.economic' &&
          fact.measure === 'actual' &&
          fact.dims.fund === whole.fact.dims.fund &&
          order > whole.order &&
          (code?.length === CLASS || code?.startsWith('310')),
      );
    const codes = items.map(({ code }) => code ?? '');
    if (!CLASSES.every((code) => codes.includes(code)) || new Set(codes).size < codes.length) continue;
    if (codes.includes('310') && codes.some((code) => code.length > CLASS)) continue;
    yield sum(whole, items.map(added), () => {
      const is = told(whole);
      return { zh: `${is.zh}，与所列各类之和不符`, en: `${is.en} is not the sum of the classes listed` };
    });
  }
}

function itemsAfter(whole: Entry, pattern: RegExp, book: Book): Entry[] {
  const items: Entry[] = [];
  for (const entry of book.at(whole.place)) {
    if (entry.order <= whole.order) continue;
    if (entry.fact.indicator !== 'expenditure.economic' || entry.fact.measure !== 'actual') break;
    if (entry.code === null || !pattern.test(entry.code)) return [];
    items.push(entry);
  }
  return items;
}

const CLASS = 3;
const TENFOLD = 10;

/** 主要包括 leaves things out: only a sum that comes near the whole and misses it is worth a word. */
function judge(whole: Entry, items: readonly Entry[]): Verdict {
  const verdict = sum(whole, items.map(added), () => {
    const is = told(whole);
    return { zh: `${is.zh}，与所列科目之和不符`, en: `${is.en} is not the sum of the items listed` };
  });
  const missing = whole.value.minus(verdict.expected ?? whole.value);
  if (verdict.status !== 'fail' || missing.isNegative()) return verdict;
  return missing.times(TENFOLD).gt(whole.value) ? { ...verdict, status: 'pass' } : { ...verdict, severity: 'low' };
}
