import { groupBy, type Book } from '../../book/book.ts';
import { isTable, type Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { added, atMost, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const within = (part: Entry, whole: Entry): Verdict =>
  atMost(part, whole, () => {
    const [small, large] = [told(part), told(whole)];
    return { zh: `${small.zh}，超过${large.zh}`, en: `${small.en} is more than ${large.en}` };
  });

/** X04: what is spent of appropriations is no more than what is spent of all funds, in total and by 类. */
export const fiscalWithinAll: Rule = {
  id: 'X04',
  *check(book: Book) {
    const all = book.the({ indicator: 'expenditure.total', measure: 'actual', fund: 'all' });
    const fiscal = book.the({ indicator: 'expenditure.total', measure: 'actual', fund: 'fiscal' });
    if (all && fiscal) yield within(fiscal, all);
    const classes = book
      .find({ indicator: 'expenditure.function', measure: 'actual' })
      .filter(({ place, code }) => isTable(place) && code?.length === 3);
    for (const cells of groupBy(classes, ({ code }) => code ?? '').values()) {
      const part = cells.find(({ fact }) => fact.dims.fund === 'fiscal');
      const whole = cells.find(({ fact }) => fact.dims.fund === 'all');
      if (part && whole) yield within(part, whole);
    }
  },
};

const FUNDS = ['general', 'govfund', 'statecap'];
const KEYS = ['expenditure.function', 'expenditure.basic', 'expenditure.project'];

/** X07: where all money is appropriations, what the table of all funds has of a 科目 is the sum of the funds’ own tables. */
export const sumOfFundTables: Rule = {
  id: 'X07',
  *check(book: Book) {
    const all = book.the({ indicator: 'expenditure.total', measure: 'actual', fund: 'all' });
    const fiscal = book.the({ indicator: 'expenditure.total', measure: 'actual', fund: 'fiscal' });
    if (!all || !fiscal || !all.value.eq(fiscal.value)) return;
    for (const indicator of KEYS) {
      const cells = book
        .find({ indicator, measure: 'actual' })
        .filter(({ place, code }) => isTable(place) && (code?.length ?? 0) > 3);
      for (const row of groupBy(cells, ({ code }) => code ?? '').values()) {
        const wholes = row.filter(({ fact, place }) => fact.dims.fund === 'all' && book.isWhole(place));
        const parts = FUNDS.flatMap((fund) => row.find(({ fact }) => fact.dims.fund === fund) ?? []);
        const [whole] = wholes;
        if (!whole || wholes.length > 1 || parts.length === 0) continue;
        yield sum(whole, parts.map(added), () => {
          const is = told(whole);
          return {
            zh: `${is.zh}，与各类预算支出表同一科目之和不符`,
            en: `${is.en} is not the sum of the funds’ own tables`,
          };
        });
      }
    }
  },
};

/** X08: basic expenditure of the general budget is 人员经费 with 公用经费. */
export const basicByEconomy: Rule = {
  id: 'X08',
  *check(book: Book) {
    const whole = book.the({ indicator: 'expenditure.basic', measure: 'actual', fund: 'general' });
    const personnel = book.the({ indicator: 'expenditure.personnel', measure: 'actual', fund: 'general' });
    const running = book.the({ indicator: 'expenditure.public', measure: 'actual', fund: 'general' });
    if (!whole || !personnel || !running) return;
    yield sum(whole, [added(personnel), added(running)], () => {
      const is = told(whole);
      return { zh: `${is.zh}，与人员经费加公用经费不符`, en: `${is.en} is not personnel plus running costs` };
    });
  },
};

const COSTS: readonly (readonly [code: string, indicator: string])[] = [
  ['30212', 'sangong.abroad'],
  ['30217', 'sangong.reception'],
  ['30231', 'sangong.vehicle_operation'],
  ['31013', 'sangong.vehicle_purchase'],
];

/** X10: what basic expenditure has of a “三公” cost is no more than the whole of it, which may stand in projects too. */
export const costsWithinSangong: Rule = {
  id: 'X10',
  *check(book: Book) {
    for (const [code, indicator] of COSTS) {
      const parts = book
        .find({ indicator: 'expenditure.economic', measure: 'actual' })
        .filter((entry) => entry.code === code);
      const whole = book.the({ indicator, measure: 'actual' });
      const [part] = parts;
      if (part && parts.length === 1 && whole) yield within(part, whole);
    }
  },
};

/** X11: 机关运行经费 is no more than 公用经费. */
export const runningWithinPublic: Rule = {
  id: 'X11',
  *check(book: Book) {
    const part = book.the({ indicator: 'operating.cost', measure: 'actual' });
    const whole = book.the({ indicator: 'expenditure.public', measure: 'actual', fund: 'general' });
    if (part && whole) yield within(part, whole);
  },
};

/** X14: procurement fits inside running costs and projects. */
export const procurementWithinSpending: Rule = {
  id: 'X14',
  *check(book: Book) {
    const part = book.the({ indicator: 'procurement.total', measure: 'actual' });
    const whole = book.the({ indicator: 'expenditure.total', measure: 'actual', fund: 'all' });
    if (part && whole) yield within(part, whole);
  },
};
