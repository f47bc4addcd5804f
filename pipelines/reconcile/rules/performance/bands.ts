import type { Book } from '../../book/book.ts';
import { Prose } from '../../book/prose.ts';
import type { Rule } from '../../rule.ts';

/** `90（含）-100分为优`, `90分以上为优`, `优（90-100分）`: where a grade begins and ends, and the grade. */
const RANGE =
  /(?<![\d.])(\d{2,3})分?(?:（[含包]含?）)?(?:[-—－~～至到]+(\d{2,3})分?(?:（不?含）)?|（?含?）?及?以上)[^。；;\d]{0,6}?[为是：:]?[“"]?(优|良|中|合格|差)/g;
const NAMED =
  /(优|良|中|合格|差)[秀好等]?[”"]?(?:等次|等级)?[（：:]+(?:得分|分值)?≥?(\d{2,3})分?(?:（含）)?(?:[-—－~～至到]+(\d{2,3})|及?以上|≤)/g;
/** Grades of one statement stand no farther apart. */
const NEAR = 60;
const FEWEST = 3;

interface Band {
  readonly from: string;
  /** Empty where only the lower end is printed. */
  readonly to: string;
}

interface Statement {
  readonly from: number;
  to: number;
  readonly bands: Map<string, Band>;
}

function statements(text: string): Statement[] {
  const found = [
    ...[...text.matchAll(RANGE)].map((match) => ({
      match,
      grade: match[3] ?? '',
      from: match[1] ?? '',
      to: match[2] ?? '',
    })),
    ...[...text.matchAll(NAMED)].map((match) => ({
      match,
      grade: match[1] ?? '',
      from: match[2] ?? '',
      to: match[3] ?? '',
    })),
  ].sort((a, b) => a.match.index - b.match.index);
  const runs: Statement[] = [];
  for (const { match, grade, from, to } of found) {
    const run = runs.at(-1);
    const end = match.index + match[0].length;
    if (run && match.index - run.to <= NEAR && !run.bands.has(grade)) {
      run.bands.set(grade, { from, to });
      run.to = end;
    } else runs.push({ from: match.index, to: end, bands: new Map([[grade, { from, to }]]) });
  }
  return runs.filter(({ bands }) => bands.size >= FEWEST);
}

const written = ({ bands }: Statement): string =>
  [...bands].map(([grade, { from, to }]) => (to ? `${grade} ${from}–${to}` : `${grade} ≥ ${from}`)).join('，');

const differ = (a: Band, b: Band | undefined): boolean =>
  b !== undefined && (a.from !== b.from || (a.to !== '' && b.to !== '' && a.to !== b.to));

/** P14: where a document says more than once which score is which grade, it says the same. */
export const bands: Rule = {
  id: 'P14',
  *check(book: Book) {
    const prose = new Prose(book.disclosure.lines);
    const [first, ...others] = statements(prose.text);
    if (!first) return;
    for (const other of others) {
      const apart = [...other.bands].some(([grade, band]) => differ(band, first.bands.get(grade)));
      yield {
        status: apart ? 'fail' : 'pass',
        entries: [],
        say: () => ({
          zh: `等级区间一处为“${written(first)}”，另一处为“${written(other)}”`,
          en: `The bands of grades are “${written(first)}” in one place and “${written(other)}” in another`,
        }),
        arithmetic: () => `${written(first)} ≠ ${written(other)}`,
        expected: null,
        actual: null,
        tolerance: null,
        at: [prose.placeAt(first.from), prose.placeAt(other.from)],
      };
    }
  },
};
