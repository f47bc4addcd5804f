import type { Fund, Unit } from '../../model/fact.ts';
import type { Topic } from './topics.ts';

/** A subject that narrative clauses name. */
export interface Term {
  readonly pattern: RegExp;
  readonly indicator: string;
  readonly fund?: Fund | 'none';
  /** Only in sections of these topics. */
  readonly topics?: readonly Topic[];
  /** Printed units that the subject can have; money when left out. */
  readonly units?: readonly string[];
  /** The unit that is published. */
  readonly unit?: Unit;
  readonly kind?: string;
  /** The words themselves tell the kind: 越野车, 执法执勤用车. */
  readonly kindByWord?: boolean;
}

const term = (source: string, indicator: string, more: Omit<Term, 'pattern' | 'indicator'> = {}): Term => ({
  pattern: new RegExp(source, 'g'),
  indicator,
  ...more,
});
const VEHICLES = { units: ['vehicle'], unit: 'vehicle' } as const;
const SANGONG: readonly Topic[] = ['sangong'];
/** Sections whose amounts are the accounts' own: not 三公, 采购, 资产. */
const ACCOUNTS: readonly Topic[] = [
  'overall',
  'income',
  'expenditure',
  'fiscal',
  'general',
  'basic',
  'project',
  'govfund',
  'statecap',
  'none',
];
/** Not the end of a narrower name: 其他收入合计, 卫生健康支出合计. */
const WHOLE = '(?<=^|[^\\u4e00-\\u9fff]|年度?|度|部门|单位|[局委厅院会心校级]|决算|总|其中|的)';
const ABROAD = '(?:因公)?出国\\(?境?\\)?';

/** Receptions by kind, named as the tables name them: their money, their batches, the people received. */
const RECEPTIONS = (
  [
    ['国内|境内', '国内接待'],
    ['外宾|外事', '外事接待'],
    ['国\\(境\\)外|国外|境外', '国（境）外接待'],
  ] as const
).flatMap(([who, kind]) => [
  term(`(?:${who})(?:公务)?接待(?:费|支出)${kind === '国内接待' ? '' : '?'}`, 'sangong.reception', {
    topics: SANGONG,
    kind,
  }),
  term(`(?:接待)?(?:${who})[^，。；0-9]{0,10}(?:批次|团组|接待)(?:数|为)*`, 'sangong.reception_batches', {
    topics: SANGONG,
    units: ['batch', 'other', 'item', 'group'],
    unit: 'batch',
    kind,
  }),
  term(`(?:来访)?(?:${who})[^，。；0-9]{0,10}(?:人次|人数|人员|来宾)|来访(?:${who})`, 'sangong.reception_people', {
    topics: SANGONG,
    units: ['person', 'person_time'],
    unit: 'person_time',
    kind,
  }),
]);

