import type { SourceLine } from '../../../model/document.ts';
import { plainName } from '../../book/names.ts';
import type { Book } from '../../book/book.ts';
import type { Rule } from '../../rule.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const TITLE =
  /^[#*\s]*(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．]|[（(][一二三四五六七八九十]{1,3}[)）])\s*([^。，]{4,40}表)[*\s.…·\d]*$/;
const FEWEST = 4;

interface Title {
  readonly name: string;
  readonly line: SourceLine;
}

/** A run of numbered titles of tables, one below the other: a table of contents. */
function contents(lines: readonly SourceLine[]): Title[] {
  let run: Title[] = [];
  for (const line of lines) {
    const name = TITLE.exec(line.text.trim())?.[1];
    if (name) run.push({ name: plainName(name), line });
    else if (line.text.trim() === '') continue;
    else if (run.length >= FEWEST) return run;
    else run = [];
  }
  return [];
}

/** X13: every table that the contents announce stands in the body, were it only its title with the word that it is empty. */
export const announcedTables: Rule = {
  id: 'X13',
  *check({ disclosure }: Book): Iterable<Verdict> {
    const announced = contents(disclosure.lines);
    const last = announced.at(-1);
    if (!last) return;
    const body = disclosure.lines.slice(disclosure.lines.indexOf(last.line) + 1).map(({ text }) => plainName(text));
    const missing = announced.filter(({ name }) => !body.some((line) => line.includes(name)));
    const found = announced.length - missing.length;
    if (found * 2 < announced.length) return;
    yield {
      status: missing.length > 0 ? 'fail' : 'pass',
      entries: [],
      say: () => ({
        zh: `目录列有${String(announced.length)}张表，正文没有找到${missing.map(({ name }) => `“${name}”`).join('、')}`,
        en: `The contents list ${String(announced.length)} tables; ${missing.map(({ name }) => `“${name}”`).join(', ')} not found in the body`,
      }),
      arithmetic: () => `${String(announced.length)} - ${String(found)} = ${String(missing.length)}`,
      expected: null,
      actual: null,
      tolerance: null,
      at: missing.map(({ line }) => ({ line: line.line, page: line.page, cell: null })),
    };
  },
};
