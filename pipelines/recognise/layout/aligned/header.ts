import { stripes } from './columns.ts';
import type { Column, Group } from './columns.ts';
import type { Segment } from './segments.ts';

/** Whole header words of statutory tables: fragments that a narrow column broke over lines are joined up to one of them. */
const WORD =
  /^(?:项目|科目名称|项目名称|名称|行次|栏次|合计|小计|总计|金额|决算数|预算数|(?:年初|全年|调整)预算数|收入|支出|(?:支出)?(?:功能|经济)分类(?:科目)?编码|(?:支出)?(?:功能|经济)分类|科目编码|科目代码|编码|本年收入|本年支出|本年收入合计|本年支出合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入|其中[:：]?教育收费|基本支出|项目支出|人员经费|公用经费|上缴上级支出|经营支出|对附属单位补助支出|一般公共预算(?:财政拨款)?|政府性基金预算(?:财政拨款)?|国有资本经营预算(?:财政拨款)?|年初结转和结余|年末结转和结余|年初财政拨款结转和结余|年末财政拨款结转和结余)$/;
/** Words that stand over several columns and are no column's own. */
const OVER_SEVERAL = /^(?:收入|支出|项目|本年收入|本年支出)$/;
const LABEL = /项目$|科目|编码|代码|名称|分类/;
const LINE = /^(?:行次|序号)$/;

interface Head {
  readonly segments: readonly Segment[];
  readonly words: readonly (readonly Segment[])[];
  readonly leaf: string;
  readonly kind: 'label' | 'line' | 'value';
}

const textOf = (segments: readonly Segment[]): string => segments.map((each) => each.text).join('');

/** The header words of one column, outermost first: as many fragments as make a whole word are one word. */
function wordsOf(fragments: readonly Segment[]): Segment[][] {
  const words: Segment[][] = [];
  let rest = [...fragments];
  while (rest.length > 0) {
    const whole = rest.findIndex((_, index) => WORD.test(textOf(rest.slice(index))));
    const from = Math.max(0, whole);
    words.unshift(rest.slice(from));
    rest = rest.slice(0, from);
  }
  return words;
}

/** The header's own columns, left to right, told by what stands over one another in its lines. */
function headsOf(lines: readonly (readonly Segment[])[]): Head[] {
  const members = lines.flatMap((segments, line) => segments.map((segment) => ({ segment, line })));
  const own = stripes(members.filter(({ segment }) => !OVER_SEVERAL.test(segment.text)));
  const covered = (segment: Segment): number =>
    own.filter((group) =>
      group.members.some((each) => each.segment.start < segment.end && each.segment.end > segment.start),
    ).length;
  const alone = members.filter(
    ({ segment }) =>
      OVER_SEVERAL.test(segment.text) &&
      (covered(segment) === 1 || (segment.text === '项目' && covered(segment) === 0)),
  );
  return stripes([...own.flatMap((group) => group.members), ...alone])
    .flatMap(lineNumbersApart)
    .map(({ members: group }) => {
      const segments = [...group]
        .sort((a, b) => a.line - b.line || a.segment.start - b.segment.start)
        .map(({ segment }) => segment);
      const words = wordsOf(segments);
      const leaf = textOf(words.at(-1) ?? []);
      return { segments, words, leaf, kind: LINE.test(leaf) ? 'line' : LABEL.test(leaf) ? 'label' : 'value' };
    });
}

/** 行次 is often broken into 行 over 次 and then stands close to the word beside it. */
function lineNumbersApart(group: Group): Group[] {
  const narrow = group.members.filter(({ segment }) => /^[行次]$/.test(segment.text)).sort((a, b) => a.line - b.line);
  if (narrow.map(({ segment }) => segment.text).join('') !== '行次' || narrow.length === group.members.length)
    return [group];
  const rest = group.members.filter((member) => !narrow.includes(member));
  const at = (members: Group['members']): number => Math.min(...members.map(({ segment }) => segment.start));
  return [{ members: narrow }, { members: rest }].sort((a, b) => at(a.members) - at(b.members));
}

type Kind = Head['kind'];

/** What the columns of a body are, by their contents and neighbours. */
function kindsOf(columns: readonly Column[], numbered: boolean): Kind[] {
  return columns.map(({ role }, index) => {
    if (role === 'amount') return 'value';
    const before = columns[index - 1]?.role;
    return role === 'digits' && numbered && before === 'text' && columns[index + 1]?.role !== 'text' ? 'line' : 'label';
  });
}

/** Runs of labels count as one. */
const outline = (kinds: readonly Kind[]): Kind[] =>
  kinds.filter((kind, index) => kind !== 'label' || kinds[index - 1] !== 'label');

