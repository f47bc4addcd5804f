import { FUNCTION_CLASSES } from '../../../model/classification.ts';
import { FUNCTION_ITEMS } from '../../../model/function-items.ts';
import { groupBy, push, type Book } from '../../book/book.ts';
import { isTable } from '../../book/entry.ts';
import { plainName } from '../../book/names.ts';
import { Prose } from '../../book/prose.ts';
import type { Rule } from '../../rule.ts';
import { standing } from '../../verdict/naming.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const bare = (name: string): string => plainName(name).replace(/支出$/, '');

const NAMES = new Map<string, readonly string[]>([
  ...FUNCTION_CLASSES.map(([code, name]) => [code, [bare(name)]] as const),
  ...FUNCTION_ITEMS.map(([code, ...names]) => [code, names.map(bare)] as const),
]);
const CODES = new Map<string, string[]>();
for (const [code, names] of NAMES) for (const name of names) push(CODES, name, code);

/** Names that stand under 款 of every agency, so that only an edition whole could tell where. */
const EVERYWHERE = new Set(['行政运行', '一般行政管理事务', '机关服务', '事业运行', '信息化建设']);

const stated = (zh: string, en: string, arithmetic: string, broken: boolean, rest: Partial<Verdict>): Verdict => ({
  status: broken ? 'fail' : 'pass',
  entries: [],
  say: () => ({ zh, en }),
  arithmetic: () => arithmetic,
  expected: null,
  actual: null,
  tolerance: null,
  ...rest,
});

/** A name that stands beside a code in a table: wrong where the books give that name to other codes only. */
function* besideCodes(book: Book): Iterable<Verdict> {
  const rows = book.entries.filter(
    ({ fact, place }) =>
      isTable(place) && fact.dims.code && fact.dims.item && fact.indicator !== 'expenditure.economic',
  );
  for (const [first] of groupBy(rows, ({ fact, place }) =>
    [place, fact.dims.code, fact.dims.item].join('|'),
  ).values()) {
    const { code = '', item = '' } = first?.fact.dims ?? {};
    const [names, meant] = [NAMES.get(code), CODES.get(bare(item))];
    if (!first || !names || !meant) continue;
    const where = standing(first);
    yield stated(
      `${where.zh}编码${code}旁的名称为“${item}”，该编码的科目为“${names[0] ?? ''}”`,
      `“${item}” stands beside code ${code} in ${where.en}, which is the code of “${names[0] ?? ''}”`,
      `${code} ≠ ${meant.join(', ')}`,
      !meant.includes(code),
      { entries: [first] },
    );
  }
}

const LEVELS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };
const LEVEL_OF: Readonly<Record<number, string>> = { 3: '类', 5: '款', 7: '项' };
const STEP = /([^（）。；;：:，,、\d.．]{2,30})（([类款项])）/g;

interface Step {
  readonly name: string;
  readonly level: string;
  readonly from: number;
  readonly to: number;
}

const steps = (text: string): Step[] =>
  [...text.matchAll(STEP)].flatMap(({ 1: name, 2: level, index, 0: whole }) =>
    name && level
      ? [{ name: name.replace(/^[“"#*]+|[”"#*]+$/g, ''), level, from: index, to: index + whole.length }]
      : [],
  );

/** Runs of 类, 款, 项 that follow one another without a word between. */
function chains(all: readonly Step[]): Step[][] {
  const found: Step[][] = [];
  for (const step of all) {
    const run = found.at(-1);
    const last = run?.at(-1);
    if (run && last && last.to >= step.from - 1 && (LEVELS[last.level] ?? 0) < (LEVELS[step.level] ?? 0))
      run.push(step);
    else found.push([step]);
  }
  return found;
}

/** Words that name a level: the name has another level in the books, or stands under another parent. */
function* inWords(book: Book): Iterable<Verdict> {
  const prose = new Prose(book.disclosure.lines);
  for (const chain of chains(steps(prose.text))) {
    const known = chain.flatMap((step) => {
      const codes = CODES.get(bare(step.name));
      return codes ? [{ ...step, codes }] : [];
    });
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last) continue;
    const at = [prose.placeAt(first.from), prose.placeAt(last.to - 1)];
    const off = known.find(({ level, codes }) => !codes.some((code) => code.length === LEVELS[level]));
    const level = LEVEL_OF[off?.codes[0]?.length ?? 0] ?? '';
    if (off) {
      yield stated(
        `“${off.name}”写作（${off.level}），按科目表为（${level}）`,
        `“${off.name}” is called a ${off.level}; in the classification it is a ${level}`,
        `${off.codes.join(', ')} → ${level} ≠ ${off.level}`,
        true,
        { at, severity: 'low' },
      );
      continue;
    }
    const parent = known.at(-2);
    if (!parent || EVERYWHERE.has(last.name)) continue;
    const under = last.codes.some((code) => parent.codes.some((each) => code.startsWith(each)));
    yield stated(
      `“${last.name}”（${last.level}）列在“${parent.name}”（${parent.level}）之下，按科目表不属于它`,
      `“${last.name}” stands under “${parent.name}”, to which it does not belong in the classification`,
      `${last.codes.join(', ')} ∉ ${parent.codes.join(', ')}`,
      !under,
      { at },
    );
  }
}

/** T15: code, name and level (类, 款, 项) of a functional item are those of the classification, in any of its editions. */
export const classification: Rule = {
  id: 'T15',
  *check(book: Book) {
    yield* besideCodes(book);
    yield* inWords(book);
  },
};
