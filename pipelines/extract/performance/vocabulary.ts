/** Words of first-level indicators (domain.md §4); with or without 指标. */
const LEVEL1 =
  /^(?:项目)?(?:投入(?:管理|与过程)?|过程(?:管理)?|管理|决策|产出|完成|产出与效果|效益|效果|绩效|成本|满意度|可持续(?:影响|发展能力|性)?|履职效能|社会效应|运行成本|管理效率|预算(?:执行|配置|管理)?)(?:情况)?(?:指标)?$/;

/** Words of second-level indicators. */
const LEVEL2 =
  /^(?:产出)?(?:数量|质量|时效|进度|成本|经济成本|社会成本|生态环境成本|生态成本)(?:指标|指示)?$|^(?:经济|社会|生态|环境|生态环境)效益(?:指标)?$|^可持续(?:影响|发展|性)?(?:指标)?$|^(?:社会公众(?:或|及|和))?(?:服务|受益)?对象(?:的)?满意度?(?:指?标)?$|^服务对象$|^公众$|^满意度(?:指标)?$|^社会公众满意度(?:指标)?$/;

/** A level name without the weight printed behind it: 投入(10分). */
export const bareLevel = (text: string): string => text.replace(/[(（]\d+(?:\.\d+)?分?[)）]$/, '');

export const isLevel1 = (text: string): boolean => LEVEL1.test(bareLevel(text));
export const isLevel2 = (text: string): boolean => LEVEL2.test(bareLevel(text));

/** 总分, 合计: the row that sums a sheet. */
export const isTotal = (text: string): boolean =>
  /^(?:总分|合计|总计|总得分|小计|自评总分|综合得分|自评得分|评价总分|得分合计|合计得分|总分合计)[:：]?$/.test(text);

const PERSON =
  '(?:项目|单位|分管|主要|财务)?负责人(?:姓名|签字|签章)?|联系人|联系方式|联系电话|电话|手机(?:号码?)?|填报人|填表人|经办人|制表人|审核人|身份证号?码?|银行账号|开户行';
const PERSONAL = new RegExp(`^(?:${PERSON})(?:(?:及|和|、|/)(?:${PERSON}))*(?:[(（][^()（）]*[)）])?(?:[:：].*)?$`);

/** Labels of cells that name a person, with or without the name behind a colon (domain.md §9). */
export const isPersonal = (text: string): boolean => PERSONAL.test(text);

/** Labels that stand before a code and not before a quantity. */
export const isCoded = (text: string): boolean =>
  /代码|编码|编号|预算单位|主管部门|实施单位|项目单位|资金使用单位/.test(text);

const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/结转|结余/, 'carryover'],
  [/非财政/, 'nonfiscal'],
  [/中央/, 'central'],
  [/^(?:其中)?[:：\-—]*(?:省|自治区|省本)(?:级|财政|补助|市|配套|资金)/, 'province'],
  [/市级|市财政|州级|盟市/, 'city'],
  [/区级|区财政|区本级/, 'district'],
  [/县级|县财政|县本级|旗县|县\(区\)|县区/, 'county'],
  [/乡镇|街镇/, 'town'],
  [/地方|市县/, 'local'],
  [/财政专户|专户/, 'special_account'],
  [/政府性基金/, 'govfund'],
  [/国有资本/, 'statecap'],
  [/一般公共预算/, 'general'],
  [/财政拨款|政府预算|财政资金|本年财政|当年财政|财政性/, 'fiscal'],
  [/单位资金|自有资金|自筹/, 'unit'],
  [/上级/, 'superior'],
  [/社会资金|社会投入/, 'social'],
  [/其他|其它/, 'other'],
  [/基本支出/, 'basic'],
  [/项目支出/, 'project'],
  [/资金总额|^总额|年度资金|预算总额|资金合计|合计|总计|总额|^项目资金$|^项目资金总|^资金总量/, 'total'],
];

/** The `source` key of a funding row's label (年度资金总额, 其中：中央补助, 上年结转资金 …), or null. */
export function sourceOf(label: string): string | null {
  if (label.length > 24) return null;
  for (const [pattern, key] of SOURCES) if (pattern.test(label)) return key;
  return null;
}

/** Grades as printed, longer words first, for use inside a pattern (domain.md §4). */
export const GRADE_WORDS = '优秀|优良|优|良好|良|中等|中|合格|不合格|较差|差|一般|[一二三四]等|[A-D](?![A-Za-z])';
