import { DIVISIONS } from '../../../data/lookups/divisions.ts';

/** A division of GB/T 2260: `from` and `until` are the years in which its code came into force and ceased. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'city' | 'county';
  readonly from: number;
  readonly until: number;
  /** Outermost first; a 直辖市's and a province's direct counties have no city above them. */
  readonly above: readonly Division[];
}

const PEOPLES =
  '壮|满|回|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|' +
  '柯尔克孜|达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|俄罗斯|裕固|独龙|鄂伦春|各';
const AUTONOMOUS = new RegExp(`(?:(?:${PEOPLES})族?)+自治(州|县|旗)$`);
const LAST_YEAR = 9999;

function levelOf(code: string): Division['level'] {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

function load(): Division[] {
  const byCode = new Map<string, Division>();
  return DIVISIONS.split('\n').map((line) => {
    const [code = '', name = '', from = '', until = ''] = line.split(' ');
    const level = levelOf(code);
    const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`]
      .filter((parent) => parent !== code)
      .flatMap((parent) => byCode.get(parent) ?? []);
    const division = { code, name, level, from: Number(from), until: Number(until || LAST_YEAR), above };
    byCode.set(code, division);
    return division;
  });
}

/** What people write for a division above the one they mean: 北京, 内蒙古, 广安, 恩施州. */
function shortNames({ name, level }: Division): string[] {
  if (level === 'county') return [];
  const place = name.replace(/(?:壮族|回族|维吾尔)?自治区$|[省市盟]$|地区$/, '').replace(AUTONOMOUS, '');
  return place.length >= 2 ? [place] : [];
}

function index(divisions: readonly Division[]): Map<string, Division[]> {
  const named = new Map<string, Division[]>();
  for (const division of divisions) named.set(division.name, [...(named.get(division.name) ?? []), division]);
  for (const division of divisions) {
    const common = division.name.replace(AUTONOMOUS, '$1');
    if (common !== division.name && common.length >= 3 && !named.has(common)) named.set(common, [division]);
  }
  return named;
}

const ALL = load();
const NAMED = index(ALL);
const LONGEST = Math.max(...[...NAMED.keys()].map((name) => name.length));
/** Names that are common words too: they name a place only beside their city. */
const COMMON_WORDS = new Set(['城区', '郊区', '矿区', '东区', '西区']);

export const divisionByCode = (code: string): Division | undefined => ALL.find((division) => division.code === code);

export const divisionsNamed = (name: string): readonly Division[] => NAMED.get(name) ?? [];

/** The divisions of which the name is in force on 31 December of `year`; all of them where none is. */
export function inForce(divisions: readonly Division[], year: number | null): readonly Division[] {
  if (year === null) return divisions;
  const valid = divisions.filter(({ from, until }) => from <= year && year < until);
  return valid.length > 0 ? valid : divisions;
}

/** 四川省广安市邻水县. */
export const fullName = (division: Division): string => [...division.above, division].map((part) => part.name).join('');

/** A place as printed directly before a bureau's name. */
export interface PrintedPlace {
  readonly start: number;
  /** All divisions that it may mean. */
  readonly divisions: readonly Division[];
}

function withParents(text: string, start: number, division: Division): number {
  let at = start;
  for (const parent of [...division.above].reverse()) {
    const head = text.slice(0, at);
    const printed = [parent.name, ...shortNames(parent)].find((name) => head.endsWith(name));
    if (printed) at -= printed.length;
  }
  return at;
}

/** The place that ends at `end`: 邻水县, 广安市邻水县, 四川省广安市邻水县, 北京门头沟区. Null where no division ends there. */
export function placeBefore(text: string, end: number): PrintedPlace | null {
  let best: PrintedPlace | null = null;
  for (let length = Math.min(LONGEST, end); length >= 2; length -= 1) {
    const name = text.slice(end - length, end);
    for (const division of divisionsNamed(name)) {
      const start = withParents(text, end - length, division);
      if (COMMON_WORDS.has(name) && start === end - length) continue;
      if (!best || start < best.start) best = { start, divisions: [division] };
      else if (start === best.start) best = { start, divisions: [...best.divisions, division] };
    }
  }
  return best;
}

/** What a division above another is called in print, longest first. */
export const printedNames = (division: Division): string[] => [division.name, ...shortNames(division)];
