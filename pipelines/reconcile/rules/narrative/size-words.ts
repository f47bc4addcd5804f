import type { Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import { meet } from '../../book/interval.ts';
import { Prose } from '../../book/prose.ts';
import type { Rule } from '../../rule.ts';
import { amount, plainAmount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import { isAccounts, isTold, subjects } from './statement.ts';

const WORDS =
  /^[^0-9０-９]{0,24}?决算数?(?:(大于|高于|多于|小于|低于|少于|等于)|[与同和])(?:年初|全年|调整)?预算数?(?:基本)?(一致|相同|相等|持平|不存在差异|无差异)?/;
const LEVEL = '0.1';
const REACH = 60;

/** N24: 决算数大于、小于、等于预算数 is what the two figures of the sentence say. */
export const sizeWords: Rule = {
  id: 'N24',
  *check(book: Book) {
    const prose = new Prose(book.disclosure.lines);
    for (const entries of subjects(book).values()) {
      for (const [budget, actual] of pairs(entries)) {
        const last = budget.order > actual.order ? budget : actual;
        const [, size, likeness] = WORDS.exec(afterRate(prose.after(last, REACH))) ?? [];
        const word = size ?? likeness;
        if (!word) continue;
        yield {
          status: fits(word, budget, actual) ? 'pass' : 'fail',
          entries: [actual, budget],
          say: () => {
            const [is, other] = [told(actual), amount(budget)];
            return {
              zh: `${is.zh}，预算${other.zh}，文中却说决算数与预算数的关系为“${word}”`,
              en: `${is.en} against a budget of ${other.en}, but the text says “${word}” of the actual figure and the budget`,
            };
          },
          arithmetic: () => `${plainAmount(actual.value, actual.scale)} / ${plainAmount(budget.value, budget.scale)}`,
          expected: null,
          actual: actual.value,
          tolerance: null,
        };
      }
    }
  },
};

/** A completion rate may stand between the figures and the words. */
const afterRate = (text: string): string => text.replace(/^[，,]完成[^。；]{0,12}?[\d.]+[%％]/, '');

function pairs(entries: readonly Entry[]): [budget: Entry, actual: Entry][] {
  const told = entries.filter((entry) => isAccounts(entry) && isTold(entry));
  return told.flatMap((entry, at) => {
    const next = told[at + 1];
    if (!next) return [];
    const measures = [entry, next].map(({ fact }) => fact.measure);
    const [first, second] = measures;
    if (isBudget(first) && second === 'actual') return [[entry, next]];
    return first === 'actual' && isBudget(second) ? [[next, entry]] : [];
  });
}

const isBudget = (measure: string | undefined): boolean => measure === 'initial_budget' || measure === 'final_budget';

function fits(word: string, budget: Entry, actual: Entry): boolean {
  if (word === '持平') return actual.value.minus(budget.value).abs().lte(budget.value.abs().times(LEVEL));
  if (!word.endsWith('于') || word === '等于') return meet(budget.range, actual.range);
  return /大于|高于|多于/.test(word)
    ? actual.range.high.gt(budget.range.low) && !actual.value.eq(budget.value)
    : actual.range.low.lt(budget.range.high) && !actual.value.eq(budget.value);
}
