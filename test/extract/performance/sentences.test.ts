import { describe, expect, it } from 'vitest';
import { lines, unread } from './lines.ts';

describe('how many projects were evaluated', () => {
  it('with their money, mean score and grades, stage by stage', () => {
    const facts = lines(
      '十、预算绩效管理情况\n本部门编报绩效目标的项目6个，涉及预算金额1,250.00万元；绩效自评的项目5个，涉及预算金额1,198.40万元，平均得分96.25分，其中：绩效评级为“优”的项目4个，“良”的项目1个，“不合格”的项目0个。\n',
    );
    expect(facts).toEqual(
      expect.arrayContaining([
        'performance.projects actual 6 item | 编报绩效目标',
        'performance.amount final_budget 12500000 yuan | 编报绩效目标',
        'performance.projects actual 5 item',
        'performance.score score 96.25 point | 项目平均',
        'performance.grade_count actual 4 item | 优',
        'performance.grade_count actual 1 item | 良',
        'performance.grade_count actual 0 item | 不合格',
      ]),
    );
  });

  it('by bands of scores whose limits are no figures', () => {
    const text =
      '二、绩效自评情况\n我局对项目支出实施了绩效自评，评价项目9个，涉及金额320.5万元。评价得分在90分（含90分）以上的7个，评价得分在80-90分（含80分）的2个，评价得分在60分以下的0个。\n';
    expect(lines(text)).toEqual([
      'performance.projects actual 9 item',
      'performance.amount actual 3205000 yuan',
      'performance.grade_count actual 7 item | >=90',
      'performance.grade_count actual 2 item | 80-90',
      'performance.grade_count actual 0 item | <60',
    ]);
    expect(unread(text)).toEqual([]);
  });

  it('with money and share of each grade', () => {
    const facts = lines(
      '预算绩效情况\n共对项目10个开展绩效自评，涉及资金500万元，占项目支出总额的100%。其中：一等8个，涉及金额450万元，占90%；二等2个。\n',
    );
    expect(facts).toEqual(
      expect.arrayContaining([
        'performance.grade_count actual 8 item | 一等',
        'performance.amount actual 4500000 yuan | 一等',
        'performance.amount share 90 percent | 一等',
        'performance.grade_count actual 2 item | 二等',
      ]),
    );
  });
});

describe('the central government’s wording', () => {
  const facts = lines(
    '（一）绩效管理工作开展情况\n我单位组织对2023年度一般公共预算项目支出全面开展绩效自评，其中，一级项目5个，二级项目12个，共涉及资金1,234.56万元，占一般公共预算项目支出总额的100%。组织对“甲项目”“乙项目”等2个项目开展了部门评价，涉及一般公共预算支出500万元，政府性基金预算支出0万元。\n（二）项目绩效自评结果\n“医保信息化”项目自评综述：根据年初设定的绩效目标，“医保信息化”项目自评得分为95.6分。项目全年预算数为60万元，执行数为57.5万元，完成预算的95.83%。绩效评价结果为“优”。\n',
  );

  it('gives projects by level, money by fund and the projects evaluated by the department', () => {
    expect(facts).toEqual(
      expect.arrayContaining([
        'performance.projects actual 12 item | 二级项目',
        'performance.amount actual 12345600 yuan',
        'performance.amount share 100 percent',
        'performance.projects actual 2 item | 部门评价',
        'performance.amount actual 5000000 yuan | 部门评价',
        'performance.amount actual 0 yuan | 部门评价',
      ]),
    );
  });

  it('gives the quoted project its score, its money and its grade', () => {
    expect(facts).toEqual(
      expect.arrayContaining([
        'project.score score 95.6 point | 医保信息化',
        'project.funding final_budget 600000 yuan | 医保信息化 | total',
        'project.funding execution_rate 95.83 percent | 医保信息化 | total',
        'project.grade grade 优 | 医保信息化',
      ]),
    );
  });
});

