import type { Fund } from '../../model/fact.ts';
import type { Column } from './header.ts';
import { bare, economicClass, economicItem, expenditureSubject, incomeSubject } from './labels.ts';
import { measureOf } from './measures.ts';
import type { ColumnMeasure } from './measures.ts';
import { fundOf } from './titles.ts';
import type { Title } from './titles.ts';

/** What a value column of a coded table holds. */
export interface ColumnMeaning {
  readonly flow: 'income' | 'expenditure' | 'opening' | 'closing' | 'basic' | 'project';
  /** Indicator of a column that is a part of the row's total; null for the total itself. */
  readonly part: string | null;
  readonly fund: Fund;
  readonly kind: string | null;
  /** A 经济分类 that the column stands for. */
  readonly economic: { readonly code: string; readonly item: string } | null;
  readonly measure: ColumnMeasure;
}

const TOTAL = /^(?:合计|总计|小计|(?:本年)?(?:收入|支出)(?:合计|小计|决算数?)?|金额|决算数|支出数|决算金额)$/;
const GROUP = /^(?:20\d{2}年度?|(?:本年)?(?:收入|支出))$/;
/** 人员经费 and 公用经费 over 科目编码, 科目名称, 决算数 are the halves of table 06 and not what its rows are. */
const HALF = /^(?:人员经费|(?:日常)?公用经费)$/;
const AMOUNT = /^(?:决算数|金额|支出数|决算金额|合计决算数)$/;
const MEASURED = /预算|决算|执行|金额|增减|增长|差额|完成/;

function flowOf(words: readonly string[], title: Title): ColumnMeaning['flow'] {
  const text = words.join('/');
  if (/(?:年初|上年)[^/]*结[转余]/.test(text)) return 'opening';
  if (/年末[^/]*结[转余]|结转下年/.test(text)) return 'closing';
  if (title.flow === 'income' || title.flow === 'basic' || title.flow === 'project') return title.flow;
  return title.flow === 'both' && /收入/.test(words[0] ?? '') ? 'income' : 'expenditure';
}

/** The fund that one of the header words names, innermost first. */
function pathFund(words: readonly string[]): Fund | null {
  for (const word of [...words].reverse()) {
    const fund = fundOf(word);
    if (fund && fund !== 'fiscal') return fund;
  }
  return null;
}

/** The meaning of a value column, or null where its header words are not understood. */
export function columnMeaning(column: Column, title: Title, year: number): ColumnMeaning | null {
  const words = column.path
    .map((word) => word.replace(/[(（](?:万|亿)?元[)）]$/, ''))
    .filter((word) => !/^(?:项目|栏次)$/.test(word));
  const leaf = words.at(-1);
  const measure = leaf ? measureOf(words, year) : null;
  if (!leaf || !measure || measure.measure === 'share' || (/^change/.test(measure.measure) && !measure.base))
    return null;
  const flow = flowOf(words, title);
  const own = pathFund(words);
  const fund = title.fund ?? 'all';
  const narrowed = own && (fund === 'fiscal' || fund === 'all') ? own : fund;
  const base: ColumnMeaning = { flow, part: null, fund: narrowed, kind: null, economic: null, measure };
  if (flow === 'opening' || flow === 'closing') return carried(leaf, base);
  const half = flow === 'basic' && AMOUNT.test(leaf);
  const named = [...words]
    .reverse()
    .find((word) => !TOTAL.test(word) && !GROUP.test(word) && !(half && HALF.test(word)));
  if (!named) return TOTAL.test(leaf) ? base : null;
  if (flow === 'income') return incomePart(named, { ...base, fund });
  const subject = expenditureSubject(named);
  if (subject) {
    if (subject.indicator === 'expenditure.total') return base;
    return subject.indicator === 'total.balance' ? null : { ...base, part: subject.indicator };
  }
  if (own && narrowed === own && fundOf(named)) return base;
  const code = economicItem(named) ?? economicClass(named);
  if (code && (words.length > 1 || code.length > 3)) return { ...base, economic: { code, item: named } };
  return MEASURED.test(named) ? base : null;
}

function carried(leaf: string, base: ColumnMeaning): ColumnMeaning | null {
  if (/^(?:基本|项目)支出结[转余]/.test(leaf)) return { ...base, kind: bare(leaf) };
  return TOTAL.test(leaf) || /结[转余]/.test(leaf) ? base : null;
}

function incomePart(named: string, base: ColumnMeaning): ColumnMeaning | null {
  if (/^(?:基本|项目)支出$/.test(named)) return { ...base, kind: named };
  const subject = incomeSubject(named);
  if (!subject) return MEASURED.test(named) ? base : null;
  if (subject.indicator === 'income.total') return base;
  return subject.indicator === 'total.balance'
    ? null
    : { ...base, part: subject.indicator, fund: subject.fund ?? base.fund };
}
