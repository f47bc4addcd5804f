import { groupBy, only, type Book } from '../../book/book.ts';
import { meet } from '../../book/interval.ts';
import { Prose } from '../../book/prose.ts';
import { plainName } from '../../book/names.ts';
import type { Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const HIGH_SCORE = 80;
const MANY = 5;

const whole = ({ fact }: Entry): boolean => !fact.dims.source || fact.dims.source === 'total';
const byProject = (book: Book, indicator: string): Map<string, Entry[]> =>
  groupBy(
    book.find({ indicator }).filter((entry) => entry.fact.dims.project && whole(entry)),
    ({ fact }) => plainName(fact.dims.project ?? ''),
  );

/** Q07: nothing was spent, and yet the score is high. */
export const unspentScores: Rule = {
  id: 'Q07',
  *check(book: Book) {
    const scores = byProject(book, 'project.score');
    const indicators = byProject(book, 'project.indicator');
    for (const [key, funding] of byProject(book, 'project.funding')) {
      const spent = only(funding.filter(({ fact }) => fact.measure === 'actual'));
      const budget = only(funding.filter(({ fact }) => fact.measure === 'final_budget'));
      const score = (scores.get(key) ?? []).find(({ fact }) => fact.measure === 'score');
      if (!spent || !budget || budget.value.isZero() || !score) continue;
      const costs = fullCosts(indicators.get(key) ?? []);
      yield {
        status: spent.value.isZero() && score.value.gte(HIGH_SCORE) ? 'fail' : 'pass',
        entries: [spent, budget, score, ...costs],
        say: () => {
          const [had, got, project] = [amount(budget), amount(score), spent.fact.dims.project ?? ''];
          return {
            zh: `“${project}”预算${had.zh}，执行为0，自评仍得${got.zh}`,
            en: `“${project}” spent nothing of ${had.en}, yet scores ${got.en}`,
          };
        },
        arithmetic: () => `0 ÷ ${amount(budget).zh} = 0%`,
        expected: null,
        actual: score.value,
        tolerance: null,
        suspects: [],
      };
    }
  },
};

/** Cost indicators of nothing that have their full score. */
function fullCosts(rows: readonly Entry[]): Entry[] {
  const isCost = ({ fact }: Entry): boolean =>
    [fact.dims.level1, fact.dims.level2, fact.dims.level3].some((level) => level?.includes('成本'));
  return rows.filter((row) => {
    if (row.fact.measure !== 'actual' || !row.value.isZero() || !isCost(row)) return false;
    const of = (measure: string): Entry | undefined =>
      rows.find(
        ({ fact }) =>
          fact.measure === measure && fact.dims.level3 === row.fact.dims.level3 && fact.at.line === row.fact.at.line,
      );
    const [weight, score] = [of('weight'), of('score')];
    return weight !== undefined && score?.value.eq(weight.value) === true;
  });
}

/** Q06: where every project spent exactly its budget, the budget was cut to fit and its rate says nothing. */
export const fittedBudgets: Rule = {
  id: 'Q06',
  *check(book: Book) {
    const pairs = [...byProject(book, 'project.funding').values()].flatMap((funding) => {
      const budget = only(funding.filter(({ fact }) => fact.measure === 'final_budget'));
      const spent = only(funding.filter(({ fact }) => fact.measure === 'actual'));
      return budget && spent && !budget.value.isZero() ? [[budget, spent] as const] : [];
    });
    if (pairs.length < MANY) return;
    const verdict: Verdict = {
      status: pairs.every(([budget, spent]) => meet(budget.range, spent.range)) ? 'fail' : 'pass',
      entries: pairs.flat(),
      severity: 'low',
      say: () => ({
        zh: `${pairs.length}个项目的执行数都与全年预算数相同，执行率说明不了问题，宜看年初预算`,
        en: `All ${pairs.length} projects spent exactly their adjusted budget: the rate says nothing, the initial budget does`,
      }),
      arithmetic: () => `${pairs.length} × 100%`,
      expected: null,
      actual: null,
      tolerance: null,
      suspects: [],
    };
    yield verdict;
  },
};

/** 对8个项目认真组织开展预算绩效管理工作: all projects, not those picked out for a closer look. */
const OF_ALL = /^项目[^。；，重点抽部门]{0,12}(?:绩效管理工作|绩效自评|自评)/;
const REACH = 30;

/** Q13: the projects that are evaluated are as many in one place as in another. */
export const projectCounts: Rule = {
  id: 'Q13',
  *check(book: Book) {
    const prose = new Prose(book.disclosure.lines);
    const counts = book.find({ indicator: 'performance.projects', measure: 'actual' });
    const evaluated = counts.filter(({ fact }) => !fact.dims.kind || fact.dims.kind === 'total');
    const total = only(evaluated);
    if (!total) {
      const [first, ...others] = evaluated;
      for (const other of others) if (first) yield differ(other, first);
      return;
    }
    for (const other of counts) {
      if (other === total) continue;
      if (!other.fact.dims.kind) yield differ(other, total);
      else if (OF_ALL.test(prose.after(other, REACH))) yield differ(other, total);
    }
  },
};

function differ(count: Entry, total: Entry): Verdict {
  return {
    status: count.value.eq(total.value) ? 'pass' : 'fail',
    entries: [count, total],
    say: () => {
      const [is, other] = [amount(count), amount(total)];
      return {
        zh: `一处说${is.zh}项目，另一处说${other.zh}项目`,
        en: `One place speaks of ${is.en} (projects), another of ${other.en}`,
      };
    },
    arithmetic: () => `${count.value.toFixed()} ≠ ${total.value.toFixed()}`,
    expected: total.value,
    actual: count.value,
    tolerance: null,
  };
}
