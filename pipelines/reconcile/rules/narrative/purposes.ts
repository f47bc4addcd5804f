import type { Book } from '../../book/book.ts';
import { Prose } from '../../book/prose.ts';
import type { Rule } from '../../rule.ts';

/** 科目 whose name says what they pay for, and the word that their purpose cannot do without. */
const PURPOSES: readonly (readonly [name: string, purpose: RegExp])[] = [
  ['住房公积金', /公积金|住房/],
  ['购房补贴', /购房|住房|房/],
  ['机关事业单位基本养老保险缴费支出', /养老/],
  ['机关事业单位职业年金缴费支出', /年金/],
  ['行政单位医疗', /医/],
  ['事业单位医疗', /医/],
  ['公务员医疗补助', /医/],
];
const OTHERS = /公积金|养老保险|职业年金|医疗保险/;

/** N27: what an item is said to pay for is not what another item pays for. */
export const purposes: Rule = {
  id: 'N27',
  *check(book: Book) {
    const prose = new Prose(book.disclosure.lines);
    for (const [name, own] of PURPOSES) {
      const pattern = new RegExp(
        `(?<=[））])${name}（项）[。，,：:]?主要(?:用于|是|反映)[：:]?([^。；;，,]{2,60})`,
        'g',
      );
      for (const match of prose.text.matchAll(pattern)) {
        const said = match[1] ?? '';
        const wrong = !own.test(said) && OTHERS.test(said);
        yield {
          status: wrong ? 'fail' : 'pass',
          entries: [],
          say: () => ({
            zh: `“${name}”一项的用途写作“${said}”，与科目名称不符`,
            en: `“${name}” is said to pay for “${said}”, which its name does not mean`,
          }),
          arithmetic: () => `${name} ≠ ${said}`,
          expected: null,
          actual: null,
          tolerance: null,
          at: [prose.placeAt(match.index), prose.placeAt(match.index + match[0].length - 1)],
        };
      }
    }
  },
};
