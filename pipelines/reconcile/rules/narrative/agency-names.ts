import type { Place } from '../../../model/source-text.ts';
import type { Book } from '../../book/book.ts';
import type { Rule } from '../../rule.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const PLACEHOLDER = /(?:[×✕Ⅹ]{2,}|[XxＸ]{2,}|某某|[○〇]{2,})(?:省|市|县|区|局|单位|部门|委员会)/;
const OF_ACCOUNTS =
  /([一-鿿]{1,12}[县区市旗])([一-鿿]{2,10}局)(?:部门|本级|（本级）)?20\d\d年(?:度)?(?:部门|单位)?决算/;

/** N25: the agency is called by one name, and no template's placeholder stands for it. */
export const agencyNames: Rule = {
  id: 'N25',
  *check(book: Book) {
    const { lines, identity } = book.disclosure;
    const own = identity.agency.name;
    for (const { line, page, text } of lines) {
      const words = text.replace(/\s+/g, '');
      const place: Place = { line, page, cell: null };
      const blank = PLACEHOLDER.exec(words)?.[0];
      if (blank)
        yield judged(
          true,
          place,
          `“${blank}”是模板占位文字，未换成单位名称`,
          `“${blank}” is a placeholder left in place of a name`,
        );
      const [, where, bureau] = OF_ACCOUNTS.exec(words) ?? [];
      if (!where || !bureau || !own.endsWith(bureau)) continue;
      const named = where + bureau;
      yield judged(
        !own.includes(lastOf(where)) && !where.endsWith(lastOf(own.slice(0, -bureau.length))),
        place,
        `此处单位名称为“${named}”，而本文的单位是“${own}”`,
        `“${named}” is named here, while this document is of “${own}”`,
      );
    }
  },
};

/** 广安市邻水县 → 邻水县. */
const lastOf = (where: string): string => where.replace(/^.*[省市](?=.)/, '');

const judged = (wrong: boolean, place: Place, zh: string, en: string): Verdict => ({
  status: wrong ? 'fail' : 'pass',
  entries: [],
  say: () => ({ zh, en }),
  arithmetic: () => '',
  expected: null,
  actual: null,
  tolerance: null,
  at: [place],
});
