import type { Fact } from '../../model/fact.ts';
import { ECONOMIC_ITEMS, FUNCTION_CLASSES } from '../../model/classification.ts';
import { plain } from '../../recognise/glyphs.ts';

/** A 科目 that a clause names. */
export interface Item {
  readonly indicator: 'expenditure.function' | 'expenditure.economic';
  readonly name: string;
  readonly code: string | null;
  readonly start: number;
  readonly end: number;
}

const LEVELLED = /([^，。；：:()“”"\d、.,;]{2,40})["”]?\([^()]{0,6}(类|款|项)\)(支出)?/g;
const DIGITS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };
const fold = (text: string): string => Array.from(text, plain).join('').replace(/\s/g, '');

const CLASS_NAMES = FUNCTION_CLASSES.map(([code, name]) => ({
  code,
  pattern: new RegExp(
    `(?<=^|[^\\u4e00-\\u9fff]|年度?|部门|单位|[局委厅]|其中|方面)${fold(name)}(?:支出)?(?:\\(类\\))?(?:支出)?`,
    'g',
  ),
}));
const ECONOMIC = ECONOMIC_ITEMS.map(([code, name]) => ({ code, name: fold(name) })).sort(
  (a, b) => b.name.length - a.name.length,
);
const VARIANTS: Readonly<Record<string, string>> = {
  对个人和家庭补助支出: '303',
  对个人和家庭的补助支出: '303',
  对个人和家庭补助: '303',
  机关事业单位基本养老保险费: '30108',
  其他交通费: '30239',
  因公出国费: '30212',
  维修费: '30213',
  资本性支出: '310',
};

/** 科目 names and codes that the document's own tables print, by level: a name that stands for two codes is left out. */
export function printedCodes(facts: readonly Fact[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string | null>();
  for (const { dims, indicator } of facts) {
    if (!dims.code || !dims.item || indicator === 'expenditure.economic') continue;
    const key = `${fold(dims.item)}/${dims.code.length}`;
    const known = codes.get(key);
    codes.set(key, known === undefined || known === dims.code ? dims.code : null);
  }
  return new Map([...codes].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The 功能分类 item that `lead` names last: `X(类)Y(款)Z(项)`, `“X”(款)`, or a 类 by its name alone. */
export function functionItem(lead: string, codes: ReadonlyMap<string, string>): Item | null {
  let found: Item | null = null;
  for (const match of /\(.{0,6}[类款项]\)/.test(lead) ? lead.matchAll(LEVELLED) : []) {
    const level = match[2] ?? '项';
    const own = (match[1] ?? '').replace(/^(?:其中|用于|主要是|包括)/, '');
    const name = match[3] && !own.endsWith('支出') ? `${own}支出` : own;
    const bare = own.replace(/支出$/, '');
    const code =
      level === '类'
        ? (FUNCTION_CLASSES.find(([, known]) => fold(known) === bare)?.[0] ?? null)
        : (codes.get(`${name}/${DIGITS[level] ?? 0}`) ?? codes.get(`${own}/${DIGITS[level] ?? 0}`) ?? null);
    found = { indicator: 'expenditure.function', name, code, start: match.index, end: match.index + match[0].length };
  }
  for (const { code, pattern } of CLASS_NAMES) {
    for (const match of lead.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (found && end <= found.end) continue;
      if (code === '229' && !match[0].includes('支出')) continue;
      const name = match[0].replace('(类)', '');
      found = {
        indicator: 'expenditure.function',
        name: name.endsWith('支出') ? name : `${name}支出`,
        code,
        start: match.index,
        end,
      };
    }
  }
  return found;
}

/**
 * The 经济分类 item that a figure belongs to: named directly before it (`办公费5.52万元`), or before a list that ends in 等
 * (`工资福利支出：包括基本工资、奖金等支出…元`).
 */
export function economicItem(lead: string): Item | null {
  const listed =
    /([^，。；：:()“”"\d、.,;]{2,30})(?:支出)?[:：，]?(?:主要)?(?:包括|用于)[:：]?[^。；0-9]*等(?:方面)?(?:的)?(?:支出|费用|经费)?(?:为|共|共计|合计)?$/.exec(
      lead,
    );
  if (listed) {
    const name = listed[1] ?? '';
    const known = lookUp(name.endsWith('支出') ? name : name) ?? lookUp(`${name}支出`);
    if (known) return { indicator: 'expenditure.economic', name, code: known, start: listed.index, end: lead.length };
    return null;
  }
  const near =
    /(?:^|[，。；：:、“”"]|包括|其中|用于|的)([^，。；：:、“”"]{2,24}?)(?:支出)?(?:决算数?)?(?:为|共|共计|合计)?$/.exec(
      lead,
    );
  const printed = (near?.[1] ?? '').replace(/^\(?[一二三四五六七八九十\d]{1,3}[)、.．]/, '');
  for (const { code, name } of ECONOMIC) {
    if (printed === name || printed.endsWith(name) || `${printed}支出` === name) {
      return {
        indicator: 'expenditure.economic',
        name: printed.endsWith(name) ? name : printed,
        code,
        start: lead.lastIndexOf(printed),
        end: lead.length,
      };
    }
  }
  const variant = VARIANTS[printed];
  return variant
    ? {
        indicator: 'expenditure.economic',
        name: printed,
        code: variant,
        start: lead.lastIndexOf(printed),
        end: lead.length,
      }
    : null;
}

function lookUp(name: string): string | null {
  return ECONOMIC.find((item) => item.name === name)?.code ?? VARIANTS[name] ?? null;
}
