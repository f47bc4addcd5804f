import type { Random } from './random.ts';

/** A 项 with what was spent on it. Amounts everywhere are whole hundreds of yuan: 0.01 万元. */
export interface Item {
  readonly code: string;
  readonly name: string;
  readonly fund: 'general' | 'govfund';
  readonly initial: number;
  readonly basic: number;
  readonly project: number;
}

export interface Economic {
  readonly code: string;
  readonly name: string;
  readonly amount: number;
}

/** One bureau's year: figures that agree with each other. */
export interface Accounts {
  readonly year: number;
  readonly items: readonly Item[];
  readonly other: number;
  readonly opening: number;
  readonly economic: readonly Economic[];
  readonly prior: { readonly balance: number; readonly income: number; readonly expenditure: number };
  readonly sangong: {
    readonly budget: { readonly vehicle: number; readonly reception: number };
    readonly actual: { readonly vehicle: number; readonly reception: number };
    readonly vehicles: number;
    readonly batches: number;
    readonly people: number;
  };
  readonly procurement: { readonly goods: number; readonly works: number; readonly services: number };
  readonly assets: { readonly vehicles: number };
  readonly personTimes: { readonly inpatient: number; readonly outpatient: number; readonly premium: number };
  readonly projects: readonly Project[];
}

export interface Project {
  readonly name: string;
  readonly initial: number;
  readonly budget: number;
  readonly actual: number;
  readonly rows: readonly Indicator[];
}

export interface Indicator {
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  readonly target: string;
  readonly result: string;
  readonly weight: number;
  readonly score: number;
}

const ITEMS: readonly (readonly [code: string, name: string, kind: 'basic' | 'project', low: number, high: number])[] =
  [
    ['2080501', '行政单位离退休', 'basic', 100, 900],
    ['2080505', '机关事业单位基本养老保险缴费支出', 'basic', 1500, 9000],
    ['2080506', '机关事业单位职业年金缴费支出', 'basic', 0, 4000],
    ['2101101', '行政单位医疗', 'basic', 400, 4000],
    ['2101103', '公务员医疗补助', 'basic', 0, 2500],
    ['2101301', '城乡医疗救助', 'project', 1500, 900000],
    ['2101501', '行政运行', 'basic', 15000, 90000],
    ['2101502', '一般行政管理事务', 'project', 0, 30000],
    ['2101505', '医疗保障政策管理', 'project', 0, 9000],
    ['2101506', '医疗保障经办事务', 'project', 500, 40000],
    ['2210201', '住房公积金', 'basic', 1000, 8000],
  ];
/** Every bureau runs: its other income stands in this row. */
export const RUNNING = '2101501';
const LOTTERY = ['2296013', '用于城乡医疗救助的彩票公益金支出'] as const;

const grown = (random: Random, amount: number): number => Math.round((amount * random.whole(82, 124)) / 100);

function items(random: Random, before: readonly Item[] | null): Item[] {
  const general = ITEMS.flatMap(([code, name, kind, low, high]): Item[] => {
    const last = before?.find((item) => item.code === code);
    if (!before ? code !== RUNNING && random.chance(12) : !last) return [];
    const amount = last ? grown(random, last.basic + last.project) : random.whole(low, high);
    if (amount === 0) return [];
    const initial = random.chance(8) ? 0 : grown(random, amount);
    return [
      {
        code,
        name,
        fund: 'general',
        initial,
        basic: kind === 'basic' ? amount : 0,
        project: kind === 'project' ? amount : 0,
      },
    ];
  });
  if (random.chance(60)) return general;
  const [code, name] = LOTTERY;
  return [...general, { code, name, fund: 'govfund', initial: 0, basic: 0, project: random.whole(100, 9000) }];
}

/** Splits `total` into as many parts as there are shares, the rest to the first. */
function split(total: number, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const parts = shares.map((share) => Math.floor((total * share) / all));
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part, at) => (at === 0 ? part + rest : part));
}

const ECONOMIC: readonly (readonly [code: string, name: string, share: number])[] = [
  ['30101', '基本工资', 26],
  ['30102', '津贴补贴', 18],
  ['30103', '奖金', 14],
  ['30108', '机关事业单位基本养老保险缴费', 9],
  ['30110', '职工基本医疗保险缴费', 5],
  ['30113', '住房公积金', 8],
  ['30302', '退休费', 3],
  ['30201', '办公费', 5],
  ['30211', '差旅费', 2],
  ['30217', '公务接待费', 0],
  ['30231', '公务用车运行维护费', 0],
  ['30239', '其他交通费用', 6],
];

