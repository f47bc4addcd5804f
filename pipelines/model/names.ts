import type { Fund, Measure, Unit } from './fact.ts';

export interface Name {
  readonly zh: string;
  readonly en: string;
}

const name = (zh: string, en: string): Name => ({ zh, en });

/** What each measure is called where people read it. */
export const MEASURE_NAMES: Readonly<Record<Measure, Name>> = {
  initial_budget: name('年初预算数', 'Initial budget'),
  final_budget: name('全年（调整）预算数', 'Adjusted budget'),
  actual: name('决算（执行）数', 'Actual'),
  prior_actual: name('上年决算数', 'Actual of the year before'),
  change: name('增减额', 'Change'),
  change_rate: name('增减幅度', 'Rate of change'),
  share: name('占比', 'Share'),
  execution_rate: name('执行（完成）率', 'Execution rate'),
  target: name('指标值', 'Target'),
  weight: name('分值', 'Weight'),
  score: name('得分', 'Score'),
  grade: name('等级', 'Grade'),
};

export const FUND_NAMES: Readonly<Record<Fund, Name>> = {
  general: name('一般公共预算', 'General public budget'),
  govfund: name('政府性基金预算', 'Government funds'),
  statecap: name('国有资本经营预算', 'State capital budget'),
  fiscal: name('财政拨款合计', 'All fiscal appropriations'),
  all: name('全口径', 'All funds'),
};

export const UNIT_NAMES: Readonly<Record<Unit, Name>> = {
  yuan: name('元', 'yuan'),
  percent: name('%', 'percent'),
  person_time: name('人次', 'person-times'),
  person: name('人', 'persons'),
  vehicle: name('辆', 'vehicles'),
  group: name('个', 'groups'),
  batch: name('批次', 'batches'),
  set: name('台（套）', 'sets'),
  institution: name('家', 'institutions'),
  point: name('分', 'points'),
  item: name('个', 'items'),
};
