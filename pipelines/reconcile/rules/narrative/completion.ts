import type { Measure } from '../../../model/fact.ts';
import type { Book } from '../../book/book.ts';
import { isPlain, type Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import { quotient, rate } from '../../verdict/rate.ts';
import { beside, isAccounts, subjects } from './statement.ts';

const BUDGETS: readonly Measure[] = ['initial_budget', 'final_budget'];

/** N10: a completion rate is the actual figure over the budget that it names. */
export const completion: Rule = {
  id: 'N10',
  *check(book: Book) {
    for (const entries of subjects(book).values()) {
      for (const printed of entries) {
        if (printed.fact.measure !== 'execution_rate' || !isJudged(printed)) continue;
        const actual = beside(printed, entries, { measure: 'actual' });
        const budget = budgetOf(printed, entries) ?? tabled(printed, book);
        if (!actual || !budget || budget.value.isZero()) continue;
        const verdict = rate(printed, quotient(actual, budget), () => {
          const is = told(printed);
          return {
            zh: `${is.zh}，与决算${amount(actual).zh}、预算${amount(budget).zh}算出的不符`,
            en: `${is.en} is not ${amount(actual).en} over the budget of ${amount(budget).en}`,
          };
        });
        if (!verdict || (verdict.status === 'fail' && fitsAnother(printed, actual, entries))) continue;
        yield verdict;
      }
    }
  },
};

const isJudged = (entry: Entry): boolean =>
  isAccounts(entry) || /^performance\.(?:amount|funding)$/.test(entry.fact.indicator);

/** Whether the rate is right for another budget of the same thing, which it may be about. */
const fitsAnother = (printed: Entry, actual: Entry, entries: readonly Entry[]): boolean =>
  entries.some((other) => {
    if (!BUDGETS.includes(other.fact.measure) || other.value.isZero()) return false;
    const verdict = rate(printed, quotient(actual, other), () => ({ zh: '', en: '' }));
    return verdict !== null && verdict.status !== 'fail';
  });

function budgetOf(printed: Entry, entries: readonly Entry[]): Entry | null {
  const { base } = printed.fact.dims;
  if (base && base !== 'prior') return beside(printed, entries, { measure: base });
  const found = BUDGETS.flatMap((measure) => beside(printed, entries, { measure }) ?? []);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The budget of a whole as another place prints it. */
function tabled(printed: Entry, book: Book): Entry | null {
  if (!isPlain(printed)) return null;
  const { indicator, dims } = printed.fact;
  const base = dims.base === 'prior' ? undefined : dims.base;
  const found = (base ? [base] : BUDGETS).flatMap((measure) => book.the({ indicator, measure, fund: dims.fund }) ?? []);
  return found.length === 1 ? (found[0] ?? null) : null;
}