const PROJECT_NAMES: readonly string[] = [
  '城乡医疗救助补助资金',
  '医疗保障服务能力建设',
  '医保基金监管专项',
  '经办服务购买项目',
];

function project(random: Random, name: string, actual: number, times: Accounts['personTimes']): Project {
  const budget = random.chance(55) ? actual : grown(random, actual + 1) + Math.ceil(actual / 4);
  const count = times.inpatient + times.outpatient;
  const row = (
    level1: string,
    level2: string,
    level3: string,
    target: string,
    result: string,
    weight: number,
  ): Indicator => ({
    level1,
    level2,
    level3,
    target,
    result,
    weight,
    score: /\d/.test(target) || random.chance(60) ? weight : weight - random.whole(1, 6),
  });
  const rows = [
    row('产出指标', '数量指标', '医疗救助人次', `≥${count - random.whole(0, 40)}人次`, `${count}人次`, 15),
    row('产出指标', '质量指标', '救助对象覆盖率', '≥95%', `${random.whole(95, 100)}%`, 15),
    row('产出指标', '时效指标', '资金拨付及时率', '=100%', '100%', 10),
    row('产出指标', '成本指标', '项目总成本', `≤${yuan(budget)}万元`, `${yuan(actual)}万元`, 10),
    row('效益指标', '社会效益指标', '困难群众负担', '有效减轻', '有效减轻', 30),
    row('满意度指标', '服务对象满意度指标', '服务对象满意度', '≥90%', `${random.whole(90, 99)}%`, 10),
  ];
  return { name, initial: random.chance(70) ? budget : grown(random, budget), budget, actual, rows };
}

/** Hundreds of yuan as 万元 with two decimals. */
export const yuan = (amount: number): string => {
  const digits = Math.abs(amount).toString().padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const sumOf = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0);
export const expenditureOf = ({ items: own }: Pick<Accounts, 'items'>, fund?: Item['fund']): number =>
  sumOf(own.filter((item) => !fund || item.fund === fund).map((item) => item.basic + item.project));
/** What came in during the year; what was spent beyond it is taken from what was carried over. */
export const incomeOf = (accounts: Accounts): number => expenditureOf(accounts) + accounts.other;
export const balanceOf = (accounts: Accounts): number => incomeOf(accounts) + accounts.opening;
export const closingOf = (accounts: Accounts): number => balanceOf(accounts) - expenditureOf(accounts);

/** The accounts of the year after `before`, or of a first year. */
export function accountsOf(random: Random, year: number, before: Accounts | null): Accounts {
  const own = items(random, before?.items ?? null);
  const basic = sumOf(own.map((item) => item.basic));
  const vehicles = before?.sangong.vehicles ?? random.whole(0, 3);
  const vehicle = vehicles === 0 ? 0 : vehicles * random.whole(60, 300);
  const reception = random.chance(45) ? 0 : random.whole(5, 300);
  const batches = reception === 0 ? 0 : random.whole(1, 30);
  const shares = split(
    basic - vehicle - reception,
    ECONOMIC.map(([, , share]) => share),
  );
  const economic = ECONOMIC.map(([code, name], at): Economic => {
    const amount = code === '30231' ? vehicle : code === '30217' ? reception : (shares[at] ?? 0);
    return { code, name, amount };
  });
  const times = {
    inpatient: random.whole(100, 9000),
    outpatient: random.whole(50, 20000),
    premium: random.whole(500, 40000),
  };
  const spent = own.filter((item) => item.project > 0).map((item) => item.project);
  const last = before ?? {
    items: own.map((item) => ({ ...item, basic: grown(random, item.basic), project: grown(random, item.project) })),
    opening: 0,
    other: 0,
  };
  const spentBefore = expenditureOf(last);
  return {
    year,
    items: own,
    other: random.chance(70) ? 0 : random.whole(10, 900),
    opening: before ? closingOf(before) : random.whole(0, 5000),
    economic,
    prior: {
      balance: spentBefore + last.other + last.opening,
      income: spentBefore + last.other,
      expenditure: spentBefore,
    },
    sangong: {
      budget: {
        vehicle: vehicle + (vehicle === 0 ? 0 : random.whole(0, 100)),
        reception: reception + random.whole(0, 90),
      },
      actual: { vehicle, reception },
      vehicles,
      batches,
      people: batches * random.whole(3, 9),
    },
    procurement: {
      goods: random.whole(0, 3000),
      works: random.chance(80) ? 0 : random.whole(100, 5000),
      services: random.whole(0, 9000),
    },
    assets: { vehicles },
    personTimes: times,
    projects: PROJECT_NAMES.slice(0, Math.max(1, spent.length)).map((name, at) =>
      project(random, name, spent[at] ?? 0, times),
    ),
  };
}