/** Subjects of the accounts' narrative, in the wordings of all provinces seen (domain.md §1–2, layouts.md §1). */
export const TERMS: readonly Term[] = [
  term(
    '收入?、?(?:和)?支出?(?:决算)?(?:\\(含[^)]*\\))?总(?:计|额|体)(?!情况)|收支决算总计|收入总计|支出总计|收支总计|总收入|总支出|收入决算总计|支出决算总计',
    'total.balance',
  ),
  term(
    `${WHOLE}(?:本年)?收入(?:决算)?合计|本年(?:度)?收入(?!合计)|${WHOLE}收入总额|${WHOLE}收入决算(?:数|总额)`,
    'income.total',
  ),
  term('(?:年度?|本)收入$', 'income.total', { topics: ['income', 'overall'] }),
  term('(?:年度?|本)支出$', 'expenditure.total', { topics: ['expenditure', 'overall'] }),
  term('(?<=^|[，；、])(?:本年)?收入$', 'income.total', {
    topics: ['govfund', 'statecap', 'fiscal', 'general', 'overall'],
  }),
  term('(?<=^|[，；、])(?:本年)?支出$', 'expenditure.total', {
    topics: ['govfund', 'statecap', 'fiscal', 'general', 'overall'],
  }),
  term('完成全年支出|本年支出合计', 'expenditure.total', { topics: ['performance'], fund: 'all' }),
  term('本年收入合计', 'income.total', { topics: ['performance'], fund: 'all' }),
  term('政府采购(?=(?:年初)?预算数|执行数|预算执行)', 'procurement.total', { topics: ['performance'], fund: 'none' }),
  term('财政拨款收入', 'income.fiscal', { fund: 'fiscal' }),
  term('一般公共预算(?:财政)?(?:拨款)?收入', 'income.general', { fund: 'general' }),
  term('政府性基金(?:预算)?(?:财政)?(?:拨款)?收入', 'income.govfund', { fund: 'govfund' }),
  term('国有资本经营(?:预算)?(?:财政)?(?:拨款)?收入', 'other.income_statecap', { fund: 'statecap' }),
  term('一般公共预算$', 'income.general', { topics: ['income'], fund: 'general' }),
  term('政府性基金预算$', 'income.govfund', { topics: ['income'], fund: 'govfund' }),
  term('国有资本经营预算$', 'other.income_statecap', { topics: ['income'], fund: 'statecap' }),
  term('上级补助收入', 'income.superior', { fund: 'all' }),
  term('(?<!单位)事业收入', 'income.business', { fund: 'all' }),
  term('经营收入', 'income.operating', { fund: 'all' }),
  term('附属单位(?:上缴收入|缴款)', 'income.affiliated', { fund: 'all' }),
  term('其他收入', 'income.other', { fund: 'all' }),
  term(`${WHOLE}(?:本年)?支出(?:决算)?合计|本年(?:度)?支出(?!合计)|${WHOLE}支出总额|全年支出`, 'expenditure.total'),
  term(
    '一般公共预算(?:财政)?(?:拨款)?(?:支出)?(?:决算)?支出|一般公共预算(?:财政)?拨款支出(?:决算)?|一般公共预算财政拨款(?=减少|增加)',
    'expenditure.total',
    { fund: 'general' },
  ),
  term('政府性基金(?:预算)?(?:财政)?(?:拨款)?支出', 'expenditure.total', { fund: 'govfund' }),
  term('国有资本经营(?:预算)?(?:财政)?(?:拨款)?支出', 'expenditure.total', { fund: 'statecap' }),
  term('(?<!一般公共预算|政府性基金预算|经营预算)财政拨款支出', 'expenditure.total', { fund: 'fiscal' }),
  term('基本支出', 'expenditure.basic'),
  term('项目(?:经费)?支出(?!绩效|预算绩效|预算管理|自评)', 'expenditure.project'),
  term('上缴上级支出', 'other.expenditure_to_superior', { fund: 'all' }),
  term('(?<!资本|资本性)经营支出', 'other.expenditure_operating', { fund: 'all' }),
  term('对?附属单位补助支出', 'other.expenditure_to_affiliated', { fund: 'all' }),
  term('正常运转的日常支出', 'expenditure.basic', { topics: ['basic'] }),
  term('专项业务工作的(?:经费)?支出', 'expenditure.project', { topics: ['project'] }),
  term('人员经费', 'expenditure.personnel'),
  term('(?:日常)?公用经费', 'expenditure.public'),
  term('(?:年初|上年)[^，。；0-9]{0,14}(?:结转(?:和|与|及)?结余|结转资金)', 'carryover.opening'),
  term('年末[^，。；0-9]{0,14}结转(?:和|与|及)?结余|结转下年|年末结余', 'carryover.closing'),
  term('使用(?:非财政拨款结余|专用结余)(?:\\(含专用结余\\))?|用事业基金弥补收支差额', 'other.surplus_used', {
    fund: 'all',
  }),
  term('结余分配', 'other.surplus_allocated', { fund: 'all' }),

  term('[“"]?三公[”"]?经费(?:财政拨款)?(?:支出)?(?:总额)?(?:决算)?(?:总?支出)?', 'sangong.total', {
    topics: [...SANGONG, 'none', 'general'],
  }),
  term(`${ABROAD}(?:费用?|经费|支出)?`, 'sangong.abroad', { topics: SANGONG }),
  term(
    '公务用?车购置(?:及|和|与)运行(?:维护)?(?:费|经费|支出)?|公务用?车购置费?(?:及|和|与)(?:公务用?车)?运行(?:维护)?(?:费|支出)?|公务用?车(?:费|经费)',
    'sangong.vehicle',
    { topics: SANGONG },
  ),
  term(
    '公务用?车购置(?:费|支出|经费)?(?!及|和|与|数|\\(更新\\)|更新)|公务用?车购置\\(?含?[^)]*\\)?费',
    'sangong.vehicle_purchase',
    { topics: SANGONG },
  ),
  term('公务用?车运行(?:维护)?(?:费|支出|经费)?', 'sangong.vehicle_operation', { topics: SANGONG }),
  term('公务接待(?:费|支出|经费)?', 'sangong.reception', { topics: SANGONG }),
  ...RECEPTIONS,
  term(`${ABROAD}?[^，。；0-9]{0,6}团组数?(?:数量)?`, 'sangong.abroad_groups', {
    topics: SANGONG,
    units: ['group', 'item', 'other', ''],
    unit: 'group',
  }),
  term(`${ABROAD}(?:费用?)?(?:共计|累计|合计|共)?$`, 'sangong.abroad_groups', {
    topics: SANGONG,
    units: ['group'],
    unit: 'group',
  }),
  term(`${ABROAD}(?:人员|人)?(?:人次|人数|累计)?`, 'sangong.abroad_people', {
    topics: SANGONG,
    units: ['person', 'person_time'],
    unit: 'person_time',
  }),
  term(
    '购置(?:\\(?更新\\)?)?(?:公务用?车|车辆|数)?(?:数量?)?|更新(?:购置)?(?:公务用?车|车辆)?|购车|新购(?:公务用?车|车辆)?|公务用?车购置数量?',
    'sangong.vehicles_bought',
    { topics: SANGONG, ...VEHICLES },
  ),
  term('(?:购置|新购)(?:公务用?车|车辆)$', 'sangong.vehicles_bought', {
    topics: SANGONG,
    units: ['set'],
    unit: 'vehicle',
  }),
  term(
    '(?:公务用?车|车辆)?保有量?|(?:共有|现有|实有)(?:公务用?车|车辆)|开支财政拨款的公务用?车',
    'sangong.vehicles_kept',
    {
      topics: SANGONG,
      ...VEHICLES,
    },
  ),
  term('轿车|越野车|载客汽车|小型客车|商务车|特种车', 'sangong.vehicles_kept', {
    topics: SANGONG,
    ...VEHICLES,
    kindByWord: true,
  }),
  term(
    '接待[^，。；0-9]{0,10}(?:批次|团组|批|$)(?:数|为)*|批次|来访团组|国内公务接待|公务接待',
    'sangong.reception_batches',
    { topics: SANGONG, units: ['batch', 'other', 'item', 'group'], unit: 'batch' },
  ),
  term('(?:来宾|接待(?:对象|人次|人数|人员)?|陪同|公务接待|批次)', 'sangong.reception_people', {
    topics: SANGONG,
    units: ['person', 'person_time'],
    unit: 'person_time',
  }),
  term('(?:公务用?车)?(?:加油|燃料|燃油|油料)费?', 'other.vehicle_operation_fuel', { topics: SANGONG }),
  term('(?:公务用?车)?(?:维修|维护保养|维修保养)费?(?!护)', 'other.vehicle_operation_repair', { topics: SANGONG }),
  term('(?:公务用?车)?保险费?', 'other.vehicle_operation_insurance', { topics: SANGONG }),
  term('公务用?车其他(?:支出|费用)|(?:过路过桥|停车|路桥)费', 'other.vehicle_operation_other', { topics: SANGONG }),
  term('车均购置费', 'other.vehicle_purchase_average', { topics: SANGONG, fund: 'none' }),
  term('车均(?:运行|维护|运行维护)费|平均每(?:辆|台)(?:车)?(?:运行(?:维护)?费)?', 'other.vehicle_operation_average', {
    topics: SANGONG,
    fund: 'none',
  }),
  term('人均接待费', 'other.reception_average', { topics: SANGONG, fund: 'none' }),

  term('机[关构]运行经费(?:财政拨款)?(?:支出|决算)?|日常公用经费支出', 'operating.cost', { topics: ['operating'] }),
  term('机[关构]运行经费(?:支出)?', 'operating.cost', { topics: ['sangong', 'none', 'staff'] }),

  term('面向中小企业预留(?:的)?(?:政府)?采购项目(?:预算)?(?:金额)?', 'procurement.sme', {
    topics: ['procurement'],
    fund: 'none',
    kind: 'reserved',
  }),
  term('面向小微企业预留(?:的)?(?:政府)?采购项目(?:预算)?(?:金额)?', 'procurement.micro', {
    topics: ['procurement'],
    fund: 'none',
    kind: 'reserved',
  }),
  term('中小企业供应商中标或成交的[，,]?(?:采购)?(?:金额)?', 'procurement.sme', {
    topics: ['procurement'],
    fund: 'none',
    kind: 'reserved',
  }),
  term('小微企业供应商中标或成交的[，,]?(?:采购)?(?:金额)?', 'procurement.micro', {
    topics: ['procurement'],
    fund: 'none',
    kind: 'reserved',
  }),
  term('其他(?:政府)?采购项目中[，,]由中小企业供应商中标或成交的[，,]?(?:采购)?(?:金额)?', 'procurement.sme', {
    topics: ['procurement'],
    fund: 'none',
    kind: 'other',
  }),
  term('(?:政府)?采购(?:支出)?(?:总额|总金额|合计|金额|支出|总支出|总规模|预算)?', 'procurement.total', {
    topics: ['procurement'],
    fund: 'none',
  }),
  term('(?:政府采购)?货物(?:类)?(?:采购)?(?:支出|金额|类)?', 'procurement.goods', {
    topics: ['procurement'],
    fund: 'none',
  }),
  term('(?:政府采购)?工程(?:类)?(?:采购)?(?:支出|金额|类)?', 'procurement.works', {
    topics: ['procurement'],
    fund: 'none',
  }),
  term('(?:政府采购)?服务(?:类)?(?:采购)?(?:支出|金额|类)?', 'procurement.services', {
    topics: ['procurement'],
    fund: 'none',
  }),
  term(
    '(?:授予)?中小(?:微)?企业(?:的)?(?:合同|采购)?(?:总?金?额|采购)?|中小企业供应商(?:中标或成交)?',
    'procurement.sme',
    { topics: ['procurement'], fund: 'none' },
  ),
  term(
    '(?:授予)?(?<!中)小(?:型)?(?:和|、)?微(?:型)?企业(?:的)?(?:合同|采购)?(?:总?金?额|采购)?|小微企业供应商(?:中标或成交)?',
    'procurement.micro',
    { topics: ['procurement'], fund: 'none' },
  ),

  term(
    '(?:共有|现有|拥有|实有|保有)(?:公务用?车|车辆|公车)?|汽车|车辆(?:共计|合计|数|总数)?|公务用?车',
    'assets.vehicles',
    { topics: ['assets'], ...VEHICLES, fund: 'none' },
  ),
  term(
    '单(?:位)?(?:价|台)?(?:价值)?(?:在)?(?:人民币)?50万元\\(?含?\\)?(?:以上|及以上)(?:\\(含\\))?(?:的)?(?:通用)?设备(?:共计?)?(?:数)?',
    'assets.equipment_500k',
    { topics: ['assets'], units: ['set', 'item'], unit: 'set', fund: 'none' },
  ),
  term(
    '单(?:位)?(?:价|台)?(?:价值)?(?:在)?(?:人民币)?100万元\\(?含?\\)?(?:以上|及以上)(?:\\(含\\))?(?:的)?(?:专用)?设备(?:\\(不含车辆\\))?(?:共计?)?(?:数)?',
    'assets.equipment_1m',
    { topics: ['assets'], units: ['set', 'item'], unit: 'set', fund: 'none' },
  ),
  term(
    '(?:副?部?\\(?省\\)?级(?:及)?(?:以上)?领导(?:干部)?|部级领导干部|(?:^|[，、：])领导干部|主要(?:领导干部|负责人)|一般公务|机要通信|应急保障|执法执勤|特种专业技术|离退休干部|其他)用车',
    'assets.vehicles',
    {
      topics: ['assets'],
      ...VEHICLES,
      fund: 'none',
      kindByWord: true,
    },
  ),
  term('固定资产[^，。；0-9]{0,8}(?:总额|总值|原值|价值|金额|合计)', 'assets.fixed', {
    topics: ['assets'],
    fund: 'none',
  }),
  term('(?<=^|[，；。年])(?:共有|现有)?车辆$', 'assets.vehicles', {
    topics: ['assets'],
    units: ['set'],
    unit: 'vehicle',
    fund: 'none',
  }),
  term('房屋(?:建筑)?(?:面积)', 'other.assets_house_area', {
    topics: ['assets'],
    units: ['area'],
    unit: 'item',
    fund: 'none',
  }),
  term('会议费', 'other.meeting_cost', { topics: ['sangong', 'operating', 'none', 'overall'] }),
  term('培训费', 'other.training_cost', { topics: ['sangong', 'operating', 'none', 'overall'] }),
];

