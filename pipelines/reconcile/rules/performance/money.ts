import { Decimal } from '../../../model/decimal.ts';
import { spot } from '../../book/entry.ts';
import { half } from '../../book/interval.ts';
import type { Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import { sheets, type FundingRow, type Sheet } from '../../book/sheets.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { quotient, rate } from '../../verdict/rate.ts';
import { added, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';

/** P05: a rate of execution is what was spent of the year’s budget. */
export const executionRate: Rule = {
  id: 'P05',
  *check(book: Book) {
    for (const { funding } of sheets(book)) {
      for (const { final, actual, rate: printed } of funding) {
        if (!final || !actual || !printed) continue;
        const verdict = rate(printed, quotient(actual, final), () => {
          const is = told(printed);
          return {
            zh: `${is.zh}，与执行数除以全年预算数不符`,
            en: `${is.en} is not spending over the adjusted budget`,
          };
        });
        if (verdict) yield verdict;
      }
    }
  },
};

/** P06: the score of execution is its rate of the weight, all of it at most; a form may have rules of its own. */
export const executionScore: Rule = {
  id: 'P06',
  *check(book: Book) {
    for (const { funding } of sheets(book)) {
      for (const { rate: printed, weight, score } of funding) {
        if (!printed || !weight || !score) continue;
        const due = Decimal.min(printed.value.div(100), 1).times(weight.value);
        const step = new Decimal(10).pow(-score.decimals).plus(weight.value.times(half(printed.range)).div(100));
        yield {
          status: score.value.minus(due).abs().lte(step) ? 'pass' : 'fail',
          severity: 'low',
          entries: [score, printed, weight],
          say: () => {
            const is = told(score);
            return { zh: `${is.zh}，与执行率乘分值不符`, en: `${is.en} is not the rate of execution times the weight` };
          },
          arithmetic: () =>
            `${weight.value.toFixed()} × ${printed.value.toFixed()}% = ${due.toFixed()} ≠ ${score.value.toFixed()}`,
          expected: due.toDecimalPlaces(4),
          actual: score.value,
          tolerance: step,
        };
      }
    }
  },
};

const SOURCES: readonly ReadonlySet<string>[] = [
  new Set(['fiscal', 'carryover', 'special_account', 'unit', 'other']),
  new Set(['central', 'province', 'provincial', 'city', 'county', 'district', 'local', 'other']),
];
const MEASURES = ['initial', 'final', 'actual'] as const;

function bySources(book: Book, { funding }: Sheet): Verdict[] {
  const wholes = funding.filter(({ source }) => source === 'total');
  return wholes.flatMap((whole) =>
    MEASURES.flatMap((measure) => {
      const head = whole[measure];
      if (!head) return [];
      const same = (row: FundingRow): boolean => {
        const cell = row[measure];
        return row.source !== 'total' && cell !== null && cell.place === head.place && spot(cell) >= spot(head);
      };
      const rows = funding.filter(same);
      const level = SOURCES.find((set) => rows.some(({ source }) => set.has(source) && source !== 'other'));
      const parts = rows.filter(({ source }) => level?.has(source)).flatMap((row) => row[measure] ?? []);
      if (parts.length === 0) return [];
      const listed = parts.every((part) => spot(part) === spot(head)) && head.place !== '' && !/表/.test(head.place);
      const verdict = sum(head, parts.map(added), () => {
        const is = told(head);
        return { zh: `${is.zh}，与所列各资金来源之和不符`, en: `${is.en} is not the sum of its sources` };
      });
      const short = verdict.expected !== null && verdict.actual !== null && verdict.expected.lt(verdict.actual);
      return [listed && short ? { ...verdict, severity: 'low' as const } : verdict];
    }),
  );
}

/** P07: the money of a project is the sum of its sources; where a sentence lists only some, a remainder is no contradiction. */
export const moneyBySource: Rule = {
  id: 'P07',
  *check(book: Book) {
    for (const sheet of sheets(book)) yield* bySources(book, sheet);
  },
};

/** P08: a rate stands beside the money it is of. */
export const rateWithBase: Rule = {
  id: 'P08',
  *check(book: Book) {
    for (const { funding } of sheets(book)) {
      const told = funding.some(({ final, actual, rate: printed }) => final && actual && printed);
      for (const { source, final, actual, rate: printed } of funding) {
        if (!told || !printed || source === 'total' || printed.value.isZero()) continue;
        yield baseless(printed, final, actual);
      }
    }
  },
};

function baseless(printed: Entry, final: Entry | null, actual: Entry | null): Verdict {
  return {
    status: final || actual ? 'pass' : 'fail',
    entries: [printed],
    say: () => {
      const is = told(printed);
      return { zh: `${is.zh}，而预算数和执行数都是空白`, en: `${is.en}, while both budget and spending are blank` };
    },
    arithmetic: () => `? ÷ ? ≠ ${printed.value.toFixed()}%`,
    expected: null,
    actual: printed.value,
    tolerance: null,
  };
}
