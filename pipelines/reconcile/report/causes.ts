import { Decimal } from '../../model/decimal.ts';
import type { Book } from '../book/book.ts';
import type { Entry } from '../book/entry.ts';
import { meet } from '../book/interval.ts';
import { amount } from '../verdict/amount.ts';
import { told } from '../verdict/naming.ts';
import type { Verdict, Words } from '../verdict/verdict.ts';

const ACCOUNTS = /^(?:total|income|expenditure|carryover|sangong|operating|procurement)\./;
const POWERS = [1, 2, 3, 4, 8];

/** What the arithmetic makes likely about a broken verdict (Q01 and domain.md §5.1); null when it shows nothing. */
export function causeOf(verdict: Verdict, book: Book): Words | null {
  const { expected, actual, tolerance } = verdict;
  const [first] = verdict.entries;
  if (!expected || !actual || !first || expected.isZero() || actual.isZero()) return null;
  return power(expected, actual, tolerance) ?? digits(expected, actual, first) ?? elsewhere(verdict, first, book);
}

/** Off by a power of ten: 万元 for 元, a digit too many. */
function power(expected: Decimal, actual: Decimal, tolerance: Decimal | null): Words | null {
  for (const exponent of POWERS) {
    const factor = new Decimal(10).pow(exponent);
    const off = Decimal.max(tolerance ?? 0, expected.abs().times('0.00005'));
    const times = actual.minus(expected.times(factor)).abs().lte(off.times(factor));
    const part = actual.times(factor).minus(expected).abs().lte(off.times(factor).plus(off));
    if (times || part) {
      const ratio = factor.toFixed();
      return {
        zh: `两数恰差${ratio}倍，可能是单位或小数点有误`,
        en: `They are a factor of ${ratio} apart: perhaps a wrong unit or decimal point`,
      };
    }
  }
  return null;
}

const bare = (value: Decimal, scale: Decimal, decimals: number): string => value.abs().div(scale).toFixed(decimals);

/** One digit off, or two neighbours swapped. */
function digits(expected: Decimal, actual: Decimal, { fact, scale, decimals }: Entry): Words | null {
  if (fact.unit === 'percent') return null;
  const [a, b] = [bare(expected, scale, decimals), bare(actual, scale, decimals)];
  if (a.length !== b.length || a.length < 4) return null;
  const off = Array.from(a, (digit, at) => (digit === b[at] ? -1 : at)).filter((at) => at >= 0);
  const [at, next] = off;
  if (off.length === 1 && at !== undefined)
    return { zh: `两数只差一位数字（${b}与${a}）`, en: `They differ in one digit (${b} and ${a})` };
  if (off.length === 2 && at !== undefined && next === at + 1 && a[at] === b[next] && a[next] === b[at])
    return { zh: `两数有相邻两位对调（${b}与${a}）`, en: `Two neighbouring digits are swapped (${b} and ${a})` };
  return null;
}

/** The figure of another column or another year of the same thing stands in its place. */
function elsewhere(verdict: Verdict, first: Entry, book: Book): Words | null {
  if (!ACCOUNTS.test(first.fact.indicator)) return null;
  if (first.fact.unit !== 'yuan' || first.decimals + first.value.abs().toFixed(0).length < 4) return null;
  const twin = book.entries.find(
    (entry) =>
      !verdict.entries.includes(entry) &&
      entry.fact.unit === 'yuan' &&
      entry.fact.indicator === first.fact.indicator &&
      entry.code === first.code &&
      (entry.fact.measure !== first.fact.measure || entry.fact.fiscalYear !== first.fact.fiscalYear) &&
      meet(entry.range, first.range),
  );
  if (!twin) return null;
  const [is, value] = [told(twin), amount(first)];
  return {
    zh: `${value.zh}与${is.zh}相同，可能填错了栏`,
    en: `${value.en} is the same as ${is.en}: perhaps the wrong column`,
  };
}
