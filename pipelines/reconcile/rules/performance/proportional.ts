import { Decimal } from '../../../model/decimal.ts';
import type { Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import { middle, over, times, type Interval } from '../../book/interval.ts';
import { sheets, type IndicatorRow } from '../../book/sheets.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const FEWEST = 2;

interface Partial {
  readonly row: IndicatorRow;
  readonly score: Entry;
  readonly due: Interval;
  readonly fits: boolean;
}

/** A row that was scored in part, with what its proportion would give. */
function partial(row: IndicatorRow): Partial[] {
  const { target, actual, weight, score } = row;
  if (!target || !actual || !weight || !score || target.fact.unit !== actual.fact.unit) return [];
  if (score.value.lte(0) || score.value.gte(weight.value)) return [];
  const most = target.fact.comparator === '<=' || target.fact.comparator === '<';
  const reached = most ? over(target.range, actual.range) : over(actual.range, target.range);
  if (!reached || reached.low.lte(0) || reached.low.gte(1)) return [];
  const due = times(reached, weight.range);
  const step = new Decimal(10).pow(-score.decimals);
  const fits = due.low.minus(step).lt(score.value) && due.high.plus(step).gt(score.value);
  return [{ row, score, due, fits }];
}

const judged = ({ row, score, due, fits }: Partial): Verdict => {
  const expected = middle(due);
  const digits = expected.toDecimalPlaces(score.decimals + 2).toFixed();
  return {
    status: fits ? 'pass' : 'fail',
    entries: [score, row.actual, row.target, row.weight].flatMap((entry) => entry ?? []),
    say: () => ({
      zh: `“${row.name}”得${amount(score).zh}，按完成比例为${digits}分，本文件其余部分得分的指标都按比例计算`,
      en: `“${row.name}” scores ${amount(score).en}; in proportion it would be ${digits}, as the other partial scores of this document are`,
    }),
    arithmetic: () =>
      `${row.weight?.value.toFixed() ?? ''} × ${row.actual?.value.toFixed() ?? ''} ÷ ${row.target?.value.toFixed() ?? ''} = ${digits} ≠ ${score.value.toFixed()}`,
    expected: expected.toDecimalPlaces(4),
    actual: score.value,
    tolerance: new Decimal(10).pow(-score.decimals),
  };
};

/** P11: partial scores are in proportion to what was reached; a score that is not is told where all the others of the document are. */
export const proportional: Rule = {
  id: 'P11',
  *check(book: Book) {
    const rows = sheets(book).flatMap((sheet) => sheet.rows.flatMap(partial));
    const fitting = rows.filter(({ fits }) => fits);
    yield* fitting.map(judged);
    const odd = rows.filter(({ fits }) => !fits);
    if (odd.length === 1 && fitting.length >= FEWEST) yield* odd.map(judged);
  },
};
