import { ruleTexts } from './rule-text.ts';

/** X: between tables (表间). */
export const BETWEEN_RULES = ruleTexts({
  X01: ['各表的收入一致', 'Income is the same in every table', 'income.*[总表] = income.*[收入决算表]', 'E'],
  X02: [
    '各表的支出一致',
    'Expenditure is the same in every table',
    'expenditure.*[总表] = expenditure.*[支出决算表]',
    'E',
  ],
  X03: [
    '各表的财政拨款收入一致',
    'Appropriations are the same in every table',
    'income.general|govfund[总表] = [财政拨款总表]',
    'E',
  ],
  X04: [
    '财政拨款支出不超过全部支出',
    'Fiscal spending is no more than all spending',
    'expenditure.*[fiscal] ≤ expenditure.*[all]',
    'E',
  ],
  X05: [
    '一般公共预算支出各表一致',
    'General budget spending is the same in every table',
    'expenditure.*[general, 总表] = [支出决算表]',
    'E',
  ],
  X06: [
    '基金和国资支出各表一致',
    'Fund spending is the same in every table',
    'expenditure.*[govfund|statecap, 总表] = [基金表]',
    'E',
  ],
  X07: [
    '全部支出等于各类预算支出之和',
    'All spending is the sum of the funds',
    'f[all] = f[general] + f[govfund] + f[statecap]',
    'E',
  ],
  X08: [
    '基本支出等于人员加公用经费',
    'Basic spending is personnel plus running costs',
    'expenditure.basic = personnel + public',
    'E',
  ],
  X09: [
    '缴费支出在两种分类中一致',
    'A contribution is one cost in both classifications',
    'economic[30108] = basic[2080505]; 30109 = 2080506; 30113 = 2210201',
    'I',
  ],
  X10: [
    '经济科目不超过“三公”决算',
    'Economic items fit inside the three public costs',
    'economic[30217] ≤ sangong.reception …',
    'E',
  ],
  X11: [
    '机关运行经费不超过公用经费',
    'Administrative running cost fits inside running costs',
    'operating.cost ≤ expenditure.public',
    'W',
  ],
  X12: [
    '没有结转时各科目收支相等',
    'With nothing carried over, each item spends its income',
    'income.total[code] = expenditure.total[code] where carryover = 0',
    'W',
  ],
  X13: ['目录所列的表都在正文', 'Every table announced is there', 'titles(contents) ⊆ titles(body)', 'W'],
  X14: ['政府采购不超过支出', 'Procurement fits inside spending', 'procurement.total ≤ expenditure.total', 'W'],
});
