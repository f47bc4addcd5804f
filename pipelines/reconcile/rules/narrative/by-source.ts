import { groupBy, only, type Book } from '../../book/book.ts';
import { isTold } from './statement.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const LEVELS = /^(?:central|provincial|municipal|city|district|county|local)$/;

/** N02: what a sentence says of a project's money by level of government is no more than its whole; the rest may go unsaid. */
export function* moneyByLevel(book: Book): Iterable<Verdict> {
  const paid = book.find({ indicator: 'project.funding', measure: 'actual' }).filter(isTold);
  const sentences = groupBy(
    paid.filter(({ fact }) => fact.at.line !== null),
    ({ fact, place }) => [fact.dims.project, place, fact.at.line].join('|'),
  );
  for (const entries of sentences.values()) {
    const whole = only(entries.filter(({ fact }) => fact.dims.source === 'total'));
    const parts = entries.filter(({ fact }) => LEVELS.test(fact.dims.source ?? ''));
    const sources = new Set(parts.map(({ fact }) => fact.dims.source));
    if (!whole || parts.length < 2 || sources.size < parts.length || entries.length > parts.length + 1) continue;
    yield {
      ...sum(whole, parts.map(added), () => {
        const is = told(whole);
        return {
          zh: `${is.zh}，与所列各级资金之和不等，其余部分未作说明`,
          en: `${is.en} is not the money listed by level of government; the rest is not explained`,
        };
      }),
      severity: 'low',
    };
  }
}
