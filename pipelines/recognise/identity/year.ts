import type { Line } from './lines.ts';
import { isTitle, titlePage } from './titles.ts';
import { YEAR_SOURCE, yearOf } from './years.ts';

const PRINTED = new RegExp(`(${YEAR_SOURCE})年(度)?`, 'g');
const COMPARED = /(?:比|与|较|同|和|及|跟|自|从|至)(?:上年|上年度)?(?:\()?$/;
const DATE = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})月/;
const YEAR_END = /^12月31日/;
const PLAN = /^(?:部门|单位|财政)?(?:预算(?!执行|绩效|支出绩效|完成)|计划|工作(?:计划|安排|打算))/;
const OWN =
  /^(?:末|初)?(?:本单位|本部门|我局|我单位|部门|单位|本年|财政|一般公共|政府性|国有资本|收入|支出|收、支|决算|“三公”|机关运行|机构运行|政府采购|绩效|整体|项目|全年|预算(?:执行|绩效))/;
const ALONE = new RegExp(`^\\(?(?:${YEAR_SOURCE})年度?\\)?$`);

type Votes = Map<number, number>;

const WEIGHT = { title: 100, cover: 80, heading: 30, alone: 20, own: 4, yearEnd: 2, fiscal: 1 };
const MOST = { title: 100, cover: 80, heading: 90, alone: 100, own: 60, yearEnd: 10, fiscal: 10 };
type Where = keyof typeof WEIGHT;

function sortOf(text: string, start: number, end: number, fiscal: boolean): Where | null {
  const after = text.slice(end, end + 24);
  if (YEAR_END.test(after)) return 'yearEnd';
  if (DATE.test(after) || PLAN.test(after) || COMPARED.test(text.slice(Math.max(0, start - 8), start))) return null;
  if (OWN.test(after)) return 'own';
  return fiscal ? 'fiscal' : null;
}

/** The years that a line speaks of as its own, each with how it does. */
function yearsIn(text: string): { readonly year: number; readonly where: Where }[] {
  return [...text.matchAll(PRINTED)].flatMap((match) => {
    const fiscal = match[2] !== undefined || ALONE.test(text);
    const where = sortOf(text, match.index, match.index + match[0].length, fiscal);
    return where ? [{ year: yearOf(match[1] ?? ''), where }] : [];
  });
}

/**
 * The fiscal year that a document is about: what its title says before what its headings, forms and sentences say. Null
 * where none says it or two are said alike.
 */
export function fiscalYear(lines: readonly Line[]): number | null {
  const page = titlePage(lines);
  const onPage = new Set(page?.lines);
  const votes: Record<Where, Votes> = {
    title: new Map(),
    cover: new Map(),
    heading: new Map(),
    alone: new Map(),
    own: new Map(),
    yearEnd: new Map(),
    fiscal: new Map(),
  };
  const vote = (where: Where, year: number): void => {
    const known = votes[where].get(year) ?? 0;
    votes[where].set(year, Math.min(MOST[where], known + WEIGHT[where]));
  };
  for (const line of lines) {
    for (const { year, where } of yearsIn(line.text)) {
      if (line === page?.title) vote('title', year);
      else if (onPage.has(line)) vote('cover', year);
      else if (ALONE.test(line.text)) vote('alone', year);
      else if ((line.role === 'heading' && where === 'own') || isTitle(line)) vote('heading', year);
      else vote(where, year);
    }
  }
  return winner(Object.values(votes));
}

const LEAST = 8;

function winner(all: readonly Votes[]): number | null {
  const sums: Votes = new Map();
  for (const votes of all) for (const [year, weight] of votes) sums.set(year, (sums.get(year) ?? 0) + weight);
  const [first, second] = [...sums].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < LEAST || first[1] === second?.[1]) return null;
  return first[0];
}