/** The term that ends last in `lead` (longest of equals) and fits the topic and the printed unit. */
export function lastTerm(
  lead: string,
  topic: Topic,
  unit: string | null,
): { term: Term; start: number; end: number } | null {
  let best: { term: Term; start: number; end: number } | null = null;
  for (const candidate of TERMS) {
    if (!(candidate.topics ?? ACCOUNTS).includes(topic)) continue;
    const fits = candidate.units
      ? candidate.units.includes(unit ?? '')
      : unit === 'yuan' || unit === 'percent' || unit === null;
    if (!fits) continue;
    candidate.pattern.lastIndex = 0;
    for (const match of lead.matchAll(candidate.pattern)) {
      const end = match.index + match[0].length;
      if (match[0] === '') continue;
      if (
        !best ||
        end > best.end ||
        (end === best.end &&
          (match.index < best.start || (match.index === best.start && candidate.kind && !best.term.kind)))
      ) {
        best = { term: candidate, start: match.index, end };
      }
    }
  }
  return best;
}

/** The subjects of amounts that words name, from left to right; of names inside one another the longest. */
export function termsIn(words: string, topic: Topic, unit: string | null): Term[] {
  const found = TERMS.filter((term) => !term.units && (term.topics ?? ACCOUNTS).includes(topic)).flatMap((term) =>
    [...words.matchAll(term.pattern)]
      .filter((match) => match[0] !== '')
      .map((match) => ({ term, start: match.index, end: match.index + match[0].length })),
  );
  if (unit !== 'yuan' && unit !== 'percent' && unit !== null) return [];
  const inside = (each: (typeof found)[number]): boolean =>
    found.some(
      (other) =>
        other !== each &&
        other.start <= each.start &&
        other.end >= each.end &&
        (other.end - other.start > each.end - each.start || found.indexOf(other) < found.indexOf(each)),
    );
  return found
    .filter((each) => !inside(each))
    .sort((a, b) => a.start - b.start)
    .map(({ term }) => term);
}