const overlaps = (head: Head, column: Column): boolean =>
  head.segments.some((segment) => segment.end > column.start && segment.start < column.end);

/** Columns of the body and of the header side by side. `exact` is false where empty columns were found by their place only. */
export interface Matched {
  readonly columns: readonly Column[];
  /** Header words by column, outermost first, repeated so that all have the same number. */
  readonly words: readonly (readonly (readonly Segment[])[])[];
  /** Indexes in `columns` of the columns that the body fills. */
  readonly filled: readonly number[];
  readonly exact: boolean;
}

/**
 * Matches the columns of a body with the words of its header: by order where both have the same outline (labels, line
 * numbers, values), else by place where each filled column stands under one word of the header. Null where neither is so, or
 * where two value columns of one block would have the same words.
 */
export function matchHeader(lines: readonly (readonly Segment[])[], columns: readonly Column[]): Matched | null {
  const heads = headsOf(lines);
  const kinds = kindsOf(
    columns,
    heads.some((head) => head.kind === 'line'),
  );
  const sameOutline = outline(kinds).join() === outline(heads.map((head) => head.kind)).join();
  const pairs = sameOutline ? byOrder(heads, kinds) : byPlace(heads, columns, kinds);
  if (!pairs || repeats(pairs.map((pair) => pair.head))) return null;
  const height = Math.max(1, ...pairs.map(({ head }) => head?.words.length ?? 0));
  return {
    columns: pairs.map(({ head, column }) =>
      column === null ? emptyColumn(head) : (columns[column] ?? emptyColumn(head)),
    ),
    words: pairs.map(({ head }) => {
      const first = head?.words[0];
      return first ? [...Array.from({ length: height - head.words.length }, () => first), ...head.words] : [];
    }),
    filled: pairs.flatMap(({ column }, index) => (column === null ? [] : [index])),
    exact: sameOutline,
  };
}

interface Pair {
  readonly head: Head | null;
  readonly column: number | null;
}

const emptyColumn = (head: Head | null): Column => ({
  start: Math.min(...(head?.segments ?? []).map((segment) => segment.start)),
  end: Math.max(...(head?.segments ?? []).map((segment) => segment.end)),
  role: 'amount',
});

/** Runs of label columns share the label words of their run: codes the words with 编码, names the last. */
function labelHead(run: readonly Head[], own: number, digits: boolean): Head | null {
  if (digits) return run.find((head) => /编码|代码|分类/.test(head.leaf)) ?? run[0] ?? null;
  return run[own] ?? run.at(-1) ?? null;
}

function byOrder(heads: readonly Head[], kinds: readonly Kind[]): Pair[] {
  const pairs: Pair[] = [];
  let at = 0;
  for (let index = 0; index < kinds.length;) {
    if (kinds[index] !== 'label') {
      pairs.push({ head: heads[at] ?? null, column: index });
      at += 1;
      index += 1;
      continue;
    }
    const run: Head[] = [];
    while (heads[at]?.kind === 'label') run.push(...heads.slice(at, ++at));
    const from = index;
    while (kinds[index] === 'label') index += 1;
    for (let column = from; column < index; column += 1) {
      pairs.push({ head: labelHead(run, column - from + run.length - (index - from), index - column > 1), column });
    }
  }
  return pairs;
}

function byPlace(heads: readonly Head[], columns: readonly Column[], kinds: readonly Kind[]): Pair[] | null {
  const values = heads.filter((head) => head.kind === 'value');
  const labels = heads.filter((head) => head.kind === 'label');
  const taken = new Set<Head>();
  const pairs: Pair[] = [];
  for (const [index, column] of columns.entries()) {
    if (kinds[index] !== 'value') {
      const over = heads.find((head) => head.kind === kinds[index] && overlaps(head, column));
      pairs.push({ head: over ?? (kinds[index] === 'label' ? (labels[0] ?? null) : null), column: index });
      continue;
    }
    const over = values.filter((head) => overlaps(head, column));
    const only = over[0];
    if (over.length !== 1 || !only || taken.has(only)) return null;
    taken.add(only);
    pairs.push({ head: only, column: index });
  }
  for (const head of values) if (!taken.has(head)) pairs.push({ head, column: null });
  const place = ({ head, column }: Pair): number =>
    column === null ? emptyColumn(head).start : (columns[column]?.start ?? 0);
  return pairs.sort((a, b) => place(a) - place(b));
}

/** Whether two value columns of one block have the same words. */
function repeats(heads: readonly (Head | null)[]): boolean {
  let seen = new Set<string>();
  for (const head of heads) {
    if (head?.kind === 'label') seen = new Set();
    else if (head) {
      const words = head.words.map(textOf).join('/');
      if (seen.has(words)) return true;
      seen.add(words);
    }
  }
  return false;
}
