import { columnsUnder } from './columns.ts';
import type { Column } from './columns.ts';
import type { Segment } from './segments.ts';

/** Whole header words of statutory tables: fragments that a narrow column broke over lines are joined up to one of them. */
const WORD =
  /^(?:项目|科目名称|项目名称|名称|类|款|项|行次|栏次|合计|小计|总计|金额|决算数|预算数|(?:年初|全年|调整)预算数|收入|支出|(?:支出)?(?:功能|经济)分类科目编码|科目编码|编码|本年收入|本年支出|本年收入合计|本年支出合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入|其中[:：]?教育收费|基本支出|项目支出|人员经费|公用经费|上缴上级支出|经营支出|对附属单位补助支出|一般公共预算(?:财政拨款)?|政府性基金预算(?:财政拨款)?|国有资本经营预算(?:财政拨款)?|年初结转和结余|年末结转和结余|年初财政拨款结转和结余|年末财政拨款结转和结余|因公出国\(境\)费用?|公务用车购置费|公务用车运行(?:维护)?费|公务用车购置[及和]运行(?:维护)?费|公务接待费|财政拨款[“"]?三公[”"]?经费)$/;

/** The segments of one header line by column; of two over one column one goes to the neighbour that has none. */
function placeLine(
  segments: readonly Segment[],
  columns: readonly Column[],
  stripes: readonly (readonly Segment[])[],
): Segment[][] {
  const placed: Segment[][] = columns.map(() => []);
  for (const segment of segments)
    for (const index of columnsUnder(segment, columns, stripes)) placed[index]?.push(segment);
  placed.forEach((own, index) => {
    const [first, second] = own;
    if (!first || !second || own.length > 2) return;
    const right = placed[index + 1];
    const left = placed[index - 1];
    if (right?.length === 0) placed[index + 1] = own.splice(1);
    else if (left?.length === 0) placed[index - 1] = own.splice(0, 1);
  });
  return placed;
}

/** The header words of one column, outermost first: as many fragments as make a whole word are one word. */
function wordsOf(fragments: readonly Segment[]): Segment[][] {
  const words: Segment[][] = [];
  let rest = [...fragments];
  while (rest.length > 0) {
    const text = (from: number): string =>
      rest
        .slice(from)
        .map((each) => each.text)
        .join('');
    let from = rest.findIndex((_, index) => WORD.test(text(index)));
    if (from < 0) from = 0;
    words.unshift(rest.slice(from));
    rest = rest.slice(0, from);
  }
  return words;
}

/**
 * Header words by column from the header lines of an aligned table, each column's outermost first and repeated so that all
 * columns with a header have the same number; a column without one has none.
 */
export function headerOf(
  lines: readonly (readonly Segment[])[],
  columns: readonly Column[],
  stripes: readonly (readonly Segment[])[],
): Segment[][][] {
  const fragments: Segment[][] = columns.map(() => []);
  for (const segments of lines)
    placeLine(segments, columns, stripes).forEach((own, index) => fragments[index]?.push(...own));
  columns.forEach((column, index) => {
    if (column.role !== 'digits' || (fragments[index]?.length ?? 0) > 0) return;
    const coded = columns.findIndex((each, other) => each.role === 'digits' && (fragments[other]?.length ?? 0) > 0);
    fragments[index] = [...(fragments[coded] ?? [])];
  });
  const words = fragments.map(wordsOf);
  const height = Math.max(0, ...words.map((own) => own.length));
  return words.map((own) => {
    const first = own[0];
    return first ? [...Array.from({ length: height - own.length }, () => first), ...own] : [];
  });
}
