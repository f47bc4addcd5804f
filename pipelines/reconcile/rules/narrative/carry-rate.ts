import { Decimal } from '../../../model/decimal.ts';
import type { Book } from '../../book/book.ts';
import { Prose } from '../../book/prose.ts';
import type { Rule } from '../../rule.ts';
import { amount, plainAmount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';

const PRINTED = /结转结余率(?:为|是)?(\d{1,2}(?:\.\d+)?)[%％]/g;

/**
 * N23: a printed 结转结余率 is what is left over the budget or over what was spent, and where something is said to be left
 * the accounts carry something forward. A scope of its own for the evaluation may part them.
 */
export const carryRate: Rule = {
  id: 'N23',
  *check(book: Book) {
    const budget = book.the({ indicator: 'performance.funding', measure: 'final_budget' });
    const spent = book.the({ indicator: 'performance.funding', measure: 'actual' });
    const closing = book.the({ indicator: 'carryover.closing', measure: 'actual', fund: 'all' });
    const prose = new Prose(book.disclosure.lines);
    for (const match of prose.text.matchAll(PRINTED)) {
      const printed = new Decimal(match[1] ?? '0');
      const place = prose.placeAt(match.index + match[0].length - 1);
      const common = { severity: 'low', expected: null, actual: printed, tolerance: null, at: [place] } as const;
      if (closing)
        yield {
          ...common,
          status: closing.value.isZero() && !printed.isZero() ? 'fail' : 'pass',
          entries: closing.value.isZero() ? [closing] : [],
          suspects: [],
          say: () => ({
            zh: `结转结余率写作${printed.toFixed()}%，而${told(closing).zh}`,
            en: `A carry-over of ${printed.toFixed()}% is stated, but ${told(closing).en}`,
          }),
          arithmetic: () => `${amount(closing).zh} / ${printed.toFixed()}%`,
        };
      if (!budget || !spent || budget.value.isZero() || spent.value.isZero()) continue;
      const left = budget.value.minus(spent.value);
      const ulp = new Decimal(10).pow(-printed.decimalPlaces());
      const fits = [budget, spent].some(({ value }) => left.div(value).times(100).minus(printed).abs().lte(ulp));
      yield {
        ...common,
        status: fits ? 'pass' : 'fail',
        entries: fits ? [] : [budget, spent],
        suspects: [],
        say: () => ({
          zh: `结转结余率写作${printed.toFixed()}%，按${told(budget).zh}、${amount(spent).zh}算不出`,
          en: `A carry-over of ${printed.toFixed()}% is stated, which ${told(budget).en} and ${amount(spent).en} do not give`,
        }),
        arithmetic: () =>
          `(${plainAmount(budget.value, budget.scale)} - ${plainAmount(spent.value, budget.scale)}) ÷ ${plainAmount(budget.value, budget.scale)} = ${left.div(budget.value).times(100).toDecimalPlaces(2).toFixed()}%`,
      };
    }
  },
};
