import { balanceOf, closingOf, expenditureOf, incomeOf, RUNNING, type Accounts, type Item, yuan } from './accounts.ts';
import { type Block, heading, table, text } from './blocks.ts';

/** How a province prints its tables. */
export interface Habit {
  /** Of nothing: `0`, `0.00` or a blank. */
  readonly zero: '0' | '0.00' | '';
  /** With a row of column numbers below the head. */
  readonly columnNumbers: boolean;
}

const FUNCTIONS: readonly (readonly [code: string, name: string])[] = [
  ['201', '一般公共服务支出'],
  ['205', '教育支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['221', '住房保障支出'],
  ['229', '其他支出'],
];
const SECTIONS: Readonly<Record<string, string>> = {
  '20805': '行政事业单位养老支出',
  '21011': '行政事业单位医疗',
  '21013': '医疗救助',
  '21015': '医疗保障管理事务',
  '22102': '住房改革支出',
  '22960': '彩票公益金安排的支出',
};
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八'];

interface Row {
  readonly code: string;
  readonly name: string;
  readonly basic: number;
  readonly project: number;
}

/** 类, 款 and 项 rows, each the sum of those below it. */
export function hierarchy(items: readonly Item[]): Row[] {
  const name = (code: string): string =>
    FUNCTIONS.find(([own]) => own === code)?.[1] ??
    SECTIONS[code] ??
    items.find((item) => item.code === code)?.name ??
    '';
  const codes = new Set(items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]));
  return [...codes].sort().map((code) => {
    const below = items.filter((item) => item.code.startsWith(code));
    return {
      code,
      name: name(code),
      basic: below.reduce((sum, item) => sum + item.basic, 0),
      project: below.reduce((sum, item) => sum + item.project, 0),
    };
  });
}

