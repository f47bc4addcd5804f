import type { Fund } from '../../model/fact.ts';

/** How a statutory table is laid out: two sides of labels, coded rows, or rows and columns named by their subject. */
export type Shape = 'balance' | 'coded' | 'subjects';

/** What a table's title says of it. */
export interface Title {
  readonly shape: Shape;
  /** What a bare 合计 of its rows means. */
  readonly flow:
    'income' | 'expenditure' | 'both' | 'basic' | 'project' | 'sangong' | 'procurement' | 'assets' | 'running';
  /** null where the title names none. */
  readonly fund: Fund | null;
  /** The title without numbering and quotes. */
  readonly name: string;
}

type Rule = readonly [RegExp, Shape, Title['flow'], Fund | 'worded'];

const RULES: readonly Rule[] = [
  [/三公/, 'subjects', 'sangong', 'worded'],
  [/机[构关]运行(?:信息|经费)|一般性支出/, 'subjects', 'running', 'worded'],
  [/政府采购/, 'subjects', 'procurement', 'worded'],
  [/国有资产/, 'subjects', 'assets', 'worded'],
  [/基本支出/, 'coded', 'basic', 'worded'],
  [/项目支出/, 'coded', 'project', 'worded'],
  [/财政拨款收(?:入)?支(?:出)?(?:决算)?总表/, 'balance', 'both', 'fiscal'],
  [/收入支出|收支/, 'balance', 'both', 'worded'],
  [/收入/, 'coded', 'income', 'worded'],
  [/支出/, 'coded', 'expenditure', 'worded'],
];

const FUNDS: readonly (readonly [RegExp, Fund])[] = [
  [/政府性基金/, 'govfund'],
  [/国有资本/, 'statecap'],
  [/公共预算/, 'general'],
  [/财政拨款/, 'fiscal'],
];

/** The fund that words name, or null. */
export function fundOf(text: string): Fund | null {
  return FUNDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const NUMBERING =
  /^(?:第[一二三四五六七八九十\d]+部分|[(（]?[一二三四五六七八九十]+[)）、.．]|\d{1,2}(?:-\d{1,2})*[.、．)）]?(?!\d*年)|附[件表]?\d*[-\d]*[:：、]?|表[一二三四五六七八九十\d]+[-\d]*[:：、.]?|(?:公开|财决)\d+表)+/;
/** Whose table it is and of which year. */
const OWNER =
  /^.*(?:20\d{2}年度?(?:部门|单位)?(?:决算)?|[局委室院处站中心级位门](?=收入|支出|财政|一般|政府|国有|项目|三公))(?=.{4})/;
/** What stands behind a title on its line. */
const TRAILER = /(?:[(（]?(?:(?:编制|填报)?单位|部门|金额单位)[:：].*|(?:公开|财决)\d+表)$/;
/** Tables that speak of other things in the same words: evaluations, plans, contents, prose titles. */
const NO_TITLE = /绩效|自评|评价|评分|指标|目标|说明$|目录|[。；;]|\.{4,}|…/;

/**
 * Reads a table's title (`二、收入决算表`, `某局2021年度“三公”经费支出决算表`), blanks removed: null for text that is no title
 * of a 决算 table. Tables are told by their words, never by number or order (domain.md §2.1).
 */
export function titleOf(line: string): Title | null {
  if (line.length > 60 || NO_TITLE.test(line)) return null;
  const name = line
    .replace(NUMBERING, '')
    .replace(/[“”"'‘’]/g, '')
    .replace(TRAILER, '');
  if (!/表(?:[(（][^()（）]*[)）])*$/.test(name)) return null;
  if (!/决算|收支总表|情况|明细|信息|三公|支出表|收入表|支出总表/.test(name)) return null;
  if (/预算(?:公开)?(?:总|明细|情况)?表/.test(name) && !/决算/.test(name)) return null;
  for (const [pattern, shape, flow, fund] of RULES) {
    if (!pattern.test(name)) continue;
    const worded = fund === 'worded' ? fundOf(name) : fund;
    return {
      shape:
        shape === 'balance' && (worded === 'general' || worded === 'govfund' || worded === 'statecap')
          ? 'coded'
          : shape,
      flow,
      fund: worded ?? (shape === 'subjects' ? null : 'all'),
      name: name.replace(OWNER, ''),
    };
  }
  return null;
}
