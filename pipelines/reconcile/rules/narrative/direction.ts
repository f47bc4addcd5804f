import type { Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import { meet, minus } from '../../book/interval.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum, taken } from '../../verdict/sum.ts';
import { baseOf, changeRates } from './change.ts';
import { beside, isAccounts, subjects } from './statement.ts';

/** N06: amount and rate of one change point the same way, and the two figures compared are that change apart. */
export const direction: Rule = {
  id: 'N06',
  *check(book: Book) {
    for (const { rate, change } of changeRates(book)) {
      if (!change || change.value.isZero() || rate.value.isZero()) continue;
      yield {
        status: change.value.isNegative() === rate.value.isNegative() ? 'pass' : 'fail',
        entries: [rate, change],
        say: () => {
          const [is, other] = [told(rate), amount(change)];
          return {
            zh: `${is.zh}，而增减额为${other.zh}，方向相反`,
            en: `${is.en}, while the change is ${other.en}: they point to opposite sides`,
          };
        },
        arithmetic: () => `${amount(rate).zh} / ${amount(change).zh}`,
        expected: rate.value.negated(),
        actual: rate.value,
        tolerance: null,
      };
    }
    for (const entries of subjects(book).values()) {
      for (const change of entries) {
        if (change.fact.measure !== 'change' || !isAccounts(change) || isBudgeted(change.fact.dims.base)) continue;
        const [current, base] = [beside(change, entries, { measure: 'actual' }), baseOf(change, entries)];
        if (!current || !base || fitsAnother(change, current, base, entries)) continue;
        yield sum(change, [added(current), taken(base)], () => {
          const is = told(change);
          return {
            zh: `${is.zh}，与${amount(current).zh}减${amount(base).zh}不符`,
            en: `${is.en} is not ${amount(current).en} less ${amount(base).en}`,
          };
        });
      }
    }
  },
};

/** Whether the change is right against another figure of the same thing, which it may be about. */
const fitsAnother = (change: Entry, current: Entry, base: Entry, entries: readonly Entry[]): boolean =>
  entries.some(
    (other) =>
      other !== base &&
      other !== current &&
      /^(?:initial_budget|final_budget|actual|prior_actual)$/.test(other.fact.measure) &&
      !meet(other.range, base.range) &&
      meet(minus(current.range, other.range), change.range),
  );

const isBudgeted = (base: string | undefined): boolean => base === 'initial_budget' || base === 'final_budget';

/** N08: the budget and the difference from it give the actual figure. */
export const budgetDifference: Rule = {
  id: 'N08',
  *check(book: Book) {
    for (const entries of subjects(book).values()) {
      for (const change of entries) {
        if (change.fact.measure !== 'change' || !isAccounts(change) || !isBudgeted(change.fact.dims.base)) continue;
        const [current, base] = [beside(change, entries, { measure: 'actual' }), baseOf(change, entries)];
        if (!current || !base || fitsAnother(change, current, base, entries)) continue;
        yield sum(current, [added(base), added(change)], () => {
          const is = told(current);
          return {
            zh: `${is.zh}，与预算${amount(base).zh}加增减额${amount(change).zh}不符`,
            en: `${is.en} is not the budget ${amount(base).en} with the change ${amount(change).en}`,
          };
        });
      }
    }
  },
};
