import { ruleTexts } from './rule-text.ts';

/** N: the words against the tables and against themselves (文表). */
export const NARRATIVE_RULES = ruleTexts({
  N01: ['文中数与表中数一致', 'The text says what the tables say', 'fact[text] = fact[table]', 'E'],
  N02: [
    '所列各部分不超过总数',
    'Listed parts stay within their whole',
    'Σ parts ≤ whole; = where none is left out',
    'E',
  ],
  N03: ['占比等于部分除以总数', 'A share is the part over the whole', 'share = part / whole × 100', 'W'],
  N04: ['各项占比合计为100%', 'Shares of a full list make 100%', 'Σ share = 100 ± n × ½ulp', 'I'],
  N05: [
    '增减幅度与金额相符',
    'A rate of change fits its amounts',
    'change_rate = change / (actual − change) × 100',
    'E',
  ],
  N06: [
    '增减方向与两数相符',
    'A change fits the two figures',
    'sign(change) = sign(change_rate); change = actual − base',
    'E',
  ],
  N07: ['基数为零无增幅', 'No rate of change from zero', 'base = 0 ⇒ no change_rate', 'W'],
  N08: ['预算加增减额等于决算', 'Budget and difference give the actual', 'initial_budget + change = actual', 'E'],
  N09: [
    '下级科目预算合计等于上级',
    'Budgets of the items make their parent’s',
    'Σ initial_budget[children] = initial_budget[parent]',
    'S',
  ],
  N10: [
    '完成率等于决算除以预算',
    'A completion rate is actual over budget',
    'execution_rate[base] = actual / base × 100',
    'E',
  ],
  N11: ['同一数字各处一致', 'One figure is the same wherever it is printed', 'fact[place a] = fact[place b]', 'E'],
  N12: [
    '所列经济科目合计等于总数',
    'Listed economic items make their whole',
    'Σ listed items = personnel or public',
    'W',
  ],
  N13: [
    '车辆运行费等于各项之和',
    'Vehicle running cost is the sum of its items',
    'Σ vehicle_operation.<item> = sangong.vehicle_operation',
    'E',
  ],
  N14: [
    '车均费用等于费用除以车数',
    'Cost of one vehicle is cost over vehicles',
    'average = vehicle_operation / vehicles_kept',
    'E',
  ],
  N15: [
    '公务用车保有量与资产车辆数相称',
    'Vehicles kept fit the vehicles owned',
    'sangong.vehicles_kept ≤ assets.vehicles',
    'W',
  ],
  N16: [
    '金额与次数、人数同为零或同不为零',
    'Money and counts are zero together',
    'amount = 0 ⇔ count = 0; people ≥ batches',
    'W',
  ],
  N17: ['各类接待不超过接待总数', 'Kinds of reception stay within the total', 'Σ reception[kind] ≤ reception', 'W'],
  N18: [
    '政府采购等于货物、工程、服务之和',
    'Procurement is goods, works and services',
    'total = goods + works + services; micro ≤ sme ≤ total',
    'E',
  ],
  N19: [
    '人员分项不超过总数，实有不超过编制',
    'Staff add up and fit the posts',
    'Σ staff[kind] ≤ staff; actual ≤ authorised',
    'W',
  ],
  N20: [
    '参保人数等于居民与职工之和',
    'The insured are residents and employees',
    'insured.total = resident + employee',
    'E',
  ],
  N21: ['支出引用本年支出合计', 'Spending quotes the right total', 'quoted expenditure.total ≠ total.balance', 'W'],
});
