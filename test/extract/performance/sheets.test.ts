import { describe, expect, it } from 'vitest';
import { extractText } from '../../support/extract-text.ts';
import { lines, table, unread } from './lines.ts';

const HEADER = ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'];

describe('a project sheet of the central form', () => {
  const sheet = `项目支出绩效自评表\n(2023年度)\n\n${table(
    ['项目名称', '', '医保信息系统运维费'],
    ['项目负责人', '', '某某', '', '', '联系电话', '12345678'],
    ['项目资金（万元）', '', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '', '年度资金总额', '36.5', '40', '38', '10', '95%', '9.5'],
    ['', '', '其中：当年财政拨款', '36.5', '30', '28', '—', '93.33%', '—'],
    ['', '', '上年结转资金', '', '10', '10', '—', '100%', '—'],
    ['年度总体目标', '预期目标', '', '', '', '实际完成情况'],
    ['', '保障3套系统运行', '', '', '', '保障3套系统运行'],
    HEADER,
    ['', '产出指标', '数量指标', '巡检次数', '≥12次', '1 2次', '2 0', '2 0', ''],
    ['', '', '', '服务医院数量', '45', '44', '15', '14. 6', '一家停业'],
    ['', '', '时效指标', '完成时限', '≤6个月', '12 月', '15', '15', ''],
    ['', '', '成本指标', '支付金额', '≤40万元', '38', '10', '9.5', ''],
    ['', '效益指标', '社会效益指标', '系统可用程度', '优', '优', '20', '20', ''],
    ['', '满意度指标', '服务对象满意度指标', '用户满意度', '85%以上', '92', '10', '10', ''],
    ['总分', '', '', '', '', '', '100', '98.6', ''],
  )}\n`;
  const facts = lines(sheet);

  it('gives funding by source, with the weight and score of the execution rate', () => {
    expect(facts).toEqual(
      expect.arrayContaining([
        'project.funding initial_budget 365000 yuan | 医保信息系统运维费 | total',
        'project.funding final_budget 400000 yuan | 医保信息系统运维费 | total',
        'project.funding actual 280000 yuan | 医保信息系统运维费 | fiscal',
        'project.funding execution_rate 93.33 percent | 医保信息系统运维费 | fiscal',
        'project.funding final_budget 100000 yuan | 医保信息系统运维费 | carryover',
        'project.funding weight 10 point | 医保信息系统运维费 | total',
        'project.funding score 9.5 point | 医保信息系统运维费 | total',
      ]),
    );
  });

  it('joins split digits and fills merged levels down', () => {
    const indicator = '医保信息系统运维费/产出指标/数量指标';
    expect(facts).toContain(`project.indicator actual 12 item | ${indicator}/巡检次数`);
    expect(facts).toContain(`project.indicator weight 20 point | ${indicator}/巡检次数`);
    expect(facts).toContain(`project.indicator score 14.6 point | ${indicator}/服务医院数量`);
  });

  it('takes the unit of a bare number from its name, its target or nowhere', () => {
    expect(facts).toContain(
      'project.indicator actual 44 institution | 医保信息系统运维费/产出指标/数量指标/服务医院数量',
    );
    expect(facts).toContain('project.indicator actual 380000 yuan | 医保信息系统运维费/产出指标/成本指标/支付金额');
    expect(facts).toContain(
      'project.indicator actual 92 percent | 医保信息系统运维费/满意度指标/服务对象满意度指标/用户满意度',
    );
  });

  it('keeps comparators beside numbers, and deadlines and grades as words', () => {
    expect(facts).toContain(
      'project.indicator target >= 85 percent | 医保信息系统运维费/满意度指标/服务对象满意度指标/用户满意度',
    );
    expect(facts).toContain('project.indicator target <= 6 ≤6个月 | 医保信息系统运维费/产出指标/时效指标/完成时限');
    expect(facts).toContain('project.indicator actual 12月 | 医保信息系统运维费/产出指标/时效指标/完成时限');
    expect(facts).toContain('project.indicator target 优 | 医保信息系统运维费/效益指标/社会效益指标/系统可用程度');
  });

  it('gives the total as the project’s score', () => {
    expect(facts).toContain('project.score weight 100 point | 医保信息系统运维费');
    expect(facts).toContain('project.score score 98.6 point | 医保信息系统运维费');
  });

  it('never publishes cells that name a person', () => {
    const { collector, ledger } = extractText(sheet);
    expect(collector.facts.some((fact) => /12345678|某某/.test(fact.quote + fact.raw))).toBe(false);
    expect(ledger.reasons.personal).toBe(1);
    expect(unread(sheet)).toEqual([]);
  });
});

