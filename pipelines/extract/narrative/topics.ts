import type { Fund } from '../../model/fact.ts';

/** What a section of the narrative is about. */
export type Topic =
  | 'overall'
  | 'income'
  | 'expenditure'
  | 'fiscal'
  | 'general'
  | 'basic'
  | 'project'
  | 'govfund'
  | 'statecap'
  | 'sangong'
  | 'operating'
  | 'procurement'
  | 'assets'
  | 'staff'
  | 'performance'
  | 'insurance'
  | 'glossary'
  | 'contents'
  | 'none';

export interface Section {
  readonly topic: Topic;
  /** The fund that the section's title names; null where it names none. */
  readonly fund: Fund | null;
  /** The titles, outermost first. */
  readonly titles: readonly string[];
  /** A short name of the section, for `place`. */
  readonly place: string;
}

/** Tried from the innermost heading outwards; the first that matches names the topic. */
const TITLES: readonly (readonly [RegExp, Topic, Fund | null])[] = [
  [/^目录|目次$/, 'contents', null],
  [/绩效|自评|评价/, 'performance', null],
  [
    /(?:保险|医保|社保|医疗保障|救助)[^，。()]{0,8}基金(?!的?补助)|^(?:(?!政府性).)*基金(?:收支|运行)/,
    'insurance',
    null,
  ],
  [/三公|会议费|培训费/, 'sangong', null],
  [/机[关构]运行经费|机关运行费/, 'operating', null],
  [/政府采购/, 'procurement', null],
  [/国有资产|资产占[有用]|资产情况/, 'assets', null],
  [/人员(?:构成|情况|概况|编制|基本情况)|编制情况/, 'staff', null],
  [
    /机构(?:设置|组成|情况|概况|基本情况)|部门(?:基本情况|概况|组成)|单位(?:基本情况|概况)|基本职能|主要职[责能]/,
    'staff',
    null,
  ],
  [/国有资本经营/, 'statecap', 'statecap'],
  [/政府性基金/, 'govfund', 'govfund'],
  [/基本支出/, 'basic', 'general'],
  [/项目支出/, 'project', null],
  [/一般公共预算/, 'general', 'general'],
  [/财政拨款.*(?:收入?支出?|收支|支出)/, 'fiscal', 'fiscal'],
  [/收入?、?支出?(?:决算)?(?:的)?总体|收支总体|总体(?:收支)?情况/, 'overall', 'all'],
  [/支出决算/, 'expenditure', 'all'],
  [/收入决算/, 'income', 'all'],
];
/** A title 财政拨款支出…, 支出决算结构情况 below a section of one fund is still about that fund. */
const ALL_FUNDS: ReadonlySet<Topic> = new Set(['fiscal', 'overall', 'income', 'expenditure']);
const OF_ONE_FUND: ReadonlySet<Topic> = new Set(['general', 'govfund', 'statecap']);
const GLOSSARY = /名词解释|名词说明|专业术语|术语解释/;
const STRUCTURE =
  /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.．]|\d{1,2}[、.．]|第[一二三四五六七八九十]+部分)*(?:总体情况|结构情况|具体情况|决算总体情况|决算结构情况|决算具体情况)/;

/** The section that a path of headings (outermost first, as matched text) stands for. */
export function sectionOf(path: readonly string[]): Section {
  const place = (path.at(-1) ?? '').replace(/^[#*\s]+/, '').slice(0, 30);
  if (path.some((title) => GLOSSARY.test(title))) return { topic: 'glossary', fund: null, titles: path, place };
  for (let index = path.length - 1; index >= 0; index -= 1) {
    const title = path[index] ?? '';
    if (STRUCTURE.test(title) && index > 0) continue;
    for (const [pattern, topic, fund] of TITLES) {
      if (!pattern.test(title)) continue;
      if (ALL_FUNDS.has(topic) && index > 0 && OF_ONE_FUND.has(sectionOf(path.slice(0, index)).topic)) continue;
      return { topic, fund: fundOf(title, topic, fund, path.slice(0, index)), titles: path, place };
    }
  }
  return { topic: 'none', fund: null, titles: path, place };
}

/** 基本支出 and 项目支出 below a section of another fund are that fund's; 财政拨款“三公” are all fiscal money. */
function fundOf(title: string, topic: Topic, fund: Fund | null, above: readonly string[]): Fund | null {
  if (topic !== 'sangong' && topic !== 'basic' && topic !== 'project') return fund;
  const strong = strongFund(title);
  if (strong) return strong;
  const outer = above.length > 0 ? sectionOf(above) : null;
  if (topic === 'sangong') {
    return (outer?.topic === 'sangong' ? outer.fund : null) ?? (/财政拨款/.test(title) ? 'fiscal' : fund);
  }
  return outer?.fund ?? (/财政拨款/.test(title) ? 'fiscal' : fund);
}

/** The fund that words name beyond doubt; bare 财政拨款 is `null` here, since it stands inside the other names too. */
export function strongFund(text: string): Fund | null {
  const found = [
    ['general', text.lastIndexOf('一般公共预算')],
    ['govfund', text.lastIndexOf('政府性基金')],
    ['statecap', text.lastIndexOf('国有资本经营')],
  ] as const;
  const last = found.reduce((best, each) => (each[1] > best[1] ? each : best));
  return last[1] >= 0 ? last[0] : null;
}
