import type { Book } from '../../book/book.ts';
import { isTable, type Entry } from '../../book/entry.ts';
import { Prose } from '../../book/prose.ts';
import type { Rule } from '../../rule.ts';
import { subject } from '../../verdict/naming.ts';

const EXPLAINED = /^(?:total\.balance|income\.total|expenditure\.total|sangong\.|operating\.cost)/;
const REASON =
  /原因|由于|因为|主要是|主要系|主要为|主要用于|所致|导致|受[^。]{2,20}影响|是因|系[^。]{2,}|因[^。，]{2,}/;
/** As far as the reason of a change may stand from it. */
const REACH = 400;

/** N26: each change of a total against another year or a budget is followed by its reason; told once for all that lack it. */
export const reasons: Rule = {
  id: 'N26',
  *check(book: Book) {
    const prose = new Prose(book.disclosure.lines);
    const changes = book.entries.filter(
      ({ fact, value, place }) =>
        fact.measure === 'change' &&
        fact.fiscalYear === book.year &&
        EXPLAINED.test(fact.indicator) &&
        !value.isZero() &&
        fact.at.cell === null &&
        !isTable(place),
    );
    const read = changes.flatMap((entry) => {
      const next = book.entries.find(({ order, place }) => order > entry.order && place !== entry.place);
      const after = prose.after(entry, REACH, next);
      return after === '' ? [] : [{ entry, given: REASON.test(after) }];
    });
    if (read.length === 0) return;
    const silent: Entry[] = read.flatMap(({ entry, given }) => (given ? [] : [entry]));
    const [first] = silent;
    const names = [...new Set(silent.map((entry) => subject(entry).zh))].join('、');
    yield {
      status: first ? 'fail' : 'pass',
      entries: silent,
      say: () => ({
        zh: `${names}，文中没有说明原因`,
        en: `No reason is given for ${silent.map((entry) => subject(entry).en).join(', ')}`,
      }),
      arithmetic: () => `${String(read.length)} - ${String(read.length - silent.length)} = ${String(silent.length)}`,
      expected: null,
      actual: null,
      tolerance: null,
      suspects: [],
    };
  },
};
