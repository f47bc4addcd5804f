import { Decimal } from '../../../model/decimal.ts';
import type { Book } from '../../book/book.ts';
import { onOneLine, type Entry } from '../../book/entry.ts';
import { sheets, total } from '../../book/sheets.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import { quotient, rate } from '../../verdict/rate.ts';

/** Figures of the accounts that a cell types its result from: 2173565.51/11741963.51×100%. */
const TYPED =
  /^(?:expenditure|income|staff|procurement|operating|carryover)\.|^other\.(?:budget_adjustment|stated_count)/;
const NAMED_RATE = /率/;

/** P24: a rate is the quotient that is typed in the cell beside it. */
export const typedFormula: Rule = {
  id: 'P24',
  *check(book: Book) {
    const typed = book.entries.filter(({ fact }) => TYPED.test(fact.indicator) && fact.at.line !== null);
    for (const { name, actual } of sheets(book).flatMap(({ rows }) => rows)) {
      if (actual?.fact.unit !== 'percent' || !NAMED_RATE.test(name)) continue;
      const [top, bottom, ...more] = typed.filter((entry) => onOneLine(entry, actual));
      if (!top || !bottom || more.length > 0 || top.fact.unit !== bottom.fact.unit) continue;
      const verdict = rate(actual, quotient(top, bottom), () => {
        const is = told(actual);
        return {
          zh: `${is.zh}，与格中所列算式${amount(top).zh}÷${amount(bottom).zh}的结果不符`,
          en: `${is.en} is not ${amount(top).en} over ${amount(bottom).en} as typed beside it`,
        };
      });
      if (verdict) yield verdict;
    }
  },
};

const WAN = new Decimal(10_000);
const LEAST = new Decimal(100);
const COUNTED = new Set(['person', 'person_time', 'set', 'institution', 'item', 'vehicle']);

/** P25: a count is not the money's number: 112 people where 112 万元 were spent. */
export const moneyAsCount: Rule = {
  id: 'P25',
  *check(book: Book) {
    const money = sheets(book).flatMap((sheet) => {
      const row = total(sheet);
      return row ? [row.actual, row.final].flatMap((entry) => (entry ? [{ sheet, entry }] : [])) : [];
    });
    for (const sheet of sheets(book)) {
      for (const { name, actual, target } of sheet.rows) {
        if (!actual || !/人数|户数|人次|数量$/.test(name) || actual.value.lt(LEAST)) continue;
        if (actual.fact.unit !== null && !COUNTED.has(actual.fact.unit)) continue;
        const twin = money.find(
          ({ entry }) => entry.scale.eq(WAN) && entry.value.div(WAN).eq(actual.value) && isNear(sheet.project, entry),
        );
        const counts = book.find({ indicator: 'insured.resident', measure: 'actual' }).filter(() => /参保/.test(name));
        yield {
          status: twin ? 'fail' : 'pass',
          severity: counts.length > 0 ? 'high' : 'medium',
          entries: [actual, ...(target ? [target] : []), ...(twin ? [twin.entry, ...counts] : [])],
          say: () => ({
            zh: `${told(actual).zh}，与资金数${twin ? amount(twin.entry).zh : ''}数字相同${counts[0] ? `，而文中参保人数为${amount(counts[0]).zh}` : ''}，像是误填`,
            en: `${told(actual).en} has the digits of the money ${twin ? amount(twin.entry).en : ''}${counts[0] ? `, while ${amount(counts[0]).en} are insured` : ''}: perhaps the wrong figure`,
          }),
          arithmetic: () =>
            `${actual.value.toFixed()} = ${twin ? twin.entry.value.div(WAN).toFixed() : '?'}（${twin ? amount(twin.entry).zh : ''}）`,
          expected: null,
          actual: actual.value,
          tolerance: null,
          suspects: [actual],
        };
      }
    }
  },
};

/** Names of one project share their beginning. */
const isNear = (project: string, { fact }: Entry): boolean => {
  const other = fact.dims.project ?? '';
  return other !== '' && (project.startsWith(other.slice(0, 6)) || other.startsWith(project.slice(0, 6)));
};
