import type { Unit } from './fact.ts';

/** One thing that disclosures print figures about. */
export interface Indicator {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: Unit;
  /** Where the subject belongs in navigation, search and the data dictionary. */
  readonly family: string;
}

const define = (
  family: string,
  unit: Unit,
  rows: readonly (readonly [key: string, zh: string, en: string, unit?: Unit])[],
): Indicator[] => rows.map(([key, zh, en, own]) => ({ key, zh, en, unit: own ?? unit, family }));

/**
 * The indicator keys of the published data: pipeline, Parquet, data dictionary, SQL and interface all take them from here.
 * Keys under `other.` are open (see {@link indicator}); the ones listed are those that checks or pages ask for by name.
 */
export const INDICATORS: readonly Indicator[] = [
  ...define('total', 'yuan', [['total.balance', '收支总计', 'Grand total']]),
  ...define('income', 'yuan', [
    ['income.total', '本年收入合计', 'Income of the year'],
    ['income.fiscal', '财政拨款收入', 'Fiscal appropriation'],
    ['income.general', '一般公共预算财政拨款收入', 'General public budget appropriation'],
    ['income.govfund', '政府性基金预算财政拨款收入', 'Government fund appropriation'],
    ['income.superior', '上级补助收入', 'Subsidies from superior units'],
    ['income.business', '事业收入', 'Public-service income'],
    ['income.operating', '经营收入', 'Operating income'],
    ['income.affiliated', '附属单位上缴收入', 'Payments from affiliated units'],
    ['income.other', '其他收入', 'Other income'],
    ['other.income_statecap', '国有资本经营预算财政拨款收入', 'State capital appropriation'],
    ['other.surplus_used', '使用非财政拨款结余', 'Non-fiscal surplus used'],
  ]),
  ...define('expenditure', 'yuan', [
    ['expenditure.total', '本年支出合计', 'Expenditure of the year'],
    ['expenditure.basic', '基本支出', 'Basic expenditure'],
    ['expenditure.project', '项目支出', 'Project expenditure'],
    ['expenditure.function', '功能分类科目支出', 'Expenditure by function'],
    ['expenditure.economic', '经济分类科目支出', 'Expenditure by economic class'],
    ['expenditure.personnel', '人员经费', 'Personnel costs'],
    ['expenditure.public', '公用经费', 'Running costs'],
    ['other.expenditure_to_superior', '上缴上级支出', 'Payments to superior units'],
    ['other.expenditure_operating', '经营支出', 'Operating expenditure'],
    ['other.expenditure_to_affiliated', '对附属单位补助支出', 'Subsidies to affiliated units'],
    ['other.surplus_allocated', '结余分配', 'Surplus allocated'],
  ]),
  ...define('carryover', 'yuan', [
    ['carryover.opening', '年初结转和结余', 'Carried over from last year'],
    ['carryover.closing', '年末结转和结余', 'Carried over to next year'],
  ]),
  ...define('sangong', 'yuan', [
    ['sangong.total', '“三公”经费', 'Three public costs'],
    ['sangong.abroad', '因公出国（境）费', 'Official travel abroad'],
    ['sangong.vehicle', '公务用车购置及运行维护费', 'Official vehicles'],
    ['sangong.vehicle_purchase', '公务用车购置费', 'Vehicle purchase'],
    ['sangong.vehicle_operation', '公务用车运行维护费', 'Vehicle operation'],
    ['sangong.reception', '公务接待费', 'Official receptions'],
    ['sangong.abroad_groups', '因公出国（境）团组数', 'Groups sent abroad', 'group'],
    ['sangong.abroad_people', '因公出国（境）人次', 'People sent abroad', 'person_time'],
    ['sangong.vehicles_bought', '购置公务用车数', 'Vehicles bought', 'vehicle'],
    ['sangong.vehicles_kept', '公务用车保有量', 'Vehicles kept', 'vehicle'],
    ['sangong.reception_batches', '公务接待批次', 'Reception batches', 'batch'],
    ['sangong.reception_people', '公务接待人次', 'People received', 'person_time'],
  ]),
  ...define('operating', 'yuan', [['operating.cost', '机关运行经费', 'Administrative running cost']]),
  ...define('procurement', 'yuan', [
    ['procurement.total', '政府采购支出总额', 'Government procurement'],
    ['procurement.goods', '政府采购货物支出', 'Procurement of goods'],
    ['procurement.works', '政府采购工程支出', 'Procurement of works'],
    ['procurement.services', '政府采购服务支出', 'Procurement of services'],
    ['procurement.sme', '授予中小企业合同金额', 'Contracts to small and medium firms'],
    ['procurement.micro', '授予小微企业合同金额', 'Contracts to small and micro firms'],
  ]),
  ...define('assets', 'yuan', [
    ['assets.vehicles', '车辆数', 'Vehicles owned', 'vehicle'],
    ['assets.equipment_500k', '单价50万元以上通用设备', 'General equipment over 500,000 yuan', 'set'],
    ['assets.equipment_1m', '单价100万元以上设备', 'Equipment over 1,000,000 yuan', 'set'],
    ['assets.fixed', '固定资产总额', 'Fixed assets'],
  ]),
  ...define('staff', 'person', [
    ['staff.authorised', '编制人数', 'Authorised staff'],
    ['staff.actual', '实有人数', 'Actual staff'],
    ['staff.retired', '离退休人数', 'Retired staff'],
    ['staff.other', '其他人员', 'Other staff'],
  ]),
  ...define('insured', 'person', [
    ['insured.total', '参保人数', 'People insured'],
    ['insured.resident', '城乡居民参保人数', 'Residents insured'],
    ['insured.employee', '城镇职工参保人数', 'Employees insured'],
  ]),
  ...define('performance', 'yuan', [
    ['performance.funding', '部门整体预算执行', 'Department-wide funding evaluated'],
    ['performance.score', '绩效自评得分', 'Self-evaluation score', 'point'],
    ['performance.projects', '自评项目数', 'Projects evaluated', 'item'],
    ['performance.amount', '自评涉及金额', 'Amount evaluated'],
    ['performance.grade_count', '各等级项目数', 'Projects per grade', 'item'],
  ]),
  ...define('project', 'yuan', [
    ['project.funding', '项目资金', 'Project funding'],
    ['project.score', '项目自评得分', 'Project score', 'point'],
    ['project.grade', '项目自评等级', 'Project grade', 'point'],
    ['project.indicator', '项目绩效指标', 'Project performance indicator', 'point'],
  ]),
  ...define('assistance', 'person_time', [
    ['assistance.person_times', '医疗救助人次', 'Medical assistance person-times'],
    ['assistance.people', '医疗救助人数', 'People assisted', 'person'],
    ['assistance.amount', '医疗救助金额', 'Medical assistance money', 'yuan'],
    ['assistance.ratio', '医疗救助比例', 'Medical assistance ratio', 'percent'],
  ]),
  ...define('other', 'yuan', [
    ['other.internal_departments', '内设机构数', 'Internal departments', 'institution'],
    ['other.affiliated_institutions', '所属单位数', 'Subordinate units', 'institution'],
    ['other.budget_units', '预算单位数', 'Budget units', 'institution'],
    ['other.budget_adjustment', '预算调整数', 'Budget adjustment'],
    ['other.income_education_fees', '其中：教育收费', 'Of which: education fees'],
    ['other.assets_house_area', '房屋面积', 'Floor area', 'item'],
    ['other.assets_house_value', '房屋价值', 'Value of buildings'],
    ['other.assets_vehicle_value', '车辆价值', 'Value of vehicles'],
    ['other.vehicle_operation_fuel', '公务用车燃料费', 'Vehicle fuel'],
    ['other.vehicle_operation_repair', '公务用车维修费', 'Vehicle repair'],
    ['other.vehicle_operation_insurance', '公务用车保险费', 'Vehicle insurance'],
    ['other.vehicle_operation_other', '公务用车其他运行费', 'Other vehicle operation'],
    ['other.vehicle_operation_average', '公务用车车均运行维护费', 'Operation cost per vehicle'],
    ['other.vehicle_purchase_average', '公务用车车均购置费', 'Purchase cost per vehicle'],
    ['other.project_received', '到位（下达）资金', 'Funds received'],
    ['other.project_receipt_rate', '资金到位率', 'Rate of funds received', 'percent'],
    ['other.project_score_rate', '项目得分率', 'Project score rate', 'percent'],
    ['other.department_score_rate', '部门整体得分率', 'Department score rate', 'percent'],
    ['other.department_grade', '部门整体等级', 'Department grade', 'point'],
    ['other.execution_rate_project_count', '按执行率分的项目数', 'Projects by rate of execution', 'item'],
    ['other.reception_average', '人均接待费', 'Reception cost per person'],
    ['other.meeting_cost', '会议费', 'Meetings'],
    ['other.training_cost', '培训费', 'Training'],
    ['other.income_fiscal_account', '财政专户管理资金收入', 'Income from fiscal accounts'],
    ['other.assets_total', '资产总额', 'Assets in all'],
    ['other.assets_current', '流动资产', 'Current assets'],
    ['other.assets_intangible', '无形资产', 'Intangible assets'],
    ['other.assets_under_construction', '在建工程', 'Assets under construction'],
    ['other.stated_amount', '文中所述金额', 'Amount stated'],
    ['other.stated_count', '文中所述数量', 'Count stated', 'item'],
    ['other.stated_institutions', '文中所述机构数', 'Institutions stated', 'institution'],
    ['other.stated_people', '文中所述人数', 'People stated', 'person'],
    ['other.stated_person_times', '文中所述人次', 'Person-times stated', 'person_time'],
    ['other.stated_points', '文中所述分数', 'Points stated', 'point'],
    ['other.stated_batches', '文中所述批次', 'Batches stated', 'batch'],
    ['other.stated_groups', '文中所述团组数', 'Groups stated', 'group'],
    ['other.stated_sets', '文中所述台套数', 'Sets stated', 'set'],
    ['other.stated_vehicles', '文中所述车辆数', 'Vehicles stated', 'vehicle'],
    ['other.stated_rate', '文中所述比率', 'Rate stated', 'percent'],
  ]),
];

const BY_KEY = new Map(INDICATORS.map((entry) => [entry.key, entry]));

/** The entry of a key; an `other.*` key that is not listed is described by its own name. */
export function indicator(key: string): Indicator {
  const known = BY_KEY.get(key);
  if (known) return known;
  const name = key.replace(/^other\./, '').replaceAll('_', ' ');
  return { key, zh: name, en: name, unit: 'item', family: 'other' };
}
