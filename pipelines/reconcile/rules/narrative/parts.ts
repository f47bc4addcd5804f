import { Decimal } from '../../../model/decimal.ts';
import type { Measure } from '../../../model/fact.ts';
import { groupBy, type Book } from '../../book/book.ts';
import { isPlain, type Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { moneyByLevel } from './by-source.ts';
import { childActuals } from './children.ts';
import { isTold } from './statement.ts';

/** A whole and what its sentence may list as its parts. */
interface Composition {
  readonly whole: string;
  readonly parts: RegExp;
  /** Parts that leave nothing out when they are all there. */
  readonly complete: readonly string[];
}

const COMPOSITIONS: readonly Composition[] = [
  {
    whole: 'income.total',
    parts: /^income\.(?!total)|^other\.(?:income_|surplus_used)/,
    complete: ['income.superior', 'income.business', 'income.operating', 'income.affiliated', 'income.other'],
  },
  {
    whole: 'expenditure.total',
    parts: /^expenditure\.(?:basic|project)$|^other\.expenditure_/,
    complete: ['expenditure.basic', 'expenditure.project'],
  },
  {
    whole: 'expenditure.basic',
    parts: /^expenditure\.(?:personnel|public)$/,
    complete: ['expenditure.personnel', 'expenditure.public'],
  },
  {
    whole: 'sangong.total',
    parts: /^sangong\.(?:abroad|vehicle|reception)$/,
    complete: ['sangong.abroad', 'sangong.vehicle', 'sangong.reception'],
  },
  {
    whole: 'sangong.vehicle',
    parts: /^sangong\.vehicle_(?:purchase|operation)$/,
    complete: ['sangong.vehicle_purchase', 'sangong.vehicle_operation'],
  },
];

const MEASURES: readonly Measure[] = ['actual', 'initial_budget', 'final_budget'];

/** N02: what a sentence lists as parts is no more than its whole, and all of it where nothing is left out. */
export const parts: Rule = {
  id: 'N02',
  *check(book: Book) {
    for (const composition of COMPOSITIONS) {
      for (const measure of MEASURES) {
        const wholes = book.plain({ indicator: composition.whole, measure }).filter(isTold);
        for (const whole of wholes) {
          const listed = partsOf(whole, composition, measure, book);
          if (listed.length < 2) continue;
          const named = new Set(listed.map(({ fact }) => fact.indicator));
          const full = sharesMake100(listed, book);
          const complete = full ?? composition.complete.every((key) => named.has(key));
          yield sum(
            whole,
            listed.map(added),
            () => {
              const is = told(whole);
              return {
                zh: complete ? `${is.zh}，与所列各部分之和不符` : `${is.zh}，小于所列各部分之和`,
                en: `${is.en} is ${complete ? 'not' : 'less than'} the sum of the parts listed`,
              };
            },
            !complete,
          );
        }
      }
    }
    yield* classes(book);
    yield* childActuals(book);
    yield* moneyByLevel(book);
  },
};

/** The 类 that a fund's spending was used for. */
function* classes(book: Book): Iterable<Verdict> {
  for (const whole of book.plain({ indicator: 'expenditure.total', measure: 'actual' }).filter(isTold)) {
    const listed = book
      .at(whole.place)
      .filter(
        ({ fact, code, order }) =>
          fact.indicator === 'expenditure.function' &&
          fact.measure === 'actual' &&
          fact.dims.fund === whole.fact.dims.fund &&
          code?.length === CLASS &&
          order > whole.order,
      );
    if (listed.length === 0 || new Set(listed.map(({ code }) => code)).size < listed.length) continue;
    const complete = sharesMake100(listed, book) === true;
    yield sum(
      whole,
      listed.map(added),
      () => {
        const is = told(whole);
        return {
          zh: `${is.zh}，${complete ? '与所列各类支出之和不符' : '小于所列各类支出之和'}`,
          en: `${is.en} is ${complete ? 'not' : 'less than'} the sum of the classes listed`,
        };
      },
      !complete,
    );
  }
}

const CLASS = 3;
const SPAN = 40;

/** The parts that follow a whole in its section before the next printing of that whole, none of them twice. */
function partsOf(whole: Entry, { parts: pattern, whole: key }: Composition, measure: Measure, book: Book): Entry[] {
  const section = book
    .at(whole.place)
    .filter(({ fact }) => fact.measure === measure && fact.fiscalYear === book.year && !fact.dims.project);
  const next = section.find(
    (entry) =>
      entry.fact.indicator === key && entry.fact.dims.fund === whole.fact.dims.fund && entry.order > whole.order,
  );
  const listed = section.filter(
    (entry) =>
      pattern.test(entry.fact.indicator) &&
      isPlain(entry) &&
      isOfFund(entry, whole) &&
      entry.order > whole.order &&
      entry.order - whole.order <= SPAN &&
      (!next || entry.order < next.order),
  );
  const groups = groupBy(listed, ({ fact }) => fact.indicator);
  const same = [...groups.values()].flatMap(([first, ...more]) =>
    first && more.every(({ value }) => value.eq(first.value)) ? [first] : [null],
  );
  const unique = same.flatMap((entry) => entry ?? []);
  return unique.length === same.length ? withoutHalves(unique) : [];
}

/** A source of income may be a fund; what else is of another fund is no part. */
const isOfFund = (part: Entry, whole: Entry): boolean => {
  const [own, of] = [part.fact.dims.fund, whole.fact.dims.fund];
  return own === undefined || own === of || (of === 'all' && whole.fact.indicator === 'income.total');
};

/** 财政拨款 is made up of its funds where both levels are listed. */
function withoutHalves(listed: readonly Entry[]): Entry[] {
  const fiscal = listed.some(({ fact }) => fact.indicator === 'income.fiscal');
  return listed.filter(
    ({ fact }) => !fiscal || !/^(?:income\.(?:general|govfund)|other\.income_statecap)$/.test(fact.indicator),
  );
}

/** Whether the sentence itself says that its parts are all there are; null where it prints no shares of them. */
function sharesMake100(listed: readonly Entry[], book: Book): boolean | null {
  const shares = listed.map((part) =>
    book
      .at(part.place)
      .find(
        ({ fact, code, order }) =>
          fact.measure === 'share' &&
          fact.indicator === part.fact.indicator &&
          code === part.code &&
          order > part.order &&
          order - part.order <= 2,
      ),
  );
  if (shares.some((entry) => entry === undefined)) return null;
  const total = shares.reduce((all, entry) => all.plus(entry?.value ?? 0), new Decimal(0));
  return total.minus(100).abs().lte('0.05');
}
