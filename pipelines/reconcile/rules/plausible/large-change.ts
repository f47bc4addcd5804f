import type { Book } from '../../book/book.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { isPlain } from '../../book/entry.ts';

const FALL = -80;
const RISE = 300;
const DOUBTLESS = /^(?:total|income|expenditure|operating|sangong)\./;

/** Q03: a total that fell by four fifths or rose fourfold is worth a look, wherever the arithmetic holds. */
export const largeChange: Rule = {
  id: 'Q03',
  *check(book: Book) {
    const seen = new Set<string>();
    for (const entry of book.entries) {
      const { measure, indicator } = entry.fact;
      if (measure !== 'change_rate' || !DOUBTLESS.test(indicator) || !isPlain(entry)) continue;
      const large = entry.value.lte(FALL) || entry.value.gte(RISE);
      const key = entry.value.toFixed();
      if (large && seen.has(key)) continue;
      seen.add(key);
      yield {
        status: large ? 'fail' : 'pass',
        entries: large ? [entry] : [],
        severity: 'low',
        say: () => {
          const is = told(entry);
          return { zh: `${is.zh}，波动较大`, en: `${is.en}: a large change` };
        },
        arithmetic: () => `${entry.value.toFixed()}%`,
        expected: null,
        actual: entry.value,
        tolerance: null,
        suspects: [],
      };
    }
  },
};
