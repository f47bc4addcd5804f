import { shortHash } from './hash.ts';

/** What kind of body an agency is. `sole`: a division has one of it, so that code and kind name it. */
export interface Bureau {
  readonly kind: string;
  readonly name: string;
  readonly shortName: string;
  readonly sole: boolean;
}

/** kind, full name, what documents call it for short, other full names (kept as printed). */
const SOLE: readonly (readonly [kind: string, name: string, short: string, others?: string])[] = [
  ['ybj', '医疗保障局', '医保局'],
  ['czj', '财政局', '', '财政厅|财政委员会'],
  ['mzj', '民政局', '', '民政厅'],
  ['jyj', '教育局', '', '教育厅|教育委员会|教育和体育局|教育体育局|教体局|教育科技局|教育科技和体育局'],
  ['wjw', '卫生健康委员会', '卫健委', '卫生健康局|卫健局|卫生健康和计划生育局|卫生健康体育局'],
  ['rsj', '人力资源和社会保障局', '人社局', '人力资源和社会保障厅|人力资源社会保障局|人力资源社会保障厅'],
  ['fgw', '发展和改革委员会', '发改委', '发展和改革局|发展改革局|发展改革委员会|发展改革委|发改局'],
  ['gaj', '公安局', '', '公安厅'],
  ['sfj', '司法局', '', '司法厅'],
  ['sjj', '审计局', '', '审计厅'],
  ['kjj', '科学技术局', '科技局', '科学技术厅|科学技术委员会|科技厅'],
  ['gxj', '工业和信息化局', '工信局', '工业和信息化厅|经济和信息化局|经济和信息化厅|经济和信息化委员会'],
  ['zrj', '自然资源局', '', '自然资源厅|自然资源和规划局|规划和自然资源局|规划和自然资源委员会'],
  ['hbj', '生态环境局', '', '生态环境厅'],
  ['zjj', '住房和城乡建设局', '住建局', '住房和城乡建设厅|住房和城乡建设委员会|住房城乡建设局'],
  ['jtj', '交通运输局', '', '交通运输厅|交通运输委员会|交通局'],
  ['slj', '水利局', '', '水利厅|水务局'],
  ['nyj', '农业农村局', '', '农业农村厅|农业农村委员会'],
  ['swj', '商务局', '', '商务厅|商务委员会'],
  ['wlj', '文化和旅游局', '文旅局', '文化和旅游厅|文化广电和旅游局|文化体育和旅游局|文化旅游局|文化广电旅游局'],
  ['tyj', '退役军人事务局', '', '退役军人事务厅|退役军人局'],
  ['yjj', '应急管理局', '应急局', '应急管理厅'],
  ['scj', '市场监督管理局', '市场监管局'],
  ['tjj', '统计局', ''],
  ['xfj', '信访局', ''],
  ['cgj', '城市管理局', '城管局', '城市管理委员会|城市管理和综合执法局|城市管理综合执法局'],
  ['lyj', '林业局', '', '林业和草原局'],
  ['gzw', '国有资产监督管理委员会', '国资委', '国有资产监督管理局'],
  ['xsj', '行政审批局', '', '行政审批服务局|政务服务管理局|政务服务局'],
  ['jgj', '机关事务管理局', '', '机关事务服务中心|机关事务管理中心'],
  ['jcy', '人民检察院', ''],
  ['rmf', '人民法院', ''],
  ['zfb', '人民政府办公室', '政府办公室', '人民政府办公厅'],
];

const VERBATIM: readonly (readonly [kind: string, pattern: string, sole: boolean])[] = [
  [
    'ybzx',
    '(?:基本)?医疗(?:保障|保险|生育保险|工伤生育保险)(?:基金)?(?:事务|事业|经办|管理|服务|结算|稽核|监督|核查)*(?:中心|管理局|管理处|服务局|事务所)|医保(?:经办|服务|事务|管理)*中心',
    true,
  ],
  [
    'yy',
    '(?:[第一二三四五六七八九十]+)?(?:人民|中心|中西医结合|中|妇幼保健|妇女儿童|儿童|妇产|肿瘤|胸科|传染病|精神病|精神卫生|口腔|职工|附属|专科|康复|老年)*医院|妇幼保健(?:院|计划生育服务中心)|社区卫生服务中心|中心卫生院|卫生院',
    false,
  ],
];

const official = SOLE.flatMap(([kind, name, short, others]) => [
  { printed: name, kind, name, short },
  ...(short ? [{ printed: short, kind, name, short }] : []),
  ...(others ? others.split('|').map((printed) => ({ printed, kind, name: printed, short: printed })) : []),
]);
const BY_PRINTED = new Map(official.map((entry) => [entry.printed, entry]));
const longestFirst = [...BY_PRINTED.keys()].sort((a, b) => b.length - a.length).join('|');
const PATTERN = new RegExp(`${VERBATIM.map(([, pattern]) => `(${pattern})`).join('|')}|(${longestFirst})`, 'g');

export interface PrintedBureau {
  readonly start: number;
  readonly end: number;
  readonly bureau: Bureau;
}

/** The bureaus of known kinds that a text names, in order. */
export function bureausIn(text: string): PrintedBureau[] {
  return [...text.matchAll(PATTERN)].map((match) => {
    const printed = match[0];
    const known = BY_PRINTED.get(printed);
    const index = VERBATIM.findIndex((_, group) => match[group + 1] !== undefined);
    const [kind, , sole] = VERBATIM[index] ?? [known?.kind ?? '', '', true];
    const name = known?.name ?? printed;
    const bureau = { kind, name, shortName: known?.short === '' ? name : (known?.short ?? printed), sole };
    return { start: match.index, end: match.index + printed.length, bureau };
  });
}

/** A body of no known kind: its own name is its kind. */
export const otherBody = (name: string): Bureau => ({
  kind: `x-${shortHash(name)}`,
  name,
  shortName: name,
  sole: true,
});

/** Words that end the name of a public body. */
export const BODY_END =
  '局|厅|委员会|委|办公室|办公厅|中心|医院|学校|中学|小学|大学|学院|幼儿园|研究院|检察院|法院|研究所|管理所|事务所|站|支队|大队|队|馆|联合会|工商联|总会|协会|管委会|管理处|街道|人民政府|镇|乡|社';
