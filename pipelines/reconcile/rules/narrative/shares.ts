import { Decimal } from '../../../model/decimal.ts';
import type { Fund } from '../../../model/fact.ts';
import { groupBy, type Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { subject, told } from '../../verdict/naming.ts';
import { quotient, rate } from '../../verdict/rate.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { beside, subjects } from './statement.ts';

/** A printed share with its part and the whole that it names. */
interface Share {
  readonly share: Entry;
  readonly part: Entry;
  readonly whole: Entry;
  /** Whether there is no doubt which whole is meant. */
  readonly sure: boolean;
}

const HUNDRED = new Decimal(100);

/** N03: a share is the part over the whole that the sentence names (τ% of domain.md §5.1). */
export const share: Rule = {
  id: 'N03',
  *check(book: Book) {
    const found = shares(book);
    for (const one of found) {
      const verdict = judge(one);
      if (verdict?.status !== 'fail') {
        if (verdict) yield verdict;
        continue;
      }
      if (others(one, book).some((whole) => fits(one, whole))) continue;
      const doubtful = !one.sure || book.at(one.share.place).some((whole) => isAmount(whole, one) && fits(one, whole));
      const ulp = one.share.scale.div(new Decimal(10).pow(one.share.decimals));
      const off = verdict.expected?.minus(one.share.value).abs() ?? HUNDRED;
      const shown = list(one, found);
      const plugged = shown.length > 1 && off.lte(ulp.times('1.5')) && sumOf(shown).eq(HUNDRED);
      yield plugged ? plug(one, verdict) : doubtful ? { ...verdict, severity: 'low' } : verdict;
    }
  },
};

/** N04: the shares of a list whose parts make the whole make 100 as well. */
export const sharesAddUp: Rule = {
  id: 'N04',
  *check(book: Book) {
    const found = shares(book).filter(({ whole, share: printed }) => whole.place === printed.place);
    const lists = groupBy(found, (one) => listKey(one));
    for (const ones of lists.values()) {
      const [first] = ones;
      if (!first || ones.length < 2 || new Set(ones.map(({ part }) => subject(part).zh)).size < ones.length) continue;
      const parts = ones.reduce((sum, { part }) => sum.plus(part.value), new Decimal(0));
      const slack = ones.reduce(
        (sum, { part }) => sum.plus(part.range.high.minus(part.value)),
        first.whole.scale.times('0.005'),
      );
      if (parts.minus(first.whole.value).abs().gt(slack)) continue;
      yield hundred(ones.map((one) => one.share));
    }
  },
};

/** Every share whose part and whole are printed. */
function shares(book: Book): Share[] {
  return [...subjects(book).values()].flatMap((entries) =>
    entries.flatMap((printed) => {
      const { measure, dims } = printed.fact;
      if (measure !== 'share' || !dims.of) return [];
      const part = beside(printed, entries, { measure: 'actual' });
      if (!part) return [];
      const here = wholesBeside(printed, part, book);
      const near = here.filter(({ order }) => order < printed.order).at(-1) ?? here[0];
      const whole = near ?? wholeBefore(printed, part, book);
      if (!whole || whole.value.isZero()) return [];
      return [{ share: printed, part, whole, sure: near !== undefined || isOwnTotal(part, dims.of) }];
    }),
  );
}

/** The whole as printed elsewhere: the nearest before, where printings differ. */
function wholeBefore(printed: Entry, part: Entry, book: Book): Entry | null {
  const query = { indicator: printed.fact.dims.of ?? '', measure: 'actual', fund: fundOfWhole(part) } as const;
  return (
    book.the(query) ??
    book
      .plain(query)
      .filter(({ order }) => order < printed.order)
      .at(-1) ??
    null
  );
}

/** 一般公共预算支出占本年支出合计: a part of the same thing over all funds. */
const isOwnTotal = (part: Entry, of: string): boolean => part.fact.indicator === of;

/** A 科目 of one fund is a part of that fund; a source or a nature is a part of everything. */
const fundOfWhole = (part: Entry): Fund | undefined =>
  part.fact.indicator === 'expenditure.function' ? part.fact.dims.fund : 'all';

function wholesBeside(printed: Entry, part: Entry, book: Book): Entry[] {
  const { of } = printed.fact.dims;
  if (!of) return [];
  const fund = part.fact.indicator === 'expenditure.function' || isOwnTotal(part, of) ? fundOfWhole(part) : undefined;
  return book.plain({ indicator: of, measure: 'actual', fund, place: printed.place }).filter((entry) => entry !== part);
}

const others = ({ share: printed, part, whole }: Share, book: Book): Entry[] =>
  wholesBeside(printed, part, book).filter((entry) => entry !== whole);

function judge({ share: printed, part, whole }: Share): Verdict | null {
  return rate(printed, quotient(part, whole), () => {
    const is = told(printed);
    return {
      zh: `${is.zh}，与${amount(part).zh}占${amount(whole).zh}的比例不符`,
      en: `${is.en} is not ${amount(part).en} over ${amount(whole).en}`,
    };
  });
}

/** The share may be meant of another amount that its section names. */
const isAmount = (entry: Entry, { part, share: printed }: Share): boolean =>
  entry !== part && entry.fact.unit === 'yuan' && entry.fact.measure === 'actual' && entry.order < printed.order;
const fits = (one: Share, whole: Entry): boolean => {
  const verdict = judge({ ...one, whole });
  return verdict !== null && verdict.status !== 'fail';
};

const plug = ({ share: printed }: Share, verdict: Verdict): Verdict => ({
  ...verdict,
  severity: 'low',
  say: () => {
    const is = told(printed);
    return {
      zh: `${is.zh}，与按金额算出的差末位一个单位，似为凑足100%`,
      en: `${is.en} is one last digit off what the amounts give, as if to make the list 100%`,
    };
  },
});

const listKey = ({ share: printed, whole, part }: Share): string =>
  [printed.place, printed.fact.dims.of, whole.fact.factId, part.code ? part.code.length : 0].join('|');
const list = (one: Share, found: readonly Share[]): Entry[] =>
  found.filter((other) => listKey(other) === listKey(one)).map((other) => other.share);
const sumOf = (entries: readonly Entry[]): Decimal =>
  entries.reduce((sum, { value }) => sum.plus(value), new Decimal(0));

function hundred(entries: readonly Entry[]): Verdict {
  const total = sumOf(entries);
  const tolerance = entries.reduce((sum, { range, value }) => sum.plus(range.high.minus(value)), new Decimal(0));
  const off = total.minus(HUNDRED);
  return {
    status: off.isZero() ? 'pass' : off.abs().lte(tolerance) ? 'tail' : 'fail',
    entries,
    say: () => ({
      zh: `各部分金额合计等于总数，占比合计却为${total.toFixed()}%`,
      en: `The parts make the whole, yet their shares make ${total.toFixed()}%`,
    }),
    arithmetic: () => `${entries.map(({ value }) => value.toFixed()).join(' + ')} = ${total.toFixed()} ≠ 100`,
    expected: HUNDRED,
    actual: total,
    tolerance,
    implied: (entry) => {
      const rest = HUNDRED.minus(total.minus(entry.value));
      const slack = tolerance.minus(entry.range.high.minus(entry.value));
      return entries.includes(entry) ? { low: rest.minus(slack), high: rest.plus(slack) } : null;
    },
  };
}