/** The statutory tables 01 to 07 of one year. */
export function statements(bureau: string, accounts: Accounts, habit: Habit): Block[] {
  const amount = (value: number): string => (value === 0 ? habit.zero : yuan(value));
  const numbers = (lead: readonly string[], count: number): string[][] =>
    habit.columnNumbers ? [[...lead, ...Array.from({ length: count }, (_, at) => String(at + 1))]] : [];
  const named = (name: string, number: string, rows: readonly (readonly string[])[]): Block[] => [
    heading(name),
    text(number),
    text(`部门：${bureau}`),
    text('单位：万元'),
    table(rows),
  ];
  const general = expenditureOf(accounts, 'general');
  const govfund = expenditureOf(accounts, 'govfund');
  const spent = expenditureOf(accounts);
  const rows = hierarchy(accounts.items);
  const generalRows = hierarchy(accounts.items.filter(({ fund }) => fund === 'general'));
  const byClass = (code: string, fund?: Item['fund']): number =>
    expenditureOf({ items: accounts.items.filter((item) => item.code.startsWith(code)) }, fund);
  const income: (readonly [string, number])[] = [
    ['一、一般公共预算财政拨款收入', general],
    ['二、政府性基金预算财政拨款收入', govfund],
    ['三、国有资本经营预算财政拨款收入', 0],
    ['四、上级补助收入', 0],
    ['五、事业收入', 0],
    ['六、经营收入', 0],
    ['七、附属单位上缴收入', 0],
    ['八、其他收入', accounts.other],
  ];
  const basic = rows.filter(({ code }) => code.length === 3).reduce((sum, row) => sum + row.basic, 0);
  return [
    ...named('收入支出决算总表', '公开01表', [
      ['收入', '', '支出', ''],
      ['项目', '决算数', '项目', '决算数'],
      ...income.map(([name, value], at) => {
        const right = FUNCTIONS[at];
        return [
          name,
          amount(value),
          right ? `${NUMERALS[at] ?? ''}、${right[1]}` : '',
          right ? amount(byClass(right[0])) : '',
        ];
      }),
      ['本年收入合计', yuan(incomeOf(accounts)), '本年支出合计', yuan(spent)],
      ['使用非财政拨款结余', amount(0), '结余分配', amount(0)],
      ['年初结转和结余', amount(accounts.opening), '年末结转和结余', amount(closingOf(accounts))],
      ['总计', yuan(balanceOf(accounts)), '总计', yuan(balanceOf(accounts))],
    ]),
    ...named('收入决算表', '公开02表', [
      [
        '功能分类科目编码',
        '科目名称',
        '本年收入合计',
        '财政拨款收入',
        '上级补助收入',
        '事业收入',
        '经营收入',
        '附属单位上缴收入',
        '其他收入',
      ],
      ...numbers(['', '栏次'], 7),
      ['', '合计', yuan(incomeOf(accounts)), yuan(spent), ...Array<string>(4).fill(amount(0)), amount(accounts.other)],
      ...rows.map((row) => {
        const all = row.basic + row.project;
        const rest = RUNNING.startsWith(row.code) ? accounts.other : 0;
        return [row.code, row.name, yuan(all + rest), amount(all), ...Array<string>(4).fill(amount(0)), amount(rest)];
      }),
    ]),
    ...named('支出决算表', '公开03表', [
      [
        '功能分类科目编码',
        '科目名称',
        '本年支出合计',
        '基本支出',
        '项目支出',
        '上缴上级支出',
        '经营支出',
        '对附属单位补助支出',
      ],
      ...numbers(['', '栏次'], 6),
      ['', '合计', yuan(spent), yuan(basic), amount(spent - basic), ...Array<string>(3).fill(amount(0))],
      ...rows.map((row) => [
        row.code,
        row.name,
        yuan(row.basic + row.project),
        amount(row.basic),
        amount(row.project),
        ...Array<string>(3).fill(amount(0)),
      ]),
    ]),
    ...named('财政拨款收入支出决算总表', '公开04表', [
      ['收入', '', '支出', '', '', '', ''],
      ['项目', '决算数', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'],
      ...FUNCTIONS.map(([code, name], at) => {
        const left = income[at];
        return [
          left && at < 3 ? left[0].replace('收入', '') : '',
          left && at < 3 ? amount(left[1]) : '',
          `${NUMERALS[at] ?? ''}、${name}`,
          amount(byClass(code)),
          amount(byClass(code, 'general')),
          amount(byClass(code, 'govfund')),
          amount(0),
        ];
      }),
      ['本年收入合计', yuan(spent), '本年支出合计', yuan(spent), yuan(general), amount(govfund), amount(0)],
      ['年初财政拨款结转和结余', amount(0), '年末财政拨款结转和结余', ...Array<string>(4).fill(amount(0))],
      ['总计', yuan(spent), '总计', yuan(spent), yuan(general), amount(govfund), amount(0)],
    ]),
    ...named('一般公共预算财政拨款支出决算表', '公开05表', [
      ['功能分类科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ...numbers(['', '栏次'], 3),
      ['', '合计', yuan(general), yuan(basic), amount(general - basic)],
      ...generalRows.map((row) => [
        row.code,
        row.name,
        yuan(row.basic + row.project),
        amount(row.basic),
        amount(row.project),
      ]),
    ]),
    ...named('一般公共预算财政拨款基本支出决算表', '公开06表', economicRows(accounts, amount)),
    ...named('财政拨款“三公”经费支出决算表', '公开07表', sangongRows(accounts, amount)),
  ];
}

const CLASSES: readonly (readonly [code: string, name: string])[] = [
  ['301', '工资福利支出'],
  ['303', '对个人和家庭的补助'],
  ['302', '商品和服务支出'],
];

function economicRows({ economic }: Accounts, amount: (value: number) => string): string[][] {
  const of = (code: string): number =>
    economic.filter((each) => each.code.startsWith(code)).reduce((sum, each) => sum + each.amount, 0);
  return [
    ['经济分类科目编码', '科目名称', '本年支出合计', '人员经费', '公用经费'],
    ['', '合计', yuan(of('30')), yuan(of('301') + of('303')), yuan(of('302'))],
    ...CLASSES.flatMap(([code, name]) => {
      const side = (value: number): string[] => (code === '302' ? ['', amount(value)] : [amount(value), '']);
      const below = economic.filter((each) => each.code.startsWith(code));
      return [
        [code, name, amount(of(code)), ...side(of(code))],
        ...below.map((each) => [each.code, each.name, amount(each.amount), ...side(each.amount)]),
      ];
    }),
  ];
}

function sangongRows({ sangong: { budget, actual } }: Accounts, amount: (value: number) => string): string[][] {
  const half = ({ vehicle, reception }: { vehicle: number; reception: number }): string[] =>
    [vehicle + reception, 0, vehicle, 0, vehicle, reception].map(amount);
  return [
    ['预算数', '', '', '', '', '', '决算数', '', '', '', '', ''],
    Array.from({ length: 2 }, () => [
      '合计',
      '因公出国（境）费',
      '公务用车购置及运行维护费',
      '',
      '',
      '公务接待费',
    ]).flat(),
    Array.from({ length: 2 }, () => ['', '', '小计', '公务用车购置费', '公务用车运行维护费', '']).flat(),
    [...half(budget), ...half(actual)],
  ];
}
