import { groupBy, only, type Book } from '../../book/book.ts';
import { isPlain, type Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import { atMost } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';

type Severity = NonNullable<Verdict['severity']>;

const WHOLE = 100;

/** Q02: a share lies between 0 and 100; a budget of the whole year is not overspent without a reason. */
export const outOfRange: Rule = {
  id: 'Q02',
  *check(book: Book) {
    for (const entry of book.entries) {
      if (entry.fact.unit !== 'percent') continue;
      if (isShare(entry)) yield within(entry, 'high', '占比不可能小于0或大于100%', 'no share is below 0 or above 100%');
      if (isBounded(entry)) yield within(entry, 'medium', '此类比率不会超过100%', 'such a rate is 100% at most');
      if (isYearRate(entry))
        yield within(entry, 'low', '执行数超过全年预算', 'more than the budget of the year was spent');
    }
    yield* overspent(book);
  },
};

/** More was spent on a project than its budget, which no printed rate tells. */
function* overspent(book: Book): Iterable<Verdict> {
  const funding = book
    .find({ indicator: 'project.funding' })
    .filter(({ fact }) => !fact.dims.source || fact.dims.source === 'total');
  for (const rows of groupBy(funding, ({ fact, place }) => `${fact.dims.project ?? ''}|${place}`).values()) {
    const of = (measure: string): Entry | null => only(rows.filter(({ fact }) => fact.measure === measure));
    const [budget, spent] = [of('final_budget') ?? of('initial_budget'), of('actual')];
    if (!budget || !spent || budget.value.isZero() || rows.some(({ fact }) => fact.measure === 'execution_rate'))
      continue;
    const over = spent.range.low.gt(budget.range.high);
    yield {
      ...atMost(spent, budget, () => {
        const [is, had] = [told(spent), amount(budget)];
        return { zh: `${is.zh}，超过预算${had.zh}`, en: `${is.en}, more than its budget of ${had.en}` };
      }),
      entries: over ? [spent, budget] : [],
      severity: 'low',
      suspects: [],
    };
  }
}

const isShare = ({ fact }: Entry): boolean => fact.measure === 'share' || fact.indicator === 'assistance.ratio';
const BOUNDED = /满意|知晓率|准确率|合规率|合格率|及时率|正确率/;
const isBounded = ({ fact }: Entry): boolean =>
  fact.indicator === 'project.indicator' && BOUNDED.test(fact.dims.level3 ?? fact.dims.level2 ?? '');
const isYearRate = ({ fact }: Entry): boolean =>
  fact.measure === 'execution_rate' &&
  fact.dims.base === 'final_budget' &&
  /^(?:project|performance)\./.test(fact.indicator);

function within(entry: Entry, severity: Severity, zh: string, en: string): Verdict {
  const wrong = entry.value.isNegative() || entry.value.gt(WHOLE);
  return {
    status: wrong ? 'fail' : 'pass',
    entries: wrong ? [entry] : [],
    severity,
    say: () => {
      const is = told(entry);
      return { zh: `${is.zh}，${zh}`, en: `${is.en}: ${en}` };
    },
    arithmetic: () => `${entry.value.toFixed()}% ${entry.value.isNegative() ? '< 0' : '> 100%'}`,
    expected: null,
    actual: entry.value,
    tolerance: null,
    suspects: wrong ? [entry] : [],
  };
}

const MONEY = /^(?:total|income|expenditure|sangong|operating|procurement)\./;

/** Q12: amounts of a year's accounts are not negative without a note. */
export const negative: Rule = {
  id: 'Q12',
  *check(book: Book) {
    for (const entry of book.entries) {
      const { unit, measure, indicator } = entry.fact;
      if (unit !== 'yuan' || !MONEY.test(indicator) || !/^(?:actual|initial_budget|final_budget)$/.test(measure))
        continue;
      if (!entry.value.isNegative()) continue;
      yield {
        status: 'fail',
        entries: [entry],
        severity: isPlain(entry) ? 'medium' : 'low',
        say: () => {
          const is = told(entry);
          return { zh: `${is.zh}为负数，请看有无说明`, en: `${is.en} is negative; see whether a note explains it` };
        },
        arithmetic: () => `${entry.value.toFixed()} < 0`,
        expected: null,
        actual: entry.value,
        tolerance: null,
        suspects: [entry],
      };
    }
  },
};
