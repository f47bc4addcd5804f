import type { Measure } from '../../../model/fact.ts';
import type { Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { families, type Family } from './families.ts';

const COMPARED: readonly Measure[] = ['initial_budget', 'change'];

/**
 * N09: where the actual figures of the listed 科目 make the parent's, their initial budgets and differences do too.
 * A 科目 that had a budget and spent nothing may be left out, so a smaller sum is a question of scope unless most is missing.
 */
export const childBudgets: Rule = {
  id: 'N09',
  *check(book: Book) {
    for (const family of families(book)) {
      if (!holds(family, 'actual')) continue;
      for (const measure of COMPARED) {
        const verdict = compare(family, measure);
        if (verdict) yield weighed(verdict, measure);
      }
    }
  },
};

/**
 * N02: the actual figures of the listed 科目 make the parent's where their budgets or differences do, and are never more
 * where all are of one level.
 */
export function* childActuals(book: Book): Iterable<Verdict> {
  for (const family of families(book)) {
    const listed = COMPARED.some((measure) => holds(family, measure));
    if (!listed && !family.level) continue;
    const verdict = compare(family, 'actual', !listed);
    if (verdict) yield verdict;
  }
}

/** Whether one measure of at least two children that are not nothing makes the parent's. */
function holds(family: Family, measure: Measure): boolean {
  const verdict = compare(family, measure);
  const amounts = family.children.filter((child) => child.get(measure)?.value.isZero() === false);
  return verdict !== null && verdict.status !== 'fail' && amounts.length >= 2;
}

function compare({ parent, children }: Family, measure: Measure, atMost = false): Verdict | null {
  const whole = parent.get(measure);
  const parts = children.flatMap((child) => child.get(measure) ?? []);
  if (!whole || parts.length < children.length) return null;
  if (measure === 'change' && ![whole, ...parts].every(isAgainstBudget)) return null;
  return sum(
    whole,
    parts.map(added),
    () => {
      const is = told(whole);
      return {
        zh: `${is.zh}，${atMost ? '小于其下所列科目之和' : '与其下所列科目之和不符'}`,
        en: `${is.en} is ${atMost ? 'less than' : 'not'} the sum of the items listed below it`,
      };
    },
    atMost,
  );
}

const isAgainstBudget = ({ fact }: Entry): boolean => fact.dims.base === 'initial_budget';

function weighed(verdict: Verdict, measure: Measure): Verdict {
  const { expected, actual } = verdict;
  if (verdict.status !== 'fail' || !expected || !actual) return verdict;
  const missing = measure === 'initial_budget' ? actual.minus(expected) : expected.minus(actual);
  const most = measure === 'initial_budget' && missing.times(2).gt(actual);
  return { ...verdict, severity: missing.isNegative() || most ? 'high' : 'low' };
}
