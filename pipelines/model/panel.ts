import type { Fund, Measure, Unit } from './fact.ts';

/** Which fact fills a column of the `agency_years` panel: the first of `choices` that the agency's year has. */
export interface PanelColumn {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: Unit;
  readonly choices: readonly PanelChoice[];
}

/** A fact without 科目 code, project or level; `kind` undefined means none or `total`. */
export interface PanelChoice {
  readonly indicator: string;
  readonly measure: Measure;
  readonly fund?: Fund;
  readonly kind?: string;
}

const pick = (indicator: string, measure: Measure = 'actual', fund?: Fund, kind?: string): PanelChoice => ({
  indicator,
  measure,
  ...(fund ? { fund } : {}),
  ...(kind ? { kind } : {}),
});
const column = (name: string, zh: string, en: string, unit: Unit, ...choices: PanelChoice[]): PanelColumn => ({
  name,
  zh,
  en,
  unit,
  choices,
});

/** 三公 figures carry `general` up to fiscal year 2021 and `fiscal` after it: either fills the column, `sangong_fund` says which. */
const sangong = (key: string, measure: Measure = 'actual'): PanelChoice[] => [
  pick(`sangong.${key}`, measure, 'fiscal'),
  pick(`sangong.${key}`, measure, 'general'),
  pick(`sangong.${key}`, measure),
];

export const PANEL: readonly PanelColumn[] = [
  column('balance_total', '收支总计', 'Grand total', 'yuan', pick('total.balance', 'actual', 'all')),
  column('income_total', '本年收入合计', 'Income', 'yuan', pick('income.total', 'actual', 'all')),
  column('income_fiscal', '财政拨款收入', 'Fiscal appropriation', 'yuan', pick('income.fiscal')),
  column('expenditure_total', '本年支出合计', 'Expenditure', 'yuan', pick('expenditure.total', 'actual', 'all')),
  column(
    'expenditure_general',
    '一般公共预算支出',
    'General-budget expenditure',
    'yuan',
    pick('expenditure.total', 'actual', 'general'),
  ),
  column(
    'expenditure_general_initial',
    '一般公共预算支出年初预算',
    'General-budget initial budget',
    'yuan',
    pick('expenditure.total', 'initial_budget', 'general'),
  ),
  column(
    'expenditure_general_rate',
    '一般公共预算支出完成率',
    'General-budget execution rate',
    'percent',
    pick('expenditure.total', 'execution_rate', 'general'),
  ),
  column(
    'expenditure_initial',
    '支出年初预算',
    'Initial budget',
    'yuan',
    pick('expenditure.total', 'initial_budget', 'all'),
  ),
  column(
    'expenditure_final',
    '支出调整预算',
    'Adjusted budget',
    'yuan',
    pick('expenditure.total', 'final_budget', 'all'),
  ),
  column(
    'expenditure_basic',
    '基本支出',
    'Basic expenditure',
    'yuan',
    pick('expenditure.basic', 'actual', 'all'),
    pick('expenditure.basic', 'actual', 'general'),
  ),
  column(
    'expenditure_project',
    '项目支出',
    'Project expenditure',
    'yuan',
    pick('expenditure.project', 'actual', 'all'),
    pick('expenditure.project', 'actual', 'general'),
  ),
  column('expenditure_personnel', '人员经费', 'Personnel costs', 'yuan', pick('expenditure.personnel')),
  column('expenditure_public', '公用经费', 'Running costs', 'yuan', pick('expenditure.public')),
  column(
    'carryover_opening',
    '年初结转和结余',
    'Opening carry-over',
    'yuan',
    pick('carryover.opening', 'actual', 'all'),
  ),
  column(
    'carryover_closing',
    '年末结转和结余',
    'Closing carry-over',
    'yuan',
    pick('carryover.closing', 'actual', 'all'),
  ),
  column('sangong_total', '“三公”经费', 'Three public costs', 'yuan', ...sangong('total')),
  column(
    'sangong_total_initial',
    '“三公”经费年初预算',
    'Three public costs, initial budget',
    'yuan',
    ...sangong('total', 'initial_budget'),
  ),
  column(
    'sangong_total_final',
    '“三公”经费全年预算',
    'Three public costs, adjusted budget',
    'yuan',
    ...sangong('total', 'final_budget'),
  ),
  column('sangong_abroad', '因公出国（境）费', 'Travel abroad', 'yuan', ...sangong('abroad')),
  column('sangong_vehicle_purchase', '公务用车购置费', 'Vehicle purchase', 'yuan', ...sangong('vehicle_purchase')),
  column(
    'sangong_vehicle_operation',
    '公务用车运行维护费',
    'Vehicle operation',
    'yuan',
    ...sangong('vehicle_operation'),
  ),
  column('sangong_reception', '公务接待费', 'Receptions', 'yuan', ...sangong('reception')),
  column('vehicles_kept', '公务用车保有量', 'Vehicles kept', 'vehicle', pick('sangong.vehicles_kept')),
  column('operating_cost', '机关运行经费', 'Administrative running cost', 'yuan', pick('operating.cost')),
  column('procurement_total', '政府采购支出总额', 'Procurement', 'yuan', pick('procurement.total')),
  column('staff_actual', '实有人数', 'Actual staff', 'person', pick('staff.actual')),
  column('insured_total', '参保人数', 'People insured', 'person', pick('insured.total')),
  column(
    'performance_initial',
    '整体绩效年初预算',
    'Evaluated initial budget',
    'yuan',
    pick('performance.funding', 'initial_budget'),
  ),
  column(
    'performance_final',
    '整体绩效全年预算',
    'Evaluated adjusted budget',
    'yuan',
    pick('performance.funding', 'final_budget'),
  ),
  column('performance_actual', '整体绩效执行数', 'Evaluated execution', 'yuan', pick('performance.funding', 'actual')),
  column(
    'performance_rate',
    '整体绩效执行率',
    'Evaluated execution rate',
    'percent',
    pick('performance.funding', 'execution_rate'),
  ),
  column('performance_score', '部门整体自评得分', 'Department score', 'point', pick('performance.score', 'score')),
  column('performance_projects', '自评项目数', 'Projects evaluated', 'item', pick('performance.projects')),
  column('performance_amount', '自评涉及金额', 'Amount evaluated', 'yuan', pick('performance.amount')),
  column(
    'assistance_person_times',
    '医疗救助人次',
    'Assistance person-times',
    'person_time',
    pick('assistance.person_times'),
  ),
  column('assistance_people', '医疗救助人数', 'People assisted', 'person', pick('assistance.people')),
  column('assistance_amount', '医疗救助金额', 'Assistance money', 'yuan', pick('assistance.amount')),
];
