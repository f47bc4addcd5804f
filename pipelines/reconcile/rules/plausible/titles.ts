import type { Place } from '../../../model/source-text.ts';
import type { Book } from '../../book/book.ts';
import type { Rule } from '../../rule.ts';

const NUMBERED = /^(?:附?表)?([一二三四五六七八九十]{1,3}|\d{1,2})[、.．]([^，。；]{2,30}表)$/;

/** Q09: two tables with different numbers do not bear the same title. */
export const titles: Rule = {
  id: 'Q09',
  *check(book: Book) {
    const seen = new Map<string, { number: string; place: Place }>();
    for (const { text, line, page } of book.disclosure.lines) {
      const [, number, title] = NUMBERED.exec(text.replace(/[\s#*]+/g, '')) ?? [];
      if (!number || !title) continue;
      const place: Place = { line, page, cell: null };
      const before = seen.get(title);
      seen.set(title, { number, place });
      if (!before) continue;
      yield {
        status: before.number === number ? 'pass' : 'fail',
        entries: [],
        severity: 'low',
        say: () => ({
          zh: `第${before.number}与第${number}两张表同名：《${title}》`,
          en: `Tables ${before.number} and ${number} bear one title: “${title}”`,
        }),
        arithmetic: () => '',
        expected: null,
        actual: null,
        tolerance: null,
        at: [before.place, place],
      };
    }
  },
};

const DATED = /^(20\d\d)年(\d{1,2})月(?:\d{1,2}日)?$/;

/** Q10: what is attached to a document is not dated later than the document. */
export const dates: Rule = {
  id: 'Q10',
  *check(book: Book) {
    const dated = book.disclosure.lines.flatMap(({ text, line, page }) => {
      const [words, year, month] = DATED.exec(text.replace(/[\s#*]+/g, '')) ?? [];
      const at: Place = { line, page, cell: null };
      return words && year && month ? [{ words, months: Number(year) * 12 + Number(month), at }] : [];
    });
    const [cover, ...attached] = dated;
    if (!cover || attached.length === 0) return;
    const later = attached.filter(({ months }) => months > cover.months);
    const [first] = later;
    yield {
      status: first ? 'fail' : 'pass',
      entries: [],
      severity: 'low',
      say: () => ({
        zh: `文首日期为${cover.words}，所附材料却写${first?.words ?? ''}`,
        en: `The document is dated ${cover.words}, what it encloses ${first?.words ?? ''}`,
      }),
      arithmetic: () => `${first?.words ?? ''} > ${cover.words}`,
      expected: null,
      actual: null,
      tolerance: null,
      at: [cover.at, ...later.map(({ at }) => at)],
    };
  },
};
