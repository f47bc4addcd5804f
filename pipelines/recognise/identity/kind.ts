import type { DisclosureKind, Scope } from '../../model/disclosure.ts';
import type { Line } from './lines.ts';
import { titlePage } from './titles.ts';

const STATUTORY =
  /(?:收入支出决算|收入决算|支出决算|财政拨款.*决算|基本支出决算|“三公”.*决算)|(?:部门|单位)决算(?:表|情况|公开|说明|报表)/;

/** 部门决算 where its tables' or chapters' titles stand, else 绩效 where the document speaks of it. */
export function kindOf(lines: readonly Line[]): DisclosureKind {
  const headed = lines.filter(({ role, text }) => role !== 'cell' && text.length <= 60 && !/[。；]/.test(text));
  if (headed.filter(({ text }) => STATUTORY.test(text)).length >= 2) return 'accounts';
  const title = titlePage(lines)?.title.text ?? '';
  if (/决算/.test(title)) return 'accounts';
  return headed.some(({ text }) => /绩效/.test(text)) ? 'performance' : 'accounts';
}

const BUREAU_ONLY =
  /(?:部门)?决算(?:中)?(?:仅|只)(?:包括|包含|含)[^。]{0,30}本级|决算(?:编制范围)?(?:为|即|是)[^。]{0,12}本级决算|无(?:所属|下属|附属|二级)[^。，]{0,8}(?:决算|预算)?单位[^。]{0,20}(?:仅|只)|本级决算，?无(?:下属|所属|二级)/;
const CONSOLIDATED =
  /(?:本级决算|本级)[、和及与]?(?:以及)?(?:所属|下属|直属)[^。]{0,12}(?:单位|决算)|(?:本部门|本级)及(?:所属|下属)[^。]{0,6}单位|编制范围的(?:二级|下属|所属)[^。]{0,8}单位包括|支出单位包括所属/;

/** 口径: what the title says in brackets, else what the document says of the units in its accounts; null where it does not. */
export function scopeOf(lines: readonly Line[]): Scope | null {
  const title =
    titlePage(lines)
      ?.lines.map(({ text }) => text)
      .join('') ?? '';
  if (/\(本级\)|本级(?:20\d\d年度?)?(?:部门|单位)?决算|\(机关\)/.test(title)) return 'bureau';
  if (/汇总/.test(title)) return 'consolidated';
  const said = (pattern: RegExp): boolean => lines.some(({ text }) => pattern.test(text));
  if (said(BUREAU_ONLY)) return 'bureau';
  if (said(CONSOLIDATED)) return 'consolidated';
  return /单位决算/.test(title) ? 'unit' : null;
}
