import type { Decimal } from '../../../model/decimal.ts';
import type { Book } from '../../book/book.ts';
import { sheets, type IndicatorRow } from '../../book/sheets.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const FULFILLED: Readonly<Record<string, (result: Decimal, target: Decimal) => boolean>> = {
  '>=': (result, target) => result.gte(target),
  '>': (result, target) => result.gt(target),
  '<=': (result, target) => result.lte(target),
  '<': (result, target) => result.lt(target),
};

/** Whether a result meets its target; null where that cannot be told (words, other units, no comparator). */
export function meets({ target, actual }: IndicatorRow): boolean | null {
  if (!target || !actual || target.fact.unit !== actual.fact.unit || actual.fact.comparator) return null;
  return FULFILLED[target.fact.comparator ?? '']?.(actual.value, target.value) ?? null;
}

const judged = (
  row: IndicatorRow,
  broken: boolean,
  zh: string,
  en: string,
  severity?: Verdict['severity'],
): Verdict[] => {
  const { target, actual, weight, score } = row;
  if (!target || !actual || !weight || !score) return [];
  return [
    {
      status: broken ? 'fail' : 'pass',
      ...(severity ? { severity } : {}),
      entries: [score, weight, actual, target],
      say: () => {
        const [is, goal, points] = [amount(actual), amount(target), amount(score)];
        const name = actual.fact.dims.project ?? '';
        const sign = target.fact.comparator ?? '';
        return {
          zh: `“${name}”的“${row.name}”指标值${sign}${goal.zh}，实际${is.zh}，${zh}（得${points.zh}，分值${amount(weight).zh}）`,
          en: `“${row.name}” of “${name}”: target ${sign}${goal.en}, result ${is.en}, ${en} (${points.en} of ${amount(weight).en})`,
        };
      },
      arithmetic: () =>
        `${actual.value.toFixed()} ${FULFILLED[target.fact.comparator ?? ''] ? '' : '? '}${target.fact.comparator ?? ''} ${target.value.toFixed()}`,
      expected: null,
      actual: score.value,
      tolerance: null,
      suspects: [actual, target, score],
    },
  ];
};

const COUNTED = /数量|质量|满意度/;
const LOW_IS_GOOD = /投诉|差错|失误|下降|降低|减少|控制|不超过|以内|死亡|事故|时限|时间|天数|次均|自付/;

/** Whether less was reached than a target that is a bare number or an equation, where more is better. */
function fellShort({ target, actual, level2, name }: IndicatorRow): boolean | null {
  const comparator = target?.fact.comparator ?? '=';
  if (!target || !actual || comparator !== '=' || actual.fact.comparator || target.fact.unit !== actual.fact.unit)
    return null;
  if (!COUNTED.test(level2) || LOW_IS_GOOD.test(name) || target.fact.unit === 'yuan') return null;
  return actual.value.lt(target.value);
}

/** P09: a missed target has not its full score. */
export const missedTarget: Rule = {
  id: 'P09',
  *check(book: Book) {
    for (const row of sheets(book).flatMap(({ rows }) => rows)) {
      const short = fellShort(row) === true;
      if ((meets(row) !== false && !short) || !row.weight || !row.score || row.weight.value.isZero()) continue;
      const full = row.score.value.eq(row.weight.value);
      const severity = short ? 'medium' : undefined;
      yield* judged(row, full, '未达到指标值却得满分', 'missed, yet with its full score', severity);
    }
  },
};

const ABOUT_COST = /成本|费用|支出|金额|资金|经费/;

/** P10: a target that is met has its full score, unless the document says why not. */
export const metTarget: Rule = {
  id: 'P10',
  *check(book: Book) {
    for (const row of sheets(book).flatMap(({ rows }) => rows)) {
      if (meets(row) !== true || !row.weight || !row.score) continue;
      const cost = row.target?.fact.unit === 'yuan' || ABOUT_COST.test(`${row.level2}${row.name}`);
      const cut = row.score.value.lt(row.weight.value);
      const severity = cost || (row.target && row.actual?.value.eq(row.target.value)) ? 'low' : undefined;
      yield* judged(row, cut, '已达到指标值却扣分', 'met, yet with part of its score only', severity);
    }
  },
};

const COST = /成本/;
const REACH = /数量|质量|时效|满意度|效益/;

/** P12: a limit is set for cost, a floor for what is reached. */
export const direction: Rule = {
  id: 'P12',
  *check(book: Book) {
    for (const { level2, name, target } of sheets(book).flatMap(({ rows }) => rows)) {
      const comparator = target?.fact.comparator;
      if (!target || (comparator !== '>=' && comparator !== '<=')) continue;
      const costs = COST.test(level2) && target.fact.unit === 'yuan';
      const reaches = REACH.test(level2) && /满意度|覆盖率|知晓率|及时率|准确率|完成率/.test(name);
      if (!costs && !reaches) continue;
      yield {
        status: (costs && comparator === '>=') || (reaches && comparator === '<=') ? 'fail' : 'pass',
        severity: 'low',
        entries: [target],
        say: () => {
          const is = told(target);
          return {
            zh: `${is.zh}以“${comparator === '>=' ? '≥' : '≤'}”设定，与指标方向相反`,
            en: `${is.en} is set as “${comparator}”, against its direction`,
          };
        },
        arithmetic: () => `${comparator} ${target.value.toFixed()}`,
        expected: null,
        actual: target.value,
        tolerance: null,
      };
    }
  },
};

/** Sentences that name what was not done. */
const UNMET = /没有完成|未完成|未达到|未实现/;

/** P28: an indicator that is listed as not met did not meet its target. */
export const listedAsUnmet: Rule = {
  id: 'P28',
  *check(book: Book) {
    const lines = book.disclosure.lines.filter(({ text }) => UNMET.test(text) && text.length < 200);
    for (const { rows, entries } of sheets(book)) {
      const from = Math.min(...entries.map(({ fact }) => fact.at.line ?? fact.at.page ?? 0));
      const to = Math.max(...entries.map(({ fact }) => fact.at.line ?? fact.at.page ?? 0));
      for (const row of rows) {
        const { actual, target } = row;
        if (meets(row) === null || !actual || !target || row.name.length < 4) continue;
        const line = lines.find(({ line: at, page, text }) => {
          const spot = at ?? page ?? 0;
          return (
            spot >= from &&
            spot <= to &&
            text
              .split(UNMET)
              .slice(1)
              .some((rest) => rest.includes(row.name))
          );
        });
        if (!line) continue;
        yield {
          status: meets(row) === true ? 'fail' : 'pass',
          entries: [actual, target],
          say: () => ({
            zh: `“${row.name}”列为没有完成的指标，而实际${amount(actual).zh}已达到指标值${amount(target).zh}`,
            en: `“${row.name}” is listed as not met, yet its result of ${amount(actual).en} meets the target of ${amount(target).en}`,
          }),
          arithmetic: () => `${actual.value.toFixed()} ${target.fact.comparator ?? ''} ${target.value.toFixed()}`,
          expected: null,
          actual: actual.value,
          tolerance: null,
          at: [{ line: line.line, page: line.page, cell: null }],
        };
      }
    }
  },
};
