import type { Book } from '../../book/book.ts';
import type { Rule } from '../../rule.ts';

/** Words of a template that the one who filled it in should have taken out. */
const LEFTOVERS: readonly (readonly [pattern: RegExp, zh: string, en: string])[] = [
  [
    /[增减升降]\S{0,2}[（(][增减升降]\S{0,2}[）)]|[大小高低]于[（(][大小高低]于[）)]/,
    '二选一的用词未取舍',
    'an either-or left undecided',
  ],
  [
    /请(?:参考|参照|按照|根据)[^。]{0,60}(?:要求|通知|填报|填写|说明)/,
    '填报要求未删除',
    'a request to those who fill the form in',
  ],
  [
    /[（(](?:注意|提示|填报提示|填表说明)[:：][^）)]{2,80}[）)]/,
    '填报提示未删除',
    'a hint to those who fill the form in',
  ],
  [/[（(](?:不超过|限)?\d{2,4}字(?:以内|以上|左右)?[）)]/, '字数要求未删除', 'a limit of words'],
  [/主要围绕[^。]{4,80}进行分析说明/, '填写说明未删除', 'an instruction of the template'],
  [/[xX×＊*_＿]{2,}(?:万元|亿元|元|个项目|人次|辆)/, '占位符号未填写', 'a blank left unfilled'],
];

/** Q08: instructions and choices of a template that were left in. */
export const leftovers: Rule = {
  id: 'Q08',
  *check(book: Book) {
    const lines = book.disclosure.lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, '') }));
    for (const [pattern, zh, en] of LEFTOVERS) {
      const found = lines.flatMap(({ text, line, page }) => {
        const words = pattern.exec(text)?.[0];
        return words ? [{ words, place: { line, page, cell: null } }] : [];
      });
      const [first] = found;
      yield {
        status: first ? 'fail' : 'pass',
        entries: [],
        severity: 'low',
        say: () => ({
          zh: `“${first?.words.slice(0, 24) ?? ''}”等${found.length}处为模板残留：${zh}`,
          en: `“${first?.words.slice(0, 24) ?? ''}” and ${found.length} place(s) like it are left over from a template: ${en}`,
        }),
        arithmetic: () => '',
        expected: null,
        actual: null,
        tolerance: null,
        at: found.map(({ place }) => place),
      };
    }
  },
};
