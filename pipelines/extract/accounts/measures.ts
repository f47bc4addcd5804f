import type { Base, Measure, Unit } from '../../model/fact.ts';

/** What the header words of a column say of its values' measure. */
export interface ColumnMeasure {
  /** `budget`: 预算数 without a word for which one. */
  readonly measure: Measure | 'budget';
  readonly year: number;
  readonly base: Base | null;
  readonly unit: Unit | null;
}

const INITIAL = /年初(?:部门)?预算|初预算/;
const FINAL = /(?:全年|调整后?|最终)预算|预算调整数|调整数/;
const RATE = /%|百分比|比例|比率|幅度|[增减]率|增长率/;
const CHANGE = /增减|增长|增加|变动|变化|差[额异]|同比|环比|[+]、?-/;

/** A year that header words state, or the year before the document's for 上年. */
function yearOf(text: string, year: number): number {
  const stated = /(20\d{2})年?/.exec(text)?.[1];
  if (stated) return Number(stated);
  return /上年|上一年|去年|前一年/.test(text) ? year - 1 : year;
}

/**
 * The measure of a column from its header words, outermost first; null for a column of words (原因, 备注) or of a measure
 * that is not known.
 */
export function measureOf(path: readonly string[], year: number): ColumnMeasure | null {
  const words = path.filter((word) => /数|额|算|执行|完成|率|比|增|减|差|%|占|年|度|原因|备注|说明/.test(word));
  const text = words.join('/');
  const leaf = path.at(-1) ?? '';
  if (/原因|备注|说明$/.test(leaf)) return null;
  const plain = (measure: Measure | 'budget', about = year): ColumnMeasure => ({
    measure,
    year: about,
    base: null,
    unit: null,
  });
  if (CHANGE.test(leaf) || (CHANGE.test(text) && /^(?:金额|数额|额|%|比率|幅度)/.test(leaf))) {
    const base = INITIAL.test(text)
      ? 'initial_budget'
      : /预算/.test(text)
        ? 'final_budget'
        : /上年|20\d{2}年/.test(text)
          ? 'prior'
          : null;
    return RATE.test(leaf) || /率/.test(leaf)
      ? { measure: 'change_rate', year, base, unit: 'percent' }
      : { measure: 'change', year, base, unit: null };
  }
  if (/占[^/]*预算|完成[^/]*(?:预算|率|%)|执行率|完成率|决算[^/]*\/?[^/]*预算[^/]*%/.test(text)) {
    return {
      measure: 'execution_rate',
      year,
      base: INITIAL.test(text) ? 'initial_budget' : 'final_budget',
      unit: 'percent',
    };
  }
  if (/占比|比重|占.*%/.test(text)) return { measure: 'share', year, base: null, unit: 'percent' };
  const about = yearOf(text, year);
  if (about !== year && about !== year - 1) return null;
  if (/[决结]算|执行数|实际|支出数|完成数/.test(leaf)) return plain('actual', about);
  if (INITIAL.test(text)) return plain('initial_budget', about);
  if (FINAL.test(text)) return plain('final_budget', about);
  if (/预算数?$|^预算/.test(leaf) || words.some((word) => /^(?:\d{4}年度?)?预算数?$/.test(word)))
    return plain('budget', about);
  return plain('actual', about);
}
