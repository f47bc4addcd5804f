import { groupBy, type Book } from '../../book/book.ts';
import { plainName } from '../../book/names.ts';
import type { Rule } from '../../rule.ts';

const LONG = 8;
const SEVERAL = 2;

/** Q11: what was achieved is told in other words than what was planned. */
export const copied: Rule = {
  id: 'Q11',
  *check(book: Book) {
    const rows = book.disclosure.facts.filter(
      ({ indicator, text, dims }) => indicator === 'project.indicator' && dims.project && dims.level3 && text !== null,
    );
    for (const [project, facts] of groupBy(rows, ({ dims }) => dims.project ?? '')) {
      const texts = groupBy(facts, ({ dims, at }) => `${dims.level3 ?? ''}|${at.line ?? at.page ?? ''}`);
      const pairs = [...texts.values()].flatMap((row) => {
        const [target, actual] = (['target', 'actual'] as const).map((measure) =>
          row.find((fact) => fact.measure === measure),
        );
        return target?.text && actual?.text
          ? [{ target: plainName(target.text), actual: plainName(actual.text), at: actual.at }]
          : [];
      });
      const long = pairs.filter(({ target }) => target.length >= LONG);
      if (long.length < SEVERAL) continue;
      yield {
        status: long.every(({ target, actual }) => target === actual) ? 'fail' : 'pass',
        entries: [],
        severity: 'low',
        say: () => ({
          zh: `“${project}”以文字填报的${long.length}项实际完成情况与指标值逐字相同`,
          en: `“${project}” tells ${long.length} results in exactly the words of their targets`,
        }),
        arithmetic: () => '',
        expected: null,
        actual: null,
        tolerance: null,
        at: long.map(({ at }) => at),
      };
    }
  },
};
