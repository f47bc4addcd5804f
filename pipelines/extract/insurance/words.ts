/** The flows of an insurance fund that notices print. */
export type Flow = 'opening' | 'income' | 'expenditure' | 'balance' | 'cumulative';

/** What words before a number, or a column's header, say of a fund's money. */
export interface FundWords {
  readonly flow: Flow;
  /** A source of income or a kind of expenditure, as printed; null for the whole. */
  readonly item: string | null;
}

const INSURANCES: readonly (readonly [RegExp, string])[] = [
  [/职工[^，。；、]{0,10}(?:大额|大病)|(?:城乡居民)?大病(?:保险|医疗)/, 'critical'],
  [/公务员医疗补助/, 'civil_servant'],
  [/(?:城乡)?居民(?:基本)?(?:医疗保险|医保)/, 'resident'],
  [/职工(?:基本)?(?:医疗保险|医保)/, 'employee'],
  [/生育保险/, 'maternity'],
  [/长期护理保险|长护险/, 'long_term_care'],
  [/医疗救助/, 'assistance'],
];

/** The insurance that words name, by where the name ends: `employee`, `resident`, …; null where none or two are named. */
export function insuranceOf(words: string): string | null {
  const named = INSURANCES.filter(([pattern]) => pattern.test(words)).map(([, name]) => name);
  return named.length === 1 ? (named[0] ?? null) : null;
}

const LINK = '(?:合计|总额|总计|金额|数|共计|共|达到?|为|是|约|:|：)*$';
const FLOWS: readonly (readonly [RegExp, Flow])[] = [
  [new RegExp(`(?:上年|上期|年初|期初|上年末|上年度)(?:末)?(?:滚存|累计)?(?:结余|结转|结存)${LINK}`), 'opening'],
  [new RegExp(`(?:累计|滚存|历年|年末|期末)(?:滚存|累计)?(?:结余|结转|结存)${LINK}`), 'cumulative'],
  [new RegExp(`(?:当期|本期|当年|本年|年度|收支)?(?:收支)?(?:结余|结存)${LINK}`), 'balance'],
  [new RegExp(`([^，。；、:：()]*?)(?:收入)${LINK}`), 'income'],
  [new RegExp(`([^，。；、:：()]*?)(?:支出)${LINK}`), 'expenditure'],
];
const WHOLE = /^(?:其中|\d{4}年度?|截至.*|本年度?|当年|当期|本期|全年|累计|基金|总|医疗保险|医保|实现|完成|征缴|的)*$/;

/** The accounts that a fund's money is kept in. */
const PART = /统筹基金|统筹账户|个人账户/;

/** The flow that a clause ends with, and the source or kind before 收入 and 支出; null where it names no flow. */
export function fundWords(clause: string): FundWords | null {
  for (const [pattern, flow] of FLOWS) {
    const match = pattern.exec(clause);
    if (!match) continue;
    if (flow !== 'income' && flow !== 'expenditure') return { flow, item: PART.exec(clause)?.[0] ?? null };
    const name = (match[1] ?? '').replace(/^[.．]|^其中|^\d{4}年度?/g, '');
    if (WHOLE.test(name) || WHOLE.test(name.replace(/^.*(?:保险|医保)(?:基金)?/, ''))) return { flow, item: null };
    return { flow, item: `${name}${flow === 'income' ? '收入' : '支出'}` };
  }
  return null;
}
