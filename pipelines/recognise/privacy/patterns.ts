/** Half-open offsets `[start, end)` of what identifies a person. */
export type Range = readonly [start: number, end: number];

const PERSON =
  '(?:项目|单位|部门|主要|业务|财务|分管|评价)?(?:总?负责人|联系人|联络人|经办人|填报人|填表人|填写人|制表人|编制人|审核人|复核人|责任人|签字人)';
const SUFFIX =
  '(?:员|姓名|签字|签章|签名|盖章|[及和与、/]?(?:联系)?(?:电话|方式)(?:号码)?|[(（][^()（）\\t|]{1,8}[)）])*';
const CALL =
  '(?:联系|办公|咨询|移动|固定|单位)?(?:电话|手机|座机|传真|联系方式)(?:号码|号|人)?|(?<![A-Za-z])(?:Tel|TEL|tel|Fax|FAX)\\.?';
const ACCOUNT =
  '(?:银行|开户|收款|对公|基本户|单位)?(?:账号|帐号|账户号码|卡号)|身份证(?:件)?(?:号码?)?|(?:微信|QQ|qq)号?';
const NAMES = '[\\u4e00-\\u9fff]{2,4}(?:·[\\u4e00-\\u9fff]{1,8})*|[\\u4e00-\\u9fff] +[\\u4e00-\\u9fff]';
/** Words of two to four characters that head another cell and name nobody. */
const HEADS =
  '[\\u4e00-\\u9fff]{0,3}(?:预算|执行|金额|资金|单位|部门|名称|得分|分值|指标|目标|内容|职务|职称|时间|日期|备注|地址|邮编|期限|类型|类别|属性|性质|依据|编码|代码|起止|范围|地点|意见|[数率额])';
const END = '(?=[ \\u3000]*(?:$|[\\t|:：，,。；;、/\\n(（]|' + PERSON + '|' + CALL + '))';

const BORDER = '[ \\u3000]*[\\t|][\\t| \\u3000]*';
const COLON = '[ \\u3000]*[:：][ \\u3000\\t|]*';
const ALSO = `(?:[、，,/ ](?!${PERSON}|${CALL})(?:${NAMES})${END})*`;
const AMOUNT = '(?:元|万|亿|角|分|人|个|次|件|起|户|家|部|台|%)';
const BRACKET = '(?:[(（][^()（）\\t|]{1,8}[)）])?';

/** What stands after a word that announces it. */
const LABELLED: readonly RegExp[] = [
  `${PERSON}${SUFFIX}${COLON}(?!${PERSON}|${CALL}|[ \\t|])([^\\t|:：，,。；;、\\n]{1,20}?${END}|[^\\t|:：，,。；;、\\n]{1,20})`,
  `${PERSON}${SUFFIX}(?:${COLON}|${BORDER}|[ \\u3000]+)(?!${PERSON}|${CALL}|${HEADS}${END})((?:${NAMES})等?${END}${ALSO})`,
  `${PERSON}${SUFFIX}(?:${COLON}|${BORDER}|[ \\u3000]*)(?:(?:${NAMES})等?)?[\\t| \\u3000]*(\\d[\\d -]{5,17}\\d)(?![\\d.．,，])`,
  `(?:${CALL})${BRACKET}[:：\\t| \\u3000]*([+(（]?\\d[\\d()（） \\-－—–、/;；,，转]{5,60}\\d)(?![.．]\\d|[\\d,，]*[ ]*${AMOUNT})`,
  `(?:${ACCOUNT})${BRACKET}[:：\\t| \\u3000]*([A-Za-z0-9][A-Za-z0-9 _-]{4,32}[A-Za-z0-9])`,
].map((source) => new RegExp(source, 'gd'));

const DATE = '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const APART = '(?<![\\dA-Za-z.．,，])';
const NO_AMOUNT = `(?![\\dA-Za-z]|[.．,，]\\d|[ ]?${AMOUNT})`;
const AREA = '0(?:10|2\\d|[3-9]\\d{2})';
const MOBILE = new RegExp(
  `${APART}((?:\\+?86[- ]?)?1[3-9]\\d(?:\\d{8}|-\\d{4}-\\d{4}| \\d{4} \\d{4}))${NO_AMOUNT}`,
  'gd',
);
/** What shows by its own shape: landlines with their area code, identity numbers, bank cards, e-mail. */
const SHAPED: readonly RegExp[] = [
  new RegExp(
    `${APART}((?:\\+?86[- ]?)?[(（]?${AREA}(?:[)） \\-－—–]{1,3}|)[2-9]\\d{6,7}(?:[-－转]\\d{1,5})?)${NO_AMOUNT}`,
    'gd',
  ),
  new RegExp(`${APART}([1-9]\\d{5}${DATE}\\d{3}[\\dXx])(?![\\dA-Za-z])`, 'gd'),
  new RegExp(`${APART}(62\\d{14,17}|62\\d{2}(?: \\d{4}){3}(?: \\d{1,3})?)(?![\\d.．])`, 'gd'),
  /([A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/dg,
];

const CALLS = new RegExp(CALL);
const FIGURE = /(?<![\d.])\d[\d,]*(?:\.\d+)?/g;

/** Eleven bare digits among a row's amounts are an amount. */
const amongAmounts = (text: string): boolean =>
  !CALLS.test(text) && (text.match(FIGURE) ?? []).filter((figure) => figure.length >= 4).length >= 3;

/** Full-width digits and signs to ASCII, one unit for one; blanks and tabs stay. */
const fold = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) =>
    '，：；（）'.includes(char) ? char : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );

/** A word of every label in {@link LABELLED}, and a run that every number in {@link SHAPED} is at least: most lines have neither. */
const ANNOUNCES = /人|电话|手机|座机|传真|联系方式|tel|fax|[账帐]|卡号|身份证|微信|qq/i;
const RUNS = /[\d()（） \-－—–]{9}|@/;

/** The ranges of a line or row that identify people, in order and apart. Cells of a row stand between tabs. */
export function personalRanges(printed: string): Range[] {
  const text = fold(printed);
  const runs = RUNS.test(text);
  const patterns = [
    ...(ANNOUNCES.test(text) ? LABELLED : []),
    ...(runs ? SHAPED : []),
    ...(runs && !amongAmounts(text) ? [MOBILE] : []),
  ];
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Range[] => (match.indices?.[1] ? [match.indices[1]] : [])),
  );
  const apart: Range[] = [];
  for (const range of found.sort(([a], [b]) => a - b)) {
    const last = apart.at(-1);
    if (last && range[0] < last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], range[1])];
    else apart.push(range);
  }
  return apart;
}

const ONLY_LABEL = new RegExp(`^(?:${PERSON}${SUFFIX}|(?:${CALL})${BRACKET})[:：]?$`);
const ONLY_VALUE = new RegExp(
  `^(?!${PERSON}|${CALL}|${HEADS}$)(?:(?:${NAMES})等?|[+(（]?0?\\d[\\d()（） \\-－—–]{5,17}\\d)$`,
);

/** True of a line or cell that only announces a person or a telephone. */
export const isPersonLabel = (text: string): boolean => ONLY_LABEL.test(fold(text).trim());

/** True of a line or cell that can be a person's name or a telephone number and nothing else. */
export const isPersonValue = (text: string): boolean => ONLY_VALUE.test(fold(text).trim());
