import type { Entry } from './entries.ts';

/** A total that should be the sum of its parts; a part with `less` is taken off. */
export interface Identity {
  readonly total: Entry;
  readonly parts: readonly Entry[];
  readonly less?: readonly Entry[];
}

const INCOME_PARTS = [
  'income.fiscal',
  'income.superior',
  'income.business',
  'income.operating',
  'income.affiliated',
  'income.other',
];
const NATURE_PARTS = [
  'expenditure.basic',
  'expenditure.project',
  'other.expenditure_to_superior',
  'other.expenditure_operating',
  'other.expenditure_to_affiliated',
];
const FUND_PARTS = ['general', 'govfund', 'statecap'];
const SOURCES = /^(?:income\.(?!total$)|other\.income_(?!education))/;
const isTotal = (entry: Entry): boolean =>
  entry.meaning.dims.code === undefined && entry.meaning.dims.item === undefined;
const is = (entry: Entry | undefined, ...indicators: readonly string[]): boolean =>
  indicators.includes(entry?.meaning.indicator ?? '');

export function groupBy(entries: readonly Entry[], key: (entry: Entry) => string): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = key(entry);
    groups.set(own, [...(groups.get(own) ?? []), entry]);
  }
  return [...groups.values()];
}

/** What holds within one row: 合计 = 各栏, 财政拨款 = 三种拨款, 年初 + 收入 − 支出 = 年末. */
export function inRow(row: readonly Entry[]): Identity[] {
  const found: Identity[] = [];
  const plain = row.filter((entry) => !entry.meaning.dims.kind).sort((a, b) => a.column - b.column);
  const add = (total: Entry | undefined, parts: readonly Entry[], less: readonly Entry[] = []): void => {
    if (total && parts.length > 0) found.push({ total, parts, less });
  };
  const whole = plain.find((entry) => is(entry, 'expenditure.function', 'expenditure.total'));
  const income = plain.find((entry) => is(entry, 'income.total'));
  add(
    whole,
    plain.filter((entry) => is(entry, ...NATURE_PARTS)),
  );
  add(
    income,
    plain.filter((entry) => is(entry, ...INCOME_PARTS)),
  );
  const closing = plain.find((entry) => is(entry, 'carryover.closing'));
  const opening = plain.find((entry) => is(entry, 'carryover.opening'));
  if (closing && opening && income && whole) add(closing, [opening, income], [whole]);
  for (const same of groupBy(plain, ({ meaning }) => `${meaning.indicator}/${meaning.dims.code ?? ''}`)) {
    const parts = same.filter((entry) => FUND_PARTS.includes(entry.meaning.dims.fund ?? ''));
    const first = Math.min(...parts.map(({ column }) => column));
    add(
      same.findLast(({ meaning, column }) => meaning.dims.fund === 'fiscal' && column < first),
      parts,
    );
  }
  return found;
}

const family = (indicator: string): string => (indicator === 'expenditure.total' ? 'expenditure.function' : indicator);

/** The coded entries next below `code` (the topmost for the total row) that say the same as `entry`. */
function children(entries: readonly Entry[], code: string | undefined, indicator: string): Entry[] {
  const below = entries.filter(({ meaning }) => {
    const own = meaning.dims.code ?? '';
    return own !== '' && own !== code && own.startsWith(code ?? '') && family(meaning.indicator) === family(indicator);
  });
  const codes = new Set(below.map(({ meaning }) => meaning.dims.code ?? ''));
  const covered = (own: string): boolean =>
    [3, 5].some((length) => length < own.length && codes.has(own.slice(0, length)));
  return below.filter(({ meaning }) => !covered(meaning.dims.code ?? ''));
}

/** What holds within one column: 合计 = 各类, 类 = 款, 款 = 项, 总计 = 本年合计 + 结转. */
export function inColumn(column: readonly Entry[]): Identity[] {
  const found: Identity[] = [];
  const plain = column.filter((entry) => !entry.meaning.dims.kind);
  for (const entry of plain) {
    const { code, item } = entry.meaning.dims;
    if (code === undefined && item !== undefined) continue;
    const parts = children(plain, code, entry.meaning.indicator);
    if (parts.length > 0) found.push({ total: entry, parts });
  }
  const total = plain.find((entry) => is(entry, 'total.balance'));
  const year = plain.find((entry) => is(entry, 'income.total', 'expenditure.total') && isTotal(entry));
  const rest = plain.filter(
    (entry) =>
      is(entry, 'carryover.opening', 'carryover.closing', 'other.surplus_used', 'other.surplus_allocated') &&
      entry.meaning.dims.fund === total?.meaning.dims.fund,
  );
  if (total && year && total !== year) found.push({ total, parts: [year, ...rest] });
  const sources = plain.filter(
    (entry) => SOURCES.test(entry.meaning.indicator) && isTotal(entry) && entry.row !== year?.row,
  );
  if (is(year, 'income.total') && year && sources.length > 0) found.push({ total: year, parts: sources });
  return found;
}

/** 06: 类 = 款 over all blocks, 人员经费 = 301 + 303, 公用经费 = the other 类; “三公” and its parts. */
export function inTable(entries: readonly Entry[]): Identity[] {
  const found: Identity[] = [];
  const economic = entries.filter((entry) => is(entry, 'expenditure.economic'));
  for (const entry of economic) {
    const parts = children(economic, entry.meaning.dims.code ?? '', 'expenditure.economic');
    if (parts.length > 0) found.push({ total: entry, parts });
  }
  const classes = children(economic, undefined, 'expenditure.economic');
  const personnel = classes.filter(({ meaning }) => /^30[13]$/.test(meaning.dims.code ?? ''));
  for (const entry of entries.filter(isTotal)) {
    if (is(entry, 'expenditure.personnel') && personnel.length > 0) found.push({ total: entry, parts: personnel });
    if (is(entry, 'expenditure.public') && classes.length > 0) {
      found.push({ total: entry, parts: classes.filter((each) => !personnel.includes(each)) });
    }
  }
  for (const side of groupBy(
    entries.filter((entry) => entry.meaning.indicator.startsWith('sangong.')),
    ({ meaning }) => meaning.measure,
  )) {
    const one = (key: string): Entry | undefined =>
      side.find((entry) => is(entry, `sangong.${key}`) && !entry.meaning.dims.kind);
    const parts = [one('abroad'), one('vehicle'), one('reception')].filter((entry) => entry !== undefined);
    const vehicle = [one('vehicle_purchase'), one('vehicle_operation')].filter((entry) => entry !== undefined);
    const total = one('total');
    const cars = one('vehicle');
    if (total && parts.length >= 2) found.push({ total, parts });
    if (cars && (vehicle.length === 2 || (vehicle.length === 1 && parts.length >= 2)))
      found.push({ total: cars, parts: vehicle });
  }
  return found;
}
