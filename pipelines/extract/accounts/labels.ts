import { ECONOMIC_ITEMS, FUNCTION_CLASSES } from '../../model/classification.ts';
import type { Fund } from '../../model/fact.ts';
import { plain } from '../../recognise/glyphs.ts';

/** What the label of a row names. */
export interface Subject {
  readonly indicator: string;
  readonly fund?: Fund;
  readonly code?: string;
  readonly item?: true;
  readonly kind?: string;
}

const fold = (text: string): string => Array.from(text, plain).join('').replace(/\s/g, '');

/** A label without its numbering (`一、`, `（一）`, `1.`, `其中：`) and without 元 or 行次 marks. */
export function bare(label: string): string {
  let text = label;
  for (;;) {
    const next = text.replace(
      /^(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．)](?!\d)|[①-⑳]|其中[:：]?|[:：*#、])/,
      '',
    );
    if (next === text) return text;
    text = next;
  }
}

type Rule = readonly [RegExp, Subject];

const INCOME: readonly Rule[] = [
  [/^(?:本年)?收入(?:合计|小计)$|^本年收入$/, { indicator: 'income.total' }],
  [/^收入总计$|^收支总计$|^总计$/, { indicator: 'total.balance' }],
  [/使用(?:非财政拨款|专用)?结余|事业基金弥补/, { indicator: 'other.surplus_used' }],
  [/^(?:年初|上年)[^/]*结[转余]/, { indicator: 'carryover.opening' }],
  [
    /^一般公共预算(?:财政拨款)?(?:预算)?(?:拨款)?(?:收入)?$|^公共预算财政拨款(?:收入)?$/,
    { indicator: 'income.general', fund: 'general' },
  ],
  [/^政府性基金(?:预算)?(?:财政拨款)?(?:拨款)?(?:收入)?$/, { indicator: 'income.govfund', fund: 'govfund' }],
  [/^国有资本经营(?:预算)?(?:财政拨款)?(?:拨款)?(?:收入)?$/, { indicator: 'other.income_statecap', fund: 'statecap' }],
  [/^(?:本年)?财政拨款(?:收入)?(?:合计|小计)?$/, { indicator: 'income.fiscal', fund: 'fiscal' }],
  [/教育收费/, { indicator: 'other.income_education_fees' }],
  [/财政专户(?:管理资金)?/, { indicator: 'other.income_fiscal_account' }],
  [/^上级补助(?:收入)?$/, { indicator: 'income.superior' }],
  [/^事业收入$/, { indicator: 'income.business' }],
  [/^(?:事业单位)?经营收入$/, { indicator: 'income.operating' }],
  [/^(?:附属|下级)单位(?:上缴|缴款)(?:收入)?$|^附属单位缴款收入$/, { indicator: 'income.affiliated' }],
  [/^其他收入$/, { indicator: 'income.other' }],
];

const EXPENDITURE: readonly Rule[] = [
  [/^(?:本年)?支出(?:合计|小计)$|^本年支出$/, { indicator: 'expenditure.total' }],
  [/^支出总计$|^收支总计$|^总计$/, { indicator: 'total.balance' }],
  [/^结余分配$/, { indicator: 'other.surplus_allocated' }],
  [/^年末[^/]*结[转余]|^结转下年/, { indicator: 'carryover.closing' }],
  [/^基本支出(?:合计|小计)?$/, { indicator: 'expenditure.basic' }],
  [/^人员(?:经费|支出)(?:合计|小计)?$/, { indicator: 'expenditure.personnel' }],
  [/^(?:日常)?公用(?:经费|支出)(?:合计|小计)?$/, { indicator: 'expenditure.public' }],
  [/^项目支出(?:合计|小计)?$/, { indicator: 'expenditure.project' }],
  [/^上缴上级(?:单位)?支出$/, { indicator: 'other.expenditure_to_superior' }],
  [/^(?:事业单位)?经营支出$/, { indicator: 'other.expenditure_operating' }],
  [/^对?附属单位补助(?:支出)?$/, { indicator: 'other.expenditure_to_affiliated' }],
];

const find = (rules: readonly Rule[], text: string): Subject | null =>
  rules.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** The income subject of a label, or null. */
export const incomeSubject = (label: string): Subject | null => find(INCOME, bare(label));

/** The expenditure subject of a label other than a 科目, or null. */
export const expenditureSubject = (label: string): Subject | null => find(EXPENDITURE, bare(label));

const OLD_NAMES: readonly (readonly [string, string])[] = [
  ['207', '文化体育与传媒'],
  ['210', '医疗卫生与计划生育'],
  ['210', '医疗卫生'],
  ['215', '资源勘探信息等'],
  ['215', '资源勘探电力信息等'],
  ['220', '国土海洋气象等'],
  ['220', '国土资源气象等'],
  ['222', '粮油物资管理'],
];
const stem = (name: string): string => name.replace(/(?:安排的)?支出$/, '').replace(/\(类\)$/, '');
const CLASSES = new Map([...FUNCTION_CLASSES, ...OLD_NAMES].map(([code, name]) => [stem(fold(name)), code] as const));
const ECONOMIC = new Map(
  ECONOMIC_ITEMS.filter(([code]) => code.length === 3).map(([code, name]) => [stem(fold(name)), code] as const),
);
const ECONOMIC_ITEM_CODES = new Map(ECONOMIC_ITEMS.map(([code, name]) => [fold(name), code] as const));

/** The code of a 功能分类 类 that table 01 prints by name only (domain.md §2.2), or null. */
export const functionClass = (label: string): string | null => CLASSES.get(stem(bare(label))) ?? null;

/** The code of a 经济分类 类 by its name, or null. */
export const economicClass = (label: string): string | null => ECONOMIC.get(stem(bare(label))) ?? null;

/** The code of a 经济分类 类 or 款 by its full name, or null. */
export const economicItem = (label: string): string | null => ECONOMIC_ITEM_CODES.get(bare(label)) ?? null;
