import { groupBy, only, type Book } from '../../book/book.ts';
import { onOneLine, type Entry } from '../../book/entry.ts';
import { sheets, total } from '../../book/sheets.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import { quotient, rate } from '../../verdict/rate.ts';
import { added, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const ofKind = (entries: readonly Entry[], kind: string): Entry | null =>
  only(entries.filter(({ fact }) => fact.dims.kind === kind));

/**
 * P26: 住院 and 门诊 make the person-times in all. Where instead 资助参保 is exactly the two together, one number may stand for
 * two things.
 */
export const personTimes: Rule = {
  id: 'P26',
  *check(book: Book) {
    const all = book.find({ indicator: 'assistance.person_times', measure: 'actual' });
    const byPlace = groupBy(all, ({ fact, place }) => `${place} ${fact.dims.project ?? ''} ${String(fact.at.page)}`);
    const seen = new Set<string>();
    for (const cells of byPlace.values()) {
      const [inpatient, outpatient, premium] = ['inpatient', 'outpatient', 'premium'].map((kind) =>
        ofKind(cells, kind),
      );
      if (!inpatient || !outpatient || inpatient.value.isZero() || outpatient.value.isZero()) continue;
      const whole = cells
        .filter((cell) => cell.order < Math.min(inpatient.order, outpatient.order) && onOneLine(cell, inpatient))
        .at(-1);
      if (whole && onOneLine(outpatient, inpatient) && !premium)
        yield sum(whole, [added(inpatient), added(outpatient)], () => {
          const is = told(whole);
          return {
            zh: `${is.zh}，与住院、门诊人次之和不符`,
            en: `${is.en} is not inpatient plus outpatient person-times`,
          };
        });
      if (!premium) continue;
      const key = [premium, inpatient, outpatient].map(({ value }) => value.toFixed()).join();
      const alike = premium.value.eq(inpatient.value.plus(outpatient.value));
      if (alike && seen.has(key)) continue;
      seen.add(key);
      yield copied(premium, inpatient, outpatient, alike);
    }
  },
};

const copied = (premium: Entry, inpatient: Entry, outpatient: Entry, alike: boolean): Verdict => ({
  status: alike ? 'fail' : 'pass',
  entries: [premium, inpatient, outpatient],
  say: () => ({
    zh: `资助参保${amount(premium).zh}与住院${amount(inpatient).zh}加门诊${amount(outpatient).zh}恰好相等，像是同一个数用于两项指标`,
    en: `${amount(premium).en} of subsidised enrolment are exactly inpatient ${amount(inpatient).en} plus outpatient ${amount(outpatient).en}: one number may stand for two indicators`,
  }),
  arithmetic: () =>
    `${inpatient.value.toFixed()} + ${outpatient.value.toFixed()} ${alike ? '=' : '≠'} ${premium.value.toFixed()}`,
  expected: null,
  actual: premium.value,
  tolerance: null,
  suspects: [],
});

/** P27: a ratio of person-times is to person-times, not to people. */
export const onePopulation: Rule = {
  id: 'P27',
  *check(book: Book) {
    const times = book.find({ indicator: 'assistance.person_times', measure: 'actual' });
    const people = book.find({ indicator: 'assistance.people', measure: 'actual' });
    const percents = book
      .find({ indicator: 'project.indicator', measure: 'actual' })
      .filter(({ fact, decimals }) => fact.unit === 'percent' && decimals >= 2);
    for (const percent of percents) {
      for (const top of times.filter((entry) => onOneLine(entry, percent) && entry.fact.dims.kind !== 'total')) {
        const whole = ofKind(times, 'total');
        const right = whole && rate(percent, quotient(top, whole), () => ({ zh: '', en: '' }));
        if (right && right.status !== 'fail') {
          yield right;
          continue;
        }
        const wrong = people.find(
          (bottom) => rate(percent, quotient(top, bottom), () => ({ zh: '', en: '' }))?.status === 'pass',
        );
        if (!wrong) continue;
        const others = people.filter(({ value }) => value.eq(wrong.value));
        yield {
          status: 'fail',
          severity: right ? 'high' : 'medium',
          entries: [percent, top, ...others, ...(whole ? [whole] : [])],
          say: () => ({
            zh: `${told(percent).zh}是${amount(top).zh}除以${amount(wrong).zh}，以人次比人数${whole ? `；按全部${amount(whole).zh}计应另算` : ''}`,
            en: `${told(percent).en} is ${amount(top).en} over ${amount(wrong).en}: person-times over people${whole ? `; all person-times are ${amount(whole).en}` : ''}`,
          }),
          arithmetic: () =>
            [
              `${top.value.toFixed()} ÷ ${wrong.value.toFixed()} = ${percent.value.toFixed()}%`,
              ...(right ? [right.arithmetic()] : []),
            ].join('；'),
          expected: right?.expected ?? null,
          actual: percent.value,
          tolerance: right?.tolerance ?? null,
        };
      }
    }
  },
};

const ABOUT = /救助/;

/** P29: assistance by use is what was executed of its project; 社会救助 in two parts of a document is one amount. */
export const assistanceMoney: Rule = {
  id: 'P29',
  *check(book: Book) {
    const amounts = book.find({ indicator: 'assistance.amount', measure: 'actual' });
    const projects = sheets(book).flatMap((sheet) => {
      const spent = ABOUT.test(sheet.project) ? total(sheet)?.actual : null;
      return spent ? [spent] : [];
    });
    const spent = only(projects);
    if (!spent) return;
    for (const cells of groupBy(amounts, ({ fact }) => String(fact.at.line ?? fact.at.page)).values()) {
      const parts = ['inpatient', 'outpatient', 'premium'].flatMap((kind) => ofKind(cells, kind) ?? []);
      const whole = ofKind(cells, 'total');
      if (whole) yield against(whole, [whole], spent);
      else if (parts.length >= 2) yield against(spent, parts, spent);
    }
  },
};

const against = (subject: Entry, parts: readonly Entry[], spent: Entry): Verdict => ({
  ...sum(spent, parts.map(added), () => {
    const is = told(spent);
    const [what] = parts;
    return {
      zh: `${is.zh}，与${parts.length > 1 ? '救助资金各项用途之和' : what ? told(what).zh : ''}不一致`,
      en: `${is.en} is not ${parts.length > 1 ? 'the sum of its uses' : what ? told(what).en : ''}`,
    };
  }),
  suspects: [subject],
});

/** P30: notices of money add up to what the sentence says in all. */
export const allocations: Rule = {
  id: 'P30',
  *check(book: Book) {
    const received = book.find({ indicator: 'other.project_received', measure: 'actual' });
    for (const cells of groupBy(received, ({ fact }) => `${String(fact.at.line)} ${String(fact.at.page)}`).values()) {
      const [whole, ...parts] = cells;
      if (
        !whole ||
        parts.length < 3 ||
        whole.fact.dims.source !== 'total' ||
        !parts.every(({ value }) => value.lt(whole.value))
      )
        continue;
      yield sum(whole, parts.map(added), () => {
        const is = told(whole);
        return { zh: `${is.zh}，与所列各批下达资金之和不符`, en: `${is.en} is not the sum of the notices listed` };
      });
    }
  },
};
