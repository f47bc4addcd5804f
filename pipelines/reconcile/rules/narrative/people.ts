import { clusters, groupBy, only, type Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import { added, atMost, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { onOneSpot } from './statement.ts';

const STAFF = ['staff.authorised', 'staff.actual', 'staff.retired', 'staff.other'] as const;

/** N19: the kinds of staff make all of them, and there are no more of them than are authorised. */
export const staff: Rule = {
  id: 'N19',
  *check(book: Book) {
    for (const indicator of STAFF) {
      const spots = groupBy(
        book.find({ indicator, measure: 'actual' }),
        ({ fact, place }) => `${place}|${fact.at.line}|${fact.at.page}`,
      );
      for (const entries of spots.values()) {
        const whole = only(entries.filter(isTotal));
        if (whole) yield* kindsOf(whole, entries);
      }
    }
    yield* withinAuthorised(book);
  },
};

/** Kinds that leave nobody out and count nobody twice; what is in brackets behind another kind is not among them. */
const FULL = [
  ['离休', '退休'],
  ['离休', '行政退休', '事业退休'],
];
const APART = ['admin', 'institution'];

function* kindsOf(whole: Entry, entries: readonly Entry[]): Iterable<Verdict> {
  const pick = (kinds: readonly string[]): Entry[] => {
    const found = kinds.map((kind) => entries.filter(({ fact }) => fact.dims.kind === kind));
    return found.every(({ length }) => length === 1) ? found.flat() : [];
  };
  for (const kinds of FULL.map(pick)) if (kinds.length > 0) yield add(whole, kinds, false);
  const apart = pick(APART);
  const first = entries.find((entry) => !isTotal(entry));
  if (apart.length > 0) yield add(whole, apart, true);
  else if (first) yield add(whole, [first], true);
}

const add = (whole: Entry, kinds: readonly Entry[], open: boolean): Verdict =>
  sum(
    whole,
    kinds.map(added),
    () => {
      const is = told(whole);
      return {
        zh: `${is.zh}，${open ? '小于' : '不等于'}所列各类人员之和`,
        en: `${is.en} is ${open ? 'less than' : 'not'} the kinds listed below it`,
      };
    },
    open,
  );

const isTotal = ({ fact }: Entry): boolean => !fact.dims.kind || fact.dims.kind === 'total';

function* withinAuthorised(book: Book): Iterable<Verdict> {
  const authorised = book.find({ indicator: 'staff.authorised', measure: 'actual' });
  for (const actual of book.find({ indicator: 'staff.actual', measure: 'actual' })) {
    const kind = actual.fact.dims.kind ?? 'total';
    const same = authorised.filter(({ fact }) => (fact.dims.kind ?? 'total') === kind);
    const beside = same.filter((entry) => onOneSpot(entry, actual));
    const limit =
      beside.filter(({ order }) => order < actual.order).at(-1) ??
      beside[0] ??
      (clusters(same).length === 1 ? same[0] : undefined);
    if (!limit) continue;
    yield atMost(actual, limit, () => {
      const [is, other] = [told(actual), amount(limit)];
      return { zh: `${is.zh}，多于编制${other.zh}`, en: `${is.en}, more than the ${other.en} authorised` };
    });
  }
}

/** N20: residents and employees make all the insured. */
export const insured: Rule = {
  id: 'N20',
  *check(book: Book) {
    for (const place of book.places()) {
      const [total, resident, employee] = ['insured.total', 'insured.resident', 'insured.employee'].map((indicator) =>
        only(book.plain({ indicator, measure: 'actual', place })),
      );
      if (!total || !resident || !employee) continue;
      yield sum(total, [added(resident), added(employee)], () => {
        const is = told(total);
        return {
          zh: `${is.zh}，与居民参保和职工参保之和不符`,
          en: `${is.en} is not residents and employees together`,
        };
      });
    }
  },
};
