import type { Fund } from '../../../model/fact.ts';
import type { Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { added, same, sum, taken } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { groupBy } from '../../book/book.ts';
import { rowsOf, single, singles, statutoryTables, type StatutoryTable } from '../table-rows.ts';

const IN = / 收入总计$/;
const OUT = / 支出总计$/;

/** The rows of a table that stand for no single code, by measure. */
const plain = (table: StatutoryTable): Entry[][] => [
  ...groupBy(
    table.entries.filter(({ code, fact }) => !code && !fact.dims.item),
    ({ fact }) => fact.measure,
  ).values(),
];

const sides = (row: readonly Entry[]): { income: Entry | null; expenditure: Entry | null } => {
  const totals = row.filter(({ fact }) => fact.indicator === 'total.balance');
  const of = (side: RegExp): Entry | null => {
    const found = totals.filter(({ place }) => side.test(place));
    return found.length === 1
      ? (found[0] ?? null)
      : (found.find(({ fact }) => /^(?:all|fiscal)$/.test(fact.dims.fund ?? '')) ?? null);
  };
  return { income: of(IN), expenditure: of(OUT) };
};

const apart = (one: Entry, other: Entry): Verdict =>
  same(one, other, () => {
    const [a, b] = [told(one), told(other)];
    return { zh: `${a.zh}，${b.zh}，收支两边应当相等`, en: `${a.en} and ${b.en} should balance` };
  });

/** T01: both sides of a balance table come to the same, in every budget column. */
export const bothSides: Rule = {
  id: 'T01',
  *check(book: Book) {
    for (const table of statutoryTables(book)) {
      for (const row of plain(table)) {
        const { income, expenditure } = sides(row);
        if (income && expenditure) yield apart(expenditure, income);
        const carried = row.some(({ fact }) => /^(?:carryover|total)\.|surplus/.test(fact.indicator));
        const [earned, spent] = [single(row, 'income.total', 'all'), single(row, 'expenditure.total', 'all')];
        if (!carried && earned && spent && /收入支出|收支/.test(table.place)) yield apart(spent, earned);
      }
    }
  },
};

const FUNDS: readonly Fund[] = ['all', 'fiscal', 'general', 'govfund', 'statecap'];
const INCOME: Readonly<Record<string, string>> = {
  general: 'income.general',
  govfund: 'income.govfund',
  statecap: 'other.income_statecap',
};

/** T02: a grand total is the year’s total with what was brought or carried forward. */
export const grandTotal: Rule = {
  id: 'T02',
  *check(book: Book) {
    for (const table of statutoryTables(book)) {
      if (!table.whole) continue;
      for (const row of plain(table)) {
        for (const [side, year, moved] of [
          [IN, 'income.total', ['other.surplus_used', 'carryover.opening']],
          [OUT, 'expenditure.total', ['other.surplus_allocated', 'carryover.closing']],
        ] as const) {
          for (const fund of FUNDS) {
            const whole = row.filter(
              ({ fact, place }) => fact.indicator === 'total.balance' && side.test(place) && fact.dims.fund === fund,
            );
            const [total] = whole;
            const main = single(row, year, fund);
            if (!total || whole.length > 1 || !main) continue;
            yield sum(total, [main, ...singles(row, moved, fund)].map(added), () => {
              const is = told(total);
              return {
                zh: `${is.zh}，与本年合计加结转结余之和不符`,
                en: `${is.en} is not the total of the year with what was carried over`,
              };
            });
          }
        }
      }
    }
  },
};

function rolled(opening: Entry | null, income: Entry | null, spent: Entry | null, closing: Entry | null): Verdict[] {
  if (!opening || !income || !spent || !closing) return [];
  return [
    sum(closing, [added(opening), added(income), taken(spent)], () => {
      const is = told(closing);
      return {
        zh: `${is.zh}，与年初结转加本年收入减本年支出不符`,
        en: `${is.en} is not the opening balance plus income less expenditure`,
      };
    }),
  ];
}

/** T10: opening + income − expenditure = closing, for each fund of the balance of appropriations. */
export const rollForward: Rule = {
  id: 'T10',
  *check(book: Book) {
    for (const table of statutoryTables(book)) {
      for (const row of plain(table)) {
        for (const fund of FUNDS) {
          const earned = single(row, INCOME[fund] ?? 'income.total', fund);
          const spent = single(row, 'expenditure.total', fund);
          yield* rolled(single(row, 'carryover.opening', fund), earned, spent, single(row, 'carryover.closing', fund));
        }
      }
    }
  },
};

/** The same where blanks are noughts: what is spent is what was received with what was brought and carried forward. */
function spentAsReceived(opening: Entry | null, income: Entry, spent: Entry, closing: Entry | null): Verdict {
  const terms = [added(income), ...(opening ? [added(opening)] : []), ...(closing ? [taken(closing)] : [])];
  return {
    ...sum(spent, terms, () => {
      const is = told(spent);
      return {
        zh: `${is.zh}，与年初结转加本年收入减年末结转不符`,
        en: `${is.en} is not the opening balance plus income less the closing balance`,
      };
    }),
    severity: 'medium',
  };
}

/** T13: the same for every row of a fund’s own table; in one that was read whole blanks are noughts. */
export const rollForwardByRow: Rule = {
  id: 'T13',
  *check(book: Book) {
    for (const table of statutoryTables(book)) {
      for (const row of rowsOf(table)) {
        if (!row.some(({ code }) => code)) continue;
        const spent = single(row, 'expenditure.function');
        const earned = single(row, 'income.total');
        const [opening, closing] = [single(row, 'carryover.opening'), single(row, 'carryover.closing')];
        if (opening && closing) yield* rolled(opening, earned, spent, closing);
        else if (table.whole && earned && spent?.fact.dims.fund === 'govfund')
          yield spentAsReceived(opening, earned, spent, closing);
      }
    }
  },
};

const APPROPRIATIONS = ['general', 'govfund', 'statecap'];

/** T09: in the balance of appropriations every total is the sum of the three funds. */
export const sumOfFunds: Rule = {
  id: 'T09',
  *check(book: Book) {
    for (const table of statutoryTables(book)) {
      if (!table.whole) continue;
      for (const row of rowsOf(table)) {
        for (const cells of groupBy(
          row,
          ({ fact, place }) => `${fact.indicator} ${OUT.test(place) ? '支' : ''}`,
        ).values()) {
          const [whole, ...more] = cells.filter(({ fact }) => fact.dims.fund === 'fiscal');
          const parts = cells.filter(({ fact }) => APPROPRIATIONS.includes(fact.dims.fund ?? ''));
          if (!whole || more.length > 0 || parts.length === 0) continue;
          yield sum(whole, parts.map(added), () => {
            const is = told(whole);
            return {
              zh: `${is.zh}，与三类预算拨款之和不符`,
              en: `${is.en} is not the sum of the three kinds of appropriation`,
            };
          });
        }
      }
    }
  },
};