describe('budget, execution and rate in a sentence', () => {
  it('belong to the project that the passage names', () => {
    const facts = lines(
      '（三）项目绩效自评结果\n（2）农村医疗补助项目绩效目标完成情况综述。项目全年预算数100万元，执行数为97.5万元，完成预算的97.5%。\n',
    );
    expect(facts).toEqual([
      'project.funding final_budget 1000000 yuan | 农村医疗补助项目 | total',
      'project.funding actual 975000 yuan | 农村医疗补助项目 | total',
      'project.funding execution_rate 97.5 percent | 农村医疗补助项目 | total',
    ]);
  });

  it('belong to the department in its report, by kind of spending', () => {
    const facts = lines(
      '某局整体绩效评价报告\n二、当年预算执行情况\n2023年全年预算数300.5万元，其中，基本支出预算数200.5万元，项目支出预算数100万元。资金总体支出290万元，其中，基本支出190万元，项目支出100万元。预算执行率为96.51%。\n三、结论\n部门整体绩效评价分数为95.5分。\n',
    );
    expect(facts).toEqual(
      expect.arrayContaining([
        'performance.funding final_budget 3005000 yuan | total',
        'performance.funding final_budget 2005000 yuan | basic',
        'performance.funding actual 1000000 yuan | project',
        'performance.funding execution_rate 96.51 percent | total',
        'performance.score score 95.5 point',
      ]),
    );
  });

  it('tell the initial budget, money received and money spent apart', () => {
    const facts = lines(
      '医保服务能力提升项目支出绩效评价报告\n一、项目概况\n项目年初预算批复38万元，2023年6月下达预算125万元。截至12月底共计支出160万元，预算执行率为98.16%，结余资金3万元。\n',
    );
    expect(facts).toEqual([
      'project.funding initial_budget 380000 yuan | 医保服务能力提升 | total',
      'other.project_received actual 1250000 yuan | 医保服务能力提升 | total',
      'project.funding actual 1600000 yuan | 医保服务能力提升 | total',
      'project.funding execution_rate 98.16 percent | 医保服务能力提升 | total',
      'carryover.closing actual 30000 yuan | 医保服务能力提升',
    ]);
  });

  it('are left to others where the sentence is about something else', () => {
    const facts = lines('二、预算绩效情况\n2023年政府采购年初预算为90万元，执行数为45万元，执行率为50%。\n');
    expect(facts.filter((line) => /^(?:project|performance)\./.test(line))).toEqual([]);
  });
});

describe('scores and grades', () => {
  it('of a report belong to its project', () => {
    const facts = lines(
      '财政项目支出绩效自评报告\n项目名称：档案整理项目 2\n一、总体评价结论\n最终评分结果：总得分 88.5 分，属于“良”。\n',
    );
    expect(facts).toEqual(['project.score score 88.5 point | 档案整理项目2', 'project.grade grade 良 | 档案整理项目2']);
  });

  it('are not the scale they are read on', () => {
    const text =
      '部门整体绩效自评报告\n三、结论\n按照90-100分为优、80-89分为良、0-59分为差，最终分数为91.5分，评价等级为“优”。\n';
    expect(lines(text)).toEqual(['performance.score score 91.5 point', 'other.department_grade grade 优']);
  });
});

describe('indicators told in sentences', () => {
  const report = (passage: string): string =>
    `二、项目支出绩效自评情况\n1.项目名称：某救助项目\n绩效目标完成情况\n产出指标完成情况分析\n${passage}\n`;

  it('give target and result under the level before the colon', () => {
    const facts = lines(report('质量指标：住院救助比例，年度指标值≥70%，实际指标全部完成值92%。'));
    expect(facts).toEqual([
      'project.indicator target >= 70 percent | 某救助项目/产出指标/质量指标/住院救助比例',
      'project.indicator actual 92 percent | 某救助项目/产出指标/质量指标/住院救助比例',
    ]);
  });

  it('keep a target in words', () => {
    const facts = lines(report('进度指标：按要求及时支付，指标值不低于上一年，实际指标全部完成值100%。'));
    expect(facts).toContain('project.indicator target 不低于上一年 | 某救助项目/产出指标/进度指标/按要求及时支付');
  });
});
