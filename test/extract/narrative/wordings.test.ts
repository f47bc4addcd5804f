import { describe, expect, it } from 'vitest';
import { extractText, factLines } from '../../support/extract-text.ts';

const accounts = '第三部分 2023年度部门决算情况说明\n';

describe('totals and their change', () => {
  it.each([
    [
      '2023年度收、支总计均为1234.56万元。与上年相比，增加100.00万元，增长8.81%，主要是因为人员增加。',
      ['12345600', '1000000', '8.81'],
    ],
    [
      '2023年度收入、支出总计为2,345.67万元，与2022年度相比，各增加234.56万元，增长11.11%。',
      ['23456700', '2345600', '11.11'],
    ],
    [
      '2023年度收、支总计（含结转和结余）500.00万元。与2022年度决算相比，收支各减少11.1万元，下降2.17%。',
      ['5000000', '-111000', '-2.17'],
    ],
  ])('%s', (sentence, [total, change, rate]) => {
    expect(factLines(`${accounts}一、收入支出决算总体情况说明\n${sentence}`)).toEqual([
      `total.balance actual all = ${total}`,
      `total.balance change all prior = ${change}`,
      `total.balance change_rate all prior = ${rate}`,
    ]);
  });

  it('reads a rate in brackets behind its amount with the amount’s sign', () => {
    expect(factLines(`一、收入支出决算总体情况说明\n与上年相比，收、支总计减少56.3万元（5.2%）。`)).toEqual([
      'total.balance change all prior = -563000',
      'total.balance change_rate all prior = -5.2',
    ]);
  });

  it('takes 持平 for a change of zero and a template that leaves both verbs for nothing unless it prints zero', () => {
    expect(
      factLines(
        '四、财政拨款收入支出决算总体情况说明\n财政拨款收、支总计10.00万元。与2022年度相比，财政拨款收、支总计持平。',
      ),
    ).toEqual(['total.balance actual fiscal = 100000', 'total.balance change fiscal prior = 0']);
    expect(
      factLines('六、一般公共预算财政拨款基本支出决算情况说明\n基本支出0元，比2023年年初预算增加（减少）0元。'),
    ).toEqual(['expenditure.basic actual general = 0', 'expenditure.basic change general initial_budget = 0']);
    expect(
      factLines('六、一般公共预算财政拨款基本支出决算情况说明\n基本支出8元，比2023年年初预算增加（减少）3元。'),
    ).toEqual(['expenditure.basic actual general = 8']);
  });

  it('publishes no number out of a clause of reasons', () => {
    const context = extractText('三、支出决算情况说明\n本年支出合计9.00万元，主要原因是压减支出20万元。');
    expect(context.collector.facts.map((fact) => fact.value?.toFixed())).toEqual(['90000']);
    expect(context.ledger.unread().map((figure) => figure.value?.toFixed())).toEqual(['20']);
  });
});

describe('科目', () => {
  it('names 类, 款 and 项 as printed, with the code where the words give it', () => {
    expect(
      factLines(
        '（三）一般公共预算财政拨款支出决算具体情况\n1. 卫生健康支出（类）医疗保障管理事务（款）行政运行（项）。年初预算为100万元，支出决算为98万元，完成年初预算的98.00%。\n2.社会保障和就业支出（类）2023年度决算120.5万元，比2023年年初预算增加20.5万元。',
      ),
    ).toEqual([
      'expenditure.function initial_budget general 行政运行 = 1000000',
      'expenditure.function actual general 行政运行 = 980000',
      'expenditure.function execution_rate general 行政运行 initial_budget = 98',
      'expenditure.function actual general 208 社会保障和就业支出 = 1205000',
      'expenditure.function change general 208 社会保障和就业支出 initial_budget = 205000',
    ]);
  });

  it('reads listed 经济分类 items and the class before a list', () => {
    expect(
      factLines(
        '六、一般公共预算财政拨款基本支出决算情况说明\n人员经费450.00万元，主要包括：基本工资100.00万元、奖金20万元；公用经费50.00万元，主要包括办公费10万元。\n1.工资福利支出：包括基本工资、奖金等支出120.00万元，年初预算130.00万元，减少10.00万元。',
      ),
    ).toEqual([
      'expenditure.personnel actual general = 4500000',
      'expenditure.economic actual general 30101 基本工资 = 1000000',
      'expenditure.economic actual general 30103 奖金 = 200000',
      'expenditure.public actual general = 500000',
      'expenditure.economic actual general 30201 办公费 = 100000',
      'expenditure.economic actual general 301 工资福利支出 = 1200000',
      'expenditure.economic initial_budget general 301 工资福利支出 = 1300000',
      'expenditure.economic change general 301 工资福利支出 initial_budget = -100000',
    ]);
  });
});

