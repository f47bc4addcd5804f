import type { Base, Measure } from '../../model/fact.ts';

/** How the words before a number say what it measures. */
export interface Wording {
  readonly measure: Measure;
  readonly sign: 1 | -1;
  readonly base: Base | null;
  /** Words of the denominator, for a share. */
  readonly of: string | null;
  /** The year is the one before. */
  readonly prior: boolean;
}

const UP = '增加|增长|上升|提高|超支|增';
const DOWN = '减少|下降|降低|节约|缩减|压减|减|降';
const TAIL = '(?:额|数|率|幅度?|比例|金额)?(?:了|为|约|近|达|共|合计|:|：)*';
const MOVED = new RegExp(`(?:各|均|分别|同比|共|净)?(?:(${UP})|(${DOWN}))${TAIL}$`);
const BOTH = new RegExp(
  `(?:${UP})(?:\\((?:${DOWN})\\)|/(?:${DOWN}))${TAIL}$|(?:${DOWN})(?:\\((?:${UP})\\)|/(?:${UP}))${TAIL}$`,
);
const INITIAL =
  /(?:年初|预算批复|批复)(?:部门|财政拨款|收入|支出|批复)?(?:的)?预算(?:数|安排|金额|批复)?(?:数)?(?:为|是|:|：|,|共)*$/;
const FINAL =
  /(?:全年|调整(?:后)?|追加后)?(?:支出|收入|经费|费)?(?<!公共|基金|经营)预算(?:数|安排|总额|金额)?(?:数)?(?:为|是|:|：|共)*$/;
/** 一般公共预算 as the name of money: the words before it say whether it is a budget. */
const FUND_BUDGET = /(?:公共|基金|经营)预算(?:数|安排|总额|金额)?(?:数)?(?:为|是|:|：|共)*$/;
const PLAN = /(?:资金)?计划(?:数|金额|安排)?(?:为|是|:|：)*$/;
const SHARE = /占([^，。；]*?)(?:的)?(?:比例|比重|百分比)?(?:为|是|约|达|:|：)*$/;
const EXECUTED = /(?:完成|执行|支出|达到)([^，。；]*?)(?:的|率|进度)?(?:率|比例)?(?:为|是|约|达|达到|:|：)*$/;
const PRIOR = /(?:上年|去年|上年度|上一年度?)(?:决算|支出|收入)?(?:数|执行数|金额)?(?:为|是|:|：)*$/;
const YEAR_BEFORE = /(?:比|较|与|同|和)(\d{4})年度?(?:决算|支出|收入)?(?:数|执行数|金额)?(?:为|是|:|：)*$/;

/**
 * What a comparison phrase names as its base, the last one in `before` (the sentence up to the number): 比上年 → prior,
 * 比年初预算 → initial_budget, 与预算数相比 → final_budget.
 */
export function comparedWith(before: string): Base | null {
  let base: Base | null = null;
  for (const match of before.matchAll(
    /同比|(?:比|较|与|同|和)([^，。；]{0,40}?)(?:相比|增|减|上升|下降|降低|提高|持平|一致|相同|，|$)/g,
  )) {
    const words = match[1] ?? '上年';
    if (/年初预算|年初批复/.test(words)) base = 'initial_budget';
    else if (/预算/.test(words)) base = /初预算/.test(words) ? 'initial_budget' : 'final_budget';
    else if (/上年|去年|上一年|\d{4}年/.test(words)) base = 'prior';
  }
  return base;
}

/**
 * Reads the measure of a number from the words directly before it.
 *
 * @param lead the words since the number before (or since the sentence's beginning)
 * @param isPercent whether `%` stands behind the number
 * @param isZero whether the printed number is zero (a template's 增加（减少）0 is a change of zero; of another number it says nothing)
 * @param year the document's fiscal year, where 比2020年…元 may name the one before
 */
export function wordingOf(lead: string, isPercent: boolean, isZero: boolean, year?: number): Wording | null {
  const plain = { sign: 1, base: null, of: null, prior: false } as const;
  if (BOTH.test(lead)) return isZero ? { ...plain, measure: isPercent ? 'change_rate' : 'change' } : null;
  if (isPercent) {
    const share = SHARE.exec(lead);
    if (share) return { ...plain, measure: 'share', of: share[1] ?? '' };
    const moved = MOVED.exec(lead);
    if (moved) return { ...plain, measure: 'change_rate', sign: moved[2] ? -1 : 1 };
    const executed = EXECUTED.exec(lead);
    if (executed && /预算|执行|完成|进度/.test(executed[0])) {
      return {
        ...plain,
        measure: 'execution_rate',
        base: /年初/.test(executed[0]) ? 'initial_budget' : /全年|调整/.test(executed[0]) ? 'final_budget' : null,
      };
    }
    return null;
  }
  const moved = MOVED.exec(lead);
  if (moved) return { ...plain, measure: 'change', sign: moved[2] ? -1 : 1 };
  if (INITIAL.test(lead)) return { ...plain, measure: 'initial_budget' };
  if (PLAN.test(lead)) return { ...plain, measure: 'initial_budget' };
  if (FINAL.test(lead)) return { ...plain, measure: 'final_budget' };
  if (FUND_BUDGET.test(lead) && /年初|批复|预算数?安排|下达|计划/.test(lead)) return null;
  if (PRIOR.test(lead)) return { ...plain, measure: 'actual', prior: true };
  const stated = YEAR_BEFORE.exec(lead)?.[1];
  if (stated) return Number(stated) + 1 === year ? { ...plain, measure: 'actual', prior: true } : null;
  return { ...plain, measure: 'actual' };
}
