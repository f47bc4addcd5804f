import { Decimal } from '../../../model/decimal.ts';
import type { Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import { meet } from '../../book/interval.ts';
import { costRows, sheets, total } from '../../book/sheets.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { same } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const POWERS = [1, 2, 3, 4].flatMap((exponent) => [new Decimal(10).pow(exponent), new Decimal(10).pow(-exponent)]);
const NEAR = new Decimal('0.0005');

/** Whether two amounts are a power of ten apart. */
const shifted = (a: Decimal, b: Decimal): boolean =>
  !a.isZero() && !b.isZero() && POWERS.some((power) => a.div(b).div(power).minus(1).abs().lte(NEAR));

/** Whether two amounts, as many digits long, differ in one digit. */
function oneDigit(a: Decimal, b: Decimal): boolean {
  const [x, y] = [a.toFixed(), b.toFixed()];
  return x.length === y.length && x.length > 4 && Array.from(x).filter((digit, at) => digit !== y[at]).length === 1;
}

const beside = (cost: Entry, money: Entry): Verdict =>
  same(cost, money, () => {
    const [is, other] = [told(cost), told(money)];
    return { zh: `${is.zh}，而${other.zh}`, en: `${is.en}, but ${other.en}` };
  });

/**
 * P22: the one cost indicator of a sheet is the money that was spent. Only what looks like a slip is told: a part of the money
 * may have a cost indicator of its own.
 */
export const costIsMoney: Rule = {
  id: 'P22',
  *check(book: Book) {
    for (const sheet of sheets(book)) {
      const [row, ...more] = costRows(sheet);
      const money = total(sheet)?.actual;
      const cost = row?.actual;
      if (!cost || !money || more.length > 0 || cost.fact.unit !== 'yuan') continue;
      if (meet(cost.range, money.range) || shifted(cost.value, money.value) || oneDigit(cost.value, money.value))
        yield beside(cost, money);
    }
  },
};

const LEAST = new Decimal('0.5');
const MOST = new Decimal(2);
const CLOSE = new Decimal('1.25');

/** P23: the target of the one cost indicator, where that is of all the money, is of the budget’s size. */
export const costTarget: Rule = {
  id: 'P23',
  *check(book: Book) {
    for (const sheet of sheets(book)) {
      const [row, ...more] = costRows(sheet);
      const target = row?.target;
      const spent = total(sheet)?.actual;
      if (!row?.actual || !spent || !(meet(row.actual.range, spent.range) || shifted(row.actual.value, spent.value)))
        continue;
      const { final, initial } = total(sheet) ?? {};
      const budgets = [final, initial].filter(
        (entry) => entry !== null && entry !== undefined && !entry.value.isZero(),
      );
      const [budget] = budgets;
      if (!target || !budget || more.length > 0 || target.fact.unit !== 'yuan' || target.value.isZero()) continue;
      const fits = budgets.some(
        (entry) => entry && target.value.div(entry.value).gte(LEAST) && target.value.div(entry.value).lte(CLOSE),
      );
      const ratio = target.value.div(budget.value);
      const far = ratio.lt(LEAST) || ratio.gt(MOST);
      const severity = shifted(target.value, budget.value) ? 'high' : far ? undefined : 'low';
      yield {
        ...beside(target, budget),
        status: fits ? 'pass' : 'fail',
        ...(severity ? { severity } : {}),
      };
    }
  },
};