describe('rows that stand shifted against their header', () => {
  it('are laid along it by what the cells hold', () => {
    const facts = lines(
      `转移支付区域绩效目标自评表\n\n${table(
        ['转移支付（项目）名称', '', '基层服务能力补助', '', '', '', ''],
        ['资金情况（万元）', '年度资金总额', '50', '40', '80.00%', '', ''],
        ['二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因', '', ''],
        ['产出指标', '数量指标', '建设站点', '8个', '6个', '', ''],
        ['', '质量指标', '验收合格率', '100%', '95%', '', ''],
        ['成本指标', '站点造价', '6万元', '5万元', '', '', ''],
        ['满意度指标', '服务对象', '群众满意度', '≥90%', '93%', '', ''],
      )}\n`,
    );
    expect(facts).toEqual(
      expect.arrayContaining([
        'project.funding final_budget 500000 yuan | 基层服务能力补助 | total',
        'project.funding actual 400000 yuan | 基层服务能力补助 | total',
        'project.indicator actual 6 item | 基层服务能力补助/产出指标/数量指标/建设站点',
        'project.indicator actual 95 percent | 基层服务能力补助/产出指标/质量指标/验收合格率',
        'project.indicator target 60000 yuan | 基层服务能力补助/产出指标/成本指标/站点造价',
        'project.indicator target >= 90 percent | 基层服务能力补助/满意度指标/服务对象/群众满意度',
      ]),
    );
  });

  it('are left unread where a headless row has no rate that proves what its numbers are', () => {
    const text = `项目支出绩效自评表\n\n${table(
      ['项目名称', '', '基层服务能力补助', '', ''],
      ['资金情况（万元）', '年度资金总额', '50', '40', '81.00%'],
      ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值'],
      ['产出指标', '数量指标', '建设站点', '8个', '6个'],
    )}\n`;
    expect(lines(text).filter((line) => line.startsWith('project.funding'))).toEqual([]);
    expect(unread(text)).toEqual(['50', '40', '81.00%']);
  });
});

describe('names and numbers broken over two rows', () => {
  const rows = (weight: string, rest: string): string =>
    `项目名称：某项审计\n\n附表1 自评价评分表\n\n${table(
      ['一级指标', '二级指标', '三级指标', '年度目标值', '实际完成值', '分值', '得分', '原因'],
      ['成本指标', '经济成本指标', '审计费用', '≤5万元', '5万元', '10', '10', ''],
      ['产出指标', '数量指标', '审计家数', '≥3家', '3家', weight, weight, ''],
      ['效', '社会', '监', '提升', '100%', '1', '1', ''],
      ['益指标', '效益指标', '督 检 查 效 率', '', '', '3', '3', ''],
      ['', '', '行业自律', '提高', '100%', rest, rest, ''],
    )}\n`;

  it('are joined when the sheet’s weights then add up', () => {
    const facts = lines(rows('35', '12'));
    expect(facts).toContain('project.indicator weight 13 point | 某项审计/效益指标/社会效益指标/监督检查效率');
    expect(facts).toContain('project.indicator score 13 point | 某项审计/效益指标/社会效益指标/监督检查效率');
  });

  it('leave the halves unread when they prove nothing', () => {
    const text = rows('35', '14');
    expect(lines(text)).toContain('project.indicator actual 100 percent | 某项审计/效益指标/社会效益指标/监督检查效率');
    expect(unread(text)).toEqual(['1', '1', '3', '3']);
  });
});

