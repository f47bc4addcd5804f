import { describe, expect, it } from 'vitest';
import { extractText, factLines } from '../../support/extract-text.ts';

const pipes = (title: string, rows: readonly string[]): string =>
  [`## ${title}`, '', '单位：万元', '', ...rows].join('\n');

describe('columns by their header words', () => {
  it('a code split over more columns than its header has does not shift the amounts', () => {
    const facts = factLines(
      [
        '## 支出决算表',
        '单位：元',
        '科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出',
        '208\t05\t05\t养老保险缴费\t30.00\t10.00\t20.00',
      ].join('\n'),
    );
    expect(facts).toEqual([
      'expenditure.function actual all 2080505 养老保险缴费 = 30',
      'expenditure.basic actual all 2080505 养老保险缴费 = 10',
      'expenditure.project actual all 2080505 养老保险缴费 = 20',
    ]);
  });

  it('of two columns with the same words only the first is read', () => {
    const { collector, ledger } = extractText(
      pipes('支出决算表', [
        '|科目编码|科目名称|本年支出合计|小计|',
        '|---|---|---|---|',
        '|210|卫生健康支出|7.00|5.00|',
      ]),
    );
    expect(collector.facts.map((fact) => fact.value?.toFixed())).toEqual(['70000']);
    expect(ledger.unread().map((figure) => figure.view.text)).toEqual(['5.00']);
  });

  it('a fund column of the fiscal table narrows the fund', () => {
    const facts = factLines(
      pipes('财政拨款收入支出决算总表', [
        '|收入||支出|||',
        '|项目|金额|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|',
        '|---|---|---|---|---|---|',
        '|年初财政拨款结转和结余|1.50|二十三、其他支出|4.39|0.39|4.00|',
        '|一般公共预算财政拨款|1.00||||',
        '|总计|9.00|总计|9.00|5.00|4.00|',
      ]),
    );
    expect(facts).toEqual([
      'carryover.opening actual fiscal = 15000',
      'expenditure.function actual fiscal 229 其他支出 = 43900',
      'expenditure.function actual general 229 其他支出 = 3900',
      'expenditure.function actual govfund 229 其他支出 = 40000',
      'carryover.opening actual general = 10000',
      'total.balance actual fiscal = 90000',
      'total.balance actual fiscal = 90000',
      'total.balance actual general = 50000',
      'total.balance actual govfund = 40000',
    ]);
  });

  it('a table by units gives its total, and no unit as a 科目', () => {
    const facts = factLines(
      pipes('收入决算表（分单位）', [
        '|单位名称|本年收入合计|财政拨款收入|',
        '|---|---|---|',
        '|合计|9.00|8.00|',
        '|某县医保中心|4.00|4.00|',
      ]),
    );
    expect(facts).toEqual(['income.total actual all = 90000', 'income.fiscal actual fiscal = 80000']);
  });
});

it('a table most rows of which contradict themselves is misread, and left unread', () => {
  const rows = [
    '210\t卫生健康支出\t0.00\t30.00\t10.00',
    '21015\t医疗保障管理事务\t0.00\t30.00\t10.00',
    '2101501\t行政运行\t0.00\t30.00\t10.00',
  ];
  const head = '科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出';
  expect(factLines(['## 支出决算表', '单位：元', head, ...rows].join('\n'))).toEqual([]);
});

it('amounts beyond the last header word put the columns in doubt', () => {
  const text = [
    '## 支出决算表',
    '单位：元',
    '科目编码\t科目名称\t本年支出合计\t基本支出',
    '210\t卫生健康支出\t30.00\t10.00\t20.00',
  ];
  expect(factLines(text.join('\n'))).toEqual([]);
});

describe('“三公”', () => {
  const rows = ['|合计|因公出国（境）费|公务接待费|', '|---|---|---|', '|预算数|预算数|决算数|', '|1.20|0.00|0.30|'];

  it('the budget is what the narrative calls it', () => {
    const text = `${pipes('财政拨款“三公”经费支出决算表', rows)}\n\n“三公”经费财政拨款支出年初预算为1.20万元。`;
    expect(factLines(text)).toContain('sangong.total initial_budget fiscal = 12000');
  });

  it('the note of the table goes before the narrative', () => {
    const text = `${pipes('财政拨款“三公”经费支出决算表', rows)}\n\n注：预算数为全年预算数，反映按规定程序调整后的预算数。`;
    expect(factLines(text)).toContain('sangong.total final_budget fiscal = 12000');
  });
});

it('a table without any word for its unit, and nothing to prove it, is left unread', () => {
  const { collector, ledger } = extractText(
    '## 支出决算表\n\n科目编码\t科目名称\t本年支出合计\n210\t卫生健康支出\t123.45',
  );
  expect(collector.facts).toEqual([]);
  expect(ledger.unread().map((figure) => figure.view.text)).toEqual(['123.45']);
});

describe('tables of assets and purchases', () => {
  it('vehicles are counted by use, and a table of counts needs no unit of money', () => {
    const rows = [
      '|项目|栏次|统计数|',
      '|---|---|---|',
      '|一、车辆数合计（台、辆）|1|4|',
      '|1.机要通信用车|2|1|',
      '|二、单价100万元（含）以上的专用设备（台，套）|3|2|',
    ];
    expect(factLines(['## 国有资产占用情况表', '', ...rows].join('\n'))).toEqual([
      'assets.vehicles actual total = 4',
      'assets.vehicles actual 机要通信用车 = 1',
      'assets.equipment_1m actual = 2',
    ]);
  });

  it('the worth of vehicles is no number of vehicles', () => {
    const rows = [
      '|项目|资产总额|固定资产|||',
      '|||小计|车辆|其他|',
      '|---|---|---|---|---|',
      '|合计|500.00|400.00|50.00|350.00|',
    ];
    expect(factLines(pipes('国有资产使用情况表', rows))).toEqual([
      'other.assets_total actual = 5000000',
      'assets.fixed actual = 4000000',
    ]);
  });

  it('“三公” with one row a measure', () => {
    const rows = [
      '|项目|合计|公务接待费|培训费|',
      '|---|---|---|---|',
      '|预算数|3.00|1.00|0.6|',
      '|决算数|2.10|0.10|0.2|',
    ];
    const facts = factLines(pipes('一般公共预算财政拨款“三公”经费及培训费支出决算表', rows));
    expect(facts).toContain('sangong.reception final_budget general = 10000');
    expect(facts).toContain('other.training_cost actual general = 2000');
  });
});
