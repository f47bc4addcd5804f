import type { Place } from '../../../model/source-text.ts';
import { groupBy, type Book } from '../../book/book.ts';
import { isTable, type Entry } from '../../book/entry.ts';
import { Prose } from '../../book/prose.ts';
import type { Rule } from '../../rule.ts';
import type { Verdict } from '../../verdict/verdict.ts';

/** A way of naming a year, and how far before the fiscal year it then lies. */
interface Wording {
  readonly pattern: RegExp;
  readonly yearsBefore: number;
  readonly zh: string;
  readonly en: string;
  /** Figures that must stand in the same place, so that the words are about the accounts; null where the words say so. */
  readonly beside: RegExp | null;
  /** How many other places must use the right year before this one counts as a slip. */
  readonly siblings: number;
}

const MONEY = /^(?:total|income|expenditure|sangong|operating|procurement)\./;

const WORDINGS: readonly Wording[] = [
  {
    pattern: /[比较与同和](20\d\d)年(?:度)?(?:部门)?(?:年初|初|全年|当年|调整)?预算/g,
    yearsBefore: 0,
    zh: '所比较的预算',
    en: 'the budget compared with',
    beside: MONEY,
    siblings: 2,
  },
  {
    pattern: /[比较与同和](20\d\d)年(?:度)?(?:部门)?(?:决算|相比|同期|增加|减少|增长|下降|持平)/g,
    yearsBefore: 1,
    zh: '所比较的上年',
    en: 'the year compared with',
    beside: MONEY,
    siblings: 2,
  },
  {
    pattern: /(?<![比较与同和至])(20\d\d)年(?:度)?(?:部门|整体)?(?:结转结余率|预决算差异率)/g,
    yearsBefore: 0,
    zh: '所说的年度',
    en: 'the year spoken of',
    beside: null,
    siblings: 0,
  },
  {
    pattern: /截[至止](?:到)?(20\d\d)年(?:度)?12月(?:31日|底)/g,
    yearsBefore: 0,
    zh: '时点',
    en: 'the date',
    beside: /^(?:assets|sangong\.vehicles_kept)/,
    siblings: 0,
  },
];

interface Said {
  readonly year: number;
  readonly place: Place;
  readonly words: string;
  readonly entry: Entry | null;
}

/** N22: the years that sentences name are the fiscal year, or the year before, as the comparison says. */
export const yearWords: Rule = {
  id: 'N22',
  *check(book: Book) {
    const prose = new Prose(book.disclosure.lines);
    const spots = groupBy(
      book.entries.filter(({ place }) => !isTable(place)),
      ({ fact }) => spotKey(fact.at),
    );
    for (const wording of WORDINGS) {
      const said = [...prose.text.matchAll(wording.pattern)].flatMap((match) => {
        const place = prose.placeAt(match.index + match[0].length - 1);
        const { beside } = wording;
        const entry = spots.get(spotKey(place))?.find(({ fact }) => beside?.test(fact.indicator)) ?? null;
        return entry || !beside ? [{ year: Number(match[1]), place, words: match[0], entry }] : [];
      });
      yield* judge(said, book.year - wording.yearsBefore, wording);
    }
  },
};

const spotKey = ({ line, page }: Place): string => `${line ?? ''}/${page ?? ''}`;

function* judge(said: readonly Said[], expected: number, wording: Wording): Iterable<Verdict> {
  const right = said.filter(({ year }) => year === expected).length;
  for (const { year, place, words, entry } of said) {
    const wrong = year !== expected;
    const alone = right < wording.siblings || right <= said.length - right;
    if (wrong && wording.siblings > 0 && alone) continue;
    yield {
      status: wrong ? 'fail' : 'pass',
      entries: wrong && entry ? [entry] : [],
      say: () => ({
        zh: `“${words}”：${wording.zh}写作${year}年，按决算年度应为${expected}年`,
        en: `“${words}”: ${wording.en} is given as ${year}; by the fiscal year it is ${expected}`,
      }),
      arithmetic: () => `${year} ≠ ${expected}`,
      expected: null,
      actual: null,
      tolerance: null,
      suspects: [],
      at: [place],
    };
  }
}