describe('other forms', () => {
  it('reads 符号, 值 and 单位 in columns of their own', () => {
    const facts = lines(
      `项目支出绩效自评表\n\n${table(
        ['项目名称', '医疗救助资金', '', '', '', '', '', '', ''],
        ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分'],
        ['产出指标', '数量指标', '住院救助人次', '≥', '1.2', '万人次', '1.3', '30', '30'],
        ['', '质量指标', '资金合规性', '定性', '合规', '', '合规', '30', '30'],
        ['', '时效指标', '完成时限', '≤', '12', '月', '12', '40', '40'],
      )}\n`,
    );
    expect(facts).toEqual(
      expect.arrayContaining([
        'project.indicator target >= 12000 person_time | 医疗救助资金/产出指标/数量指标/住院救助人次',
        'assistance.person_times actual 13000 person_time | 医疗救助资金 | inpatient',
        'project.indicator target 合规 | 医疗救助资金/产出指标/质量指标/资金合规性',
        'project.indicator target <= 12 12月 | 医疗救助资金/产出指标/时效指标/完成时限',
      ]),
    );
  });

  it('reads labels and amounts in turn, several sheets in one table', () => {
    const sheet = (name: string, amount: string): string[][] => [
      ['项目绩效目标完成情况表（2023年度） 单位：万元'],
      ['项目名称', name],
      ['预算执行情况(万元)', '预算数：', amount, '执行数：', '90.5'],
      ['', '其中-财政拨款：', '80', '其中-财政拨款：', '70'],
      ['绩效指标完成情况', '一级指标', '二级指标', '三级指标', '预期指标值', '实际完成指标值'],
      ['', '项目完成指标', '成本指标', '补助金额', amount, '90.5'],
    ];
    const facts = lines(`附件\n\n${table(...sheet('甲项目资金', '100'), ...sheet('乙项目资金', '200'))}\n`);
    expect(facts).toEqual(
      expect.arrayContaining([
        'project.funding final_budget 1000000 yuan | 甲项目资金 | total',
        'project.funding actual 700000 yuan | 甲项目资金 | fiscal',
        'project.funding final_budget 2000000 yuan | 乙项目资金 | total',
        'project.indicator target 2000000 yuan | 乙项目资金/项目完成指标/成本指标/补助金额',
      ]),
    );
  });

  it('reads weights at three levels', () => {
    const facts = lines(
      `2023年能力提升补助资金项目支出绩效评价报告\n项目绩效评价综合得分87分，绩效评定等级“良”。\n\n${table(
        ['一级', '分值', '二级', '分值', '三级', '分值', '得分'],
        ['项目决策', '60', '绩效目标', '40', '目标内容', '40', '30'],
        ['', '', '决策过程', '20', '决策依据', '20', '17'],
        ['项目过程', '40', '项目资金', '40', '预算管理', '40', '40'],
        ['总计', '100', '', '100', '', '100', '87'],
      )}\n`,
    );
    expect(facts).toEqual(
      expect.arrayContaining([
        'project.indicator weight 60 point | 2023年能力提升补助资金/项目决策',
        'project.indicator weight 20 point | 2023年能力提升补助资金/项目决策/决策过程',
        'project.indicator score 17 point | 2023年能力提升补助资金/项目决策/决策过程/决策依据',
        'project.score score 87 point | 2023年能力提升补助资金',
        'project.grade grade 良 | 2023年能力提升补助资金',
      ]),
    );
  });

  it('reads a department-wide sheet as the department’s funding and score', () => {
    const facts = lines(
      `部门整体支出绩效自评表\n\n${table(
        ['年度预算申请（万元）', '', '年初预算数', '全年预算数', '全年执行数', '执行率'],
        ['', '年度资金总额', '120', '130', '117', '90%'],
        ['', '其中：基本支出', '70', '72', '72', '100%'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['投入（10分）', '目标设定（10分）', '目标合理性', '≥95%', '100%', '10', '10'],
        ['产出（90分）', '履职', '参保人数', '≥50万人', '51.2万人', '90', '88'],
        ['合计', '', '', '', '', '100', '98'],
      )}\n`,
    );
    expect(facts).toEqual(
      expect.arrayContaining([
        'performance.funding final_budget 1300000 yuan | total',
        'performance.funding actual 720000 yuan | basic',
        'project.indicator weight 10 point | 部门整体支出/投入',
        'project.indicator target >= 500000 person | 部门整体支出/产出/履职/参保人数',
        'performance.score score 98 point',
      ]),
    );
  });
});

describe('cells that tempt to be misread', () => {
  const sheet = (...rows: string[][]): string =>
    `项目支出绩效自评表\n\n${table(
      ['项目名称', '', '经办能力建设'],
      ['项目资金（元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '年度资金总额', '500,000.00', '480,000.00', '450,000.00', '10', '93.75', '9.38'],
      ['', '其中：非财政拨款', '20,000.00', '20,000.00', '0.00', '', '0', ''],
      ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['', '产出指标', '数量指标', '培训经办人员', '≥200人次', '215人次', '90', '88'],
      ...rows,
    )}\n`;

  it('rates without a sign and blank weights leave amounts in their columns', () => {
    const facts = lines(sheet());
    expect(facts).toContain('project.funding execution_rate 93.75 percent | 经办能力建设 | total');
    expect(facts).toContain('project.funding initial_budget 20000 yuan | 经办能力建设 | nonfiscal');
    expect(facts).toContain('project.funding actual 0 yuan | 经办能力建设 | nonfiscal');
  });

  it('an indicator about clerks is no person, and a note below no part of its name', () => {
    const facts = lines(sheet(['其他需要说明事项', '', '无']));
    expect(facts).toContain('project.indicator actual 215 person_time | 经办能力建设/产出指标/数量指标/培训经办人员');
  });

  it('a single total other than 100 is the score; one of 100 that stands under neither column is left unread', () => {
    expect(lines(sheet(['总分', '', '', '', '98']))).toContain('project.score score 98 point | 经办能力建设');
    const whole = sheet(['总分', '', '', '', '100']);
    expect(lines(whole).filter((line) => line.startsWith('project.score'))).toEqual([]);
    expect(unread(whole)).toEqual(['100']);
  });

  it('a grade beside its label is the project’s', () => {
    expect(lines(sheet(['自评得分', '97.38', '自评等级', '优']))).toEqual(
      expect.arrayContaining([
        'project.score score 97.38 point | 经办能力建设',
        'project.grade grade 优 | 经办能力建设',
      ]),
    );
  });
});

describe('a table of the accounts', () => {
  it('is no performance sheet', () => {
    const facts = lines(
      `收入支出决算总表\n单位：万元\n\n${table(
        ['收入', '', '支出', ''],
        ['项目', '决算数', '项目', '决算数'],
        ['一、一般公共预算财政拨款收入', '10', '八、社会保障和就业支出', '10'],
        ['本年收入合计', '10', '本年支出合计', '10'],
      )}\n`,
    );
    expect(facts.filter((line) => /^(?:project|performance)\./.test(line))).toEqual([]);
  });
});
