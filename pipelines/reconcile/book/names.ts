import { ECONOMIC_ITEMS, FUNCTION_CLASSES } from '../../model/classification.ts';
import type { SourcedFact } from './entry.ts';

/** A name as compared: width folded, blanks, quotes and punctuation dropped. */
export const plainName = (name: string): string =>
  name.normalize('NFKC').replace(/[\s“”"‘’'《》<>（）()【】[\]、，,。.:：;；·\-—_]/g, '');

const bare = (name: string): string => plainName(name).replace(/支出$/, '');
const FUNCTIONS = new Map(FUNCTION_CLASSES.map(([code, name]) => [bare(name), code]));
const ECONOMIC = new Map(ECONOMIC_ITEMS.map(([code, name]) => [bare(name), code]));
const ECONOMIC_ALIASES: Readonly<Record<string, string>> = { 对个人和家庭补助: '303', 公务用车运行维护: '30231' };

/** The class code that a printed 类 name (or economic 科目 name) stands for. */
export function codeByName(fact: SourcedFact): string | null {
  const { item } = fact.dims;
  if (!item) return null;
  if (fact.indicator === 'expenditure.economic')
    return ECONOMIC.get(bare(item)) ?? ECONOMIC_ALIASES[bare(item)] ?? null;
  return /[（(][款项][）)]/.test(fact.quote) ? null : (FUNCTIONS.get(bare(item)) ?? null);
}

const SUFFIX = /^(?:项目|补助|资金|补助资金|经费|专项|专项资金|补助项目|项目资金)$/;

/** Whether the longer name is the shorter one with a word like 补助 or 资金 at its end. */
export function isSuffixed(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 6 && long.startsWith(short) && SUFFIX.test(long.slice(short.length));
}
