import { groupBy, type Book } from '../../book/book.ts';
import { isPlain, type Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { single, singles } from '../table-rows.ts';

const SUMS: readonly (readonly [whole: string, parts: readonly string[]])[] = [
  ['sangong.total', ['sangong.abroad', 'sangong.vehicle', 'sangong.reception']],
  ['sangong.vehicle', ['sangong.vehicle_purchase', 'sangong.vehicle_operation']],
];
const MEASURES = new Set(['actual', 'initial_budget', 'final_budget', 'change', 'prior_actual']);

function* sums(row: readonly Entry[], blanksAreZero: boolean): Iterable<Verdict> {
  for (const [whole, names] of SUMS) {
    const total = single(row, whole);
    const parts = singles(row, names);
    if (!total || parts.length === 0 || (!blanksAreZero && parts.length < names.length)) continue;
    yield sum(total, parts.map(added), () => {
      const is = told(total);
      return { zh: `${is.zh}，与其各项之和不符`, en: `${is.en} is not the sum of its parts` };
    });
  }
}

/** T14: “三公”经费 is travel abroad, vehicles and receptions; vehicles are purchase and operation; in budget and actual alike. */
export const threePublic: Rule = {
  id: 'T14',
  *check(book: Book) {
    const own = book.entries.filter(
      (entry) =>
        entry.fact.indicator.startsWith('sangong.') &&
        entry.fact.unit === 'yuan' &&
        entry.fact.fiscalYear === book.year &&
        MEASURES.has(entry.fact.measure) &&
        isPlain(entry),
    );
    for (const row of groupBy(own, ({ fact, place }) => `${place} ${fact.measure} ${fact.dims.base ?? ''}`).values()) {
      yield* sums(row, book.isWhole(row[0]?.place ?? ''));
    }
  },
};
