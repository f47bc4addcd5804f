import { groupBy, only, type Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { subject, told } from '../../verdict/naming.ts';
import { added, atMost, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const PAIRS = [
  ['sangong.abroad', 'sangong.abroad_groups'],
  ['sangong.abroad', 'sangong.abroad_people'],
  ['sangong.vehicle_purchase', 'sangong.vehicles_bought'],
  ['sangong.reception', 'sangong.reception_batches'],
  ['sangong.reception', 'sangong.reception_people'],
] as const;

/** N16: money was spent on something that was counted, and what was counted cost something; no fewer people than batches. */
export const moneyAndCounts: Rule = {
  id: 'N16',
  *check(book: Book) {
    for (const [money, count] of PAIRS) {
      for (const [kind, counts] of byKind(book, count)) {
        const spent = only(ofKind(book, money, kind));
        const counted = only(counts);
        if (spent && counted) yield bothOrNeither(spent, counted);
      }
    }
    const people = byKind(book, 'sangong.reception_people');
    for (const [kind, batches] of byKind(book, 'sangong.reception_batches')) {
      const [groups, guests] = [only(batches), only(people.get(kind) ?? [])];
      if (!groups || !guests) continue;
      yield {
        ...atMost(groups, guests, () => {
          const [is, other] = [told(groups), amount(guests)];
          return { zh: `${is.zh}，多于接待人次${other.zh}`, en: `${is.en}, more than the ${other.en} received` };
        }),
        severity: 'medium',
      };
    }
  },
};

const byKind = (book: Book, indicator: string): Map<string, Entry[]> =>
  groupBy(book.find({ indicator, measure: 'actual' }), ({ fact }) => fact.dims.kind ?? '');
const ofKind = (book: Book, indicator: string, kind: string): Entry[] =>
  book.find({ indicator, measure: 'actual' }).filter(({ fact }) => (fact.dims.kind ?? '') === kind && !fact.dims.code);

function bothOrNeither(spent: Entry, counted: Entry): Verdict {
  const fits = spent.value.isZero() === counted.value.isZero();
  const [first, other] = spent.value.isZero() ? [counted, spent] : [spent, counted];
  return {
    status: fits ? 'pass' : 'fail',
    entries: [first, other],
    say: () => {
      const [is, what, value] = [told(first), subject(other), amount(other)];
      return { zh: `${is.zh}，${what.zh}却为${value.zh}`, en: `${is.en}, but ${what.en} is ${value.en}` };
    },
    arithmetic: () => `${amount(first).zh} / ${amount(other).zh}`,
    expected: null,
    actual: first.value,
    tolerance: null,
  };
}

const HOME = /国内/;

/** N17: receptions at home and of foreign guests make all receptions, or the foreign ones are among those at home. */
export const receptions: Rule = {
  id: 'N17',
  *check(book: Book) {
    for (const indicator of ['sangong.reception', 'sangong.reception_batches', 'sangong.reception_people']) {
      const whole = book.the({ indicator, measure: 'actual' });
      const kinds = [...byKind(book, indicator)].filter(([kind]) => kind !== '' && kind !== 'total');
      const parts = kinds.flatMap(([, entries]) => only(entries) ?? []);
      if (!whole || parts.length === 0 || parts.length < kinds.length) continue;
      const home = parts.find(({ fact }) => HOME.test(fact.dims.kind ?? ''));
      const nested = home !== undefined && home.value.eq(whole.value);
      yield sum(
        whole,
        (nested ? [home] : parts).map(added),
        () => {
          const is = told(whole);
          return {
            zh: `${is.zh}，与所列各类接待之和不符`,
            en: `${is.en} is not the sum of the receptions listed below it`,
          };
        },
        parts.length === 1 || home === undefined,
      );
    }
  },
};
