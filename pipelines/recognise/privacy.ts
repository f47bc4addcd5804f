import type { Block, Cell, Document, SourceLine, Table } from '../model/document.ts';
import { SourceText } from '../model/source-text.ts';
import type { Piece } from '../model/source-text.ts';

type Range = readonly [start: number, end: number];

const MARK = '＊';
const PERSON =
  '(?:项目|单位|部门|主要|业务|财务|分管|评价)?(?:总?负责人|联系人|联络人|经办人|填报人|填表人|填写人|制表人|编制人|审核人|复核人|责任人|签字人)';
const SUFFIX =
  '(?:员|姓名|签字|签章|签名|盖章|[及和与、/]?(?:联系)?(?:电话|方式)(?:号码)?|[(（][^()（）\\t|]{1,8}[)）])*';
const CALL =
  '(?:联系|办公|咨询|移动|固定|单位)?(?:电话|手机|座机|传真|方式)(?:号码|号|人)?|(?<![A-Za-z])(?:Tel|TEL|tel|Fax|FAX)\\.?';
const ACCOUNT =
  '(?:银行|开户|收款|对公|基本户|单位)?(?:账号|帐号|账户号码|卡号)|身份证(?:件)?(?:号码?)?|(?:微信|QQ|qq)号?';
const STOP = '[^\\t|:：，,。；;、\\n]';
/** What stands between a label and its value: a colon, cell borders, blanks. */
const GAP = '(?:[ \\u3000]*[:：][ \\u3000]*\\t*|[ \\u3000]*[\\t|][\\t| \\u3000]*)';

const LABELLED: readonly RegExp[] = [
  new RegExp(`${PERSON}${SUFFIX}${GAP}(?!${PERSON}|${CALL})(${STOP}{1,20})`, 'gd'),
  new RegExp(
    `${PERSON}${SUFFIX}[ \\u3000]+(?!${PERSON}|(?:${CALL}))([\\u4e00-\\u9fff·]{2,4}等?(?![\\u4e00-\\u9fff]))`,
    'gd',
  ),
  new RegExp(
    `${PERSON}${SUFFIX}(?:${GAP}|[ \\u3000]*)(?:[\\u4e00-\\u9fff·]{2,4}等?)?[\\t| \\u3000]*(\\d[\\d -]{5,17}\\d)`,
    'gd',
  ),
  new RegExp(
    `(?:${CALL})(?:[(（][^()（）\\t|]{1,8}[)）])?[:：\\t| \\u3000]*([+(（]?\\d[\\d()（） \\-－—–、/;；,，转]{5,60}\\d)(?![.．]\\d|[\\d,，]*(?:元|万|亿|人|个|次|件|起|户|家|部|台))`,
    'gd',
  ),
  new RegExp(
    `(?:${ACCOUNT})(?:[(（][^()（）\\t|]{1,8}[)）])?[:：\\t| \\u3000]*([A-Za-z0-9][A-Za-z0-9 _-]{4,32}[A-Za-z0-9])`,
    'gd',
  ),
];

const DATE = '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const NOT_WITHIN = '(?<![\\dA-Za-z.．,，])';
const NO_AMOUNT = '(?![\\dA-Za-z]|[.．,，]\\d|[ ]?(?:元|万|亿|角|分|人|个|次|件|户|家|%))';
const MOBILE = '(?:\\+?86[- ]?)?1[3-9]\\d(?:\\d{8}|-\\d{4}-\\d{4}| \\d{4} \\d{4})';
const AREA = '0(?:10|2\\d|[3-9]\\d{2})';
const BARE: readonly RegExp[] = [
  new RegExp(`${NOT_WITHIN}(${MOBILE})${NO_AMOUNT}`, 'gd'),
  new RegExp(
    `${NOT_WITHIN}((?:\\+?86[- ]?)?[(（]?${AREA}(?:[)） \\-－—–]{1,3}|)[2-9]\\d{6,7}(?:[-－转]\\d{1,5})?)${NO_AMOUNT}`,
    'gd',
  ),
  new RegExp(`${NOT_WITHIN}([1-9]\\d{5}${DATE}\\d{3}[\\dXx])(?![\\dA-Za-z])`, 'gd'),
  new RegExp(`${NOT_WITHIN}(62\\d{14,17}|62\\d{2}(?: \\d{4}){3}(?: \\d{1,3})?)(?![\\d.．])`, 'gd'),
  /([A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/dg,
];

/** Full-width digits and signs to ASCII, one unit for one; blanks and tabs stay. */
const fold = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) =>
    '，：；（）'.includes(char) ? char : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );

const FIGURE = /(?<![\d.])\d[\d,]*(?:\.\d+)?/g;

/** Eleven bare digits among a row's amounts are an amount. */
const amongAmounts = (text: string): boolean =>
  !new RegExp(CALL).test(text) && (text.match(FIGURE) ?? []).filter((figure) => figure.length >= 4).length >= 3;

function rangesOf(printed: string): Range[] {
  const text = fold(printed);
  const [mobile, ...others] = BARE;
  const bare = mobile && !amongAmounts(text) ? [mobile, ...others] : others;
  const found = [...LABELLED, ...bare].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Range[] => (match.indices?.[1] ? [match.indices[1]] : [])),
  );
  const merged: Range[] = [];
  for (const range of found.sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && range[0] < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], range[1])];
    else merged.push(range);
  }
  return merged;
}

function cover(text: string, ranges: readonly Range[]): string {
  let covered = '';
  let at = 0;
  for (const [start, end] of ranges) {
    covered += text.slice(at, start) + MARK;
    at = end;
  }
  return covered + text.slice(at);
}

/**
 * The text without what identifies people: telephone, identity and account numbers, e-mail addresses, and what stands after
 * 项目负责人, 联系人, 填报人 and the like. Each becomes one ＊. Amounts and codes stay.
 */
export const redact = (text: string): string => cover(text, rangesOf(text));

/** True where `text`, a piece of the line or row `context`, is or holds what identifies a person there. */
export function isPersonal(text: string, context: string): boolean {
  if (rangesOf(text).length > 0) return true;
  const ranges = rangesOf(context);
  for (let at = context.indexOf(text); text !== '' && at >= 0; at = context.indexOf(text, at + 1)) {
    if (ranges.some(([start, end]) => start < at + text.length && at < end)) return true;
  }
  return false;
}