describe('三公', () => {
  it('reads budget, actual, rate of a quoted budget, parts and counts', () => {
    expect(
      factLines(
        '七、财政拨款“三公”经费支出决算情况说明\n“三公”经费支出决算为2.35万元，完成全年预算4.00万元的58.75%，其中：公务用车购置及运行维护费支出决算2.00万元，占85.11%；公务接待费支出决算0.35万元，占14.89%。\n公务用车购置支出0万元，购置0辆。公务用车保有量为3辆。\n国内公务接待支出0.35万元，共接待国内来访团组12个、来宾96人次（不包括陪同人员）。',
      ),
    ).toEqual([
      'sangong.total actual fiscal = 23500',
      'sangong.total final_budget fiscal = 40000',
      'sangong.total execution_rate fiscal final_budget = 58.75',
      'sangong.vehicle actual fiscal = 20000',
      'sangong.vehicle share fiscal = 85.11',
      'sangong.reception actual fiscal = 3500',
      'sangong.reception share fiscal = 14.89',
      'sangong.vehicle_purchase actual fiscal = 0',
      'sangong.vehicles_bought actual = 0',
      'sangong.vehicles_kept actual = 3',
      'sangong.reception actual fiscal 国内接待 = 3500',
      'sangong.reception_batches actual 国内接待 = 12',
      'sangong.reception_people actual 国内接待 = 96',
    ]);
  });

  it('takes the subject of a clause without one from its heading', () => {
    expect(
      factLines(
        '“三公”经费财政拨款决算情况\n1.因公出国（境）费用\n2023年决算数1.50元，比2023年年初预算数2.00元，减少0.50元。',
      ),
    ).toEqual([
      'sangong.abroad actual fiscal = 1.5',
      'sangong.abroad initial_budget fiscal = 2',
      'sangong.abroad change fiscal initial_budget = -0.5',
    ]);
  });

  it('reads words that say there was none as zero', () => {
    expect(
      factLines('八、政府性基金预算财政拨款支出决算情况说明\n本部门2023年度无政府性基金预算财政拨款收入和支出。'),
    ).toEqual(['income.total actual govfund = 0', 'expenditure.total actual govfund = 0']);
  });
});

describe('采购, 运行经费, 资产, 人员', () => {
  it('keeps the denominator of a share', () => {
    const { facts } = extractText(
      '十一、政府采购支出情况\n政府采购支出总额12.00万元，其中：政府采购货物支出2.00万元。授予中小企业合同金额12.00万元，占政府采购支出总额的100.0%，其中：授予小微企业合同金额8.00万元，占授予中小企业合同金额的66.7%；货物采购授予中小企业合同金额占货物支出金额的100%。',
    ).collector;
    expect(facts.filter((fact) => fact.measure === 'share').map((fact) => [fact.indicator, fact.dims.of])).toEqual([
      ['procurement.sme', 'procurement.total'],
      ['procurement.micro', 'procurement.sme'],
      ['procurement.sme', 'procurement.goods'],
    ]);
  });

  it('reads vehicles by use and never the price threshold of equipment', () => {
    expect(
      factLines(
        '十二、国有资产占用情况\n本部门共有车辆3辆，其中：机要通信用车1辆、其他用车2辆；单价50万元（含）以上的通用设备1台（套）。',
      ),
    ).toEqual([
      'assets.vehicles actual = 3',
      'assets.vehicles actual 机要通信用车 = 1',
      'assets.vehicles actual 其他用车 = 2',
      'assets.equipment_500k actual = 1',
    ]);
  });

  it('tells 编制 from 实有, by kind', () => {
    expect(
      factLines('人员构成情况\n行政编制8名，实际6人；事业编制40名，实际35人；离退休人员3人，其中：离休0人。'),
    ).toEqual([
      'staff.authorised actual admin = 8',
      'staff.actual actual admin = 6',
      'staff.authorised actual institution = 40',
      'staff.actual actual institution = 35',
      'staff.retired actual total = 3',
      'staff.retired actual 离休 = 0',
    ]);
  });
});

describe('amounts side by side', () => {
  it('gives each subject its own, in the order named', () => {
    expect(
      factLines(
        `${accounts}六、一般公共预算财政拨款基本支出决算情况说明\n人员经费、公用经费分别为80.12万元和19.88万元。`,
      ),
    ).toEqual(['expenditure.personnel actual general = 801200', 'expenditure.public actual general = 198800']);
  });

  it('leaves a series unread whose subjects are not as many as its numbers', () => {
    const { collector } = extractText(
      `${accounts}六、一般公共预算财政拨款基本支出决算情况说明\n人员经费、公用经费分别为80.12万元、19.88万元和3.00万元。`,
    );
    expect(collector.facts).toEqual([]);
  });
});
