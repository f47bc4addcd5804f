import { Decimal } from '../model/decimal.ts';
import type { Unit } from '../model/fact.ts';
import type { View } from './view.ts';

/** Units as printed; those that the published data has no key for are `other` and those that mark no quantity `date`. */
export type PrintedUnit = Unit | 'date' | 'area' | 'points_of_percent' | 'other';

/** A number as it stands in a view: digits `[start, end)`, with its unit words `[start, rawEnd)`. */
export interface Figure {
  readonly view: View;
  readonly start: number;
  readonly end: number;
  readonly rawEnd: number;
  /** As printed, without the unit's scale; null when the characters are no number (`2021.12.31`, `1,23,4`). */
  readonly value: Decimal | null;
  readonly decimals: number;
  /** Power of ten that the unit words carry: 4 for 万, 8 for 亿. */
  readonly scale: number;
  readonly unit: PrintedUnit | null;
  /** The unit words as matched, `万元`, `人次`, or ''. */
  readonly unitText: string;
  /** 约, 近, 余, 多: the number is rounded by the writer. */
  readonly approximate: string | null;
  /** Digits that stood apart were read as one number. */
  readonly joined: boolean;
}

const UNIT_WORDS: readonly (readonly [RegExp, PrintedUnit])[] = [
  [/^个百分点/, 'points_of_percent'],
  [/^(?:%|％|﹪)/, 'percent'],
  [/^元/, 'yuan'],
  [/^人\(次\)|^人次数?|^人\/次|^入次/, 'person_time'],
  [/^(?:人|名)(?!民)/, 'person'],
  [/^辆/, 'vehicle'],
  [/^(?:\(台、?套\)|台\(套\)|台\/套|台套|台|套)/, 'set'],
  [/^(?:批次|批)/, 'batch'],
  [/^个?团组/, 'group'],
  [/^家/, 'institution'],
  [/^分(?!之|别|为|散|类|项|期|配|析|布)/, 'point'],
  [/^(?:平方米|㎡|平米)/, 'area'],
  [/^(?:年度?(?!初|末)|月份?|日|号|时|点(?=前|整))/, 'date'],
  [/^年(?=初|末)/, 'date'],
  [
    /^(?:个|项|件|份|次|场|封|幅|期|条|户|例|起|宗|所|处|座|篇|块|只|部|类|级|米|公里|吨|亩|天|小时|分钟|周|岁)/,
    'other',
  ],
];
const COUNTED = new Set([
  '个',
  '项',
  '件',
  '份',
  '次',
  '场',
  '封',
  '幅',
  '期',
  '条',
  '户',
  '例',
  '起',
  '宗',
  '所',
  '处',
  '座',
  '篇',
  '块',
  '只',
  '部',
  '类',
]);

const NUMBER = /\d[\d,.]*\d|\d/g;
const PLAIN = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const MINUS_AFTER = /[\s(:：为约≥≤=<>增减少加降长升占的是达\t,，;；]$/;

function unitAt(text: string): { scale: number; unit: PrintedUnit | null; length: number; approximate: string | null } {
  let rest = text;
  let length = 0;
  const eat = (pattern: RegExp): string | null => {
    const match = pattern.exec(rest);
    if (!match || !match[0]) return null;
    rest = rest.slice(match[0].length);
    length += match[0].length;
    return match[0];
  };
  const vague = (): string | null => eat(/^[余多](?!项|个|种|元化)|^余/);
  const before = vague();
  const scaleWord = eat(/^(?:万|亿)(?!万)/);
  const approximate = vague() ?? before;
  for (const [pattern, unit] of UNIT_WORDS) {
    const word = eat(pattern);
    if (word !== null) {
      return {
        scale: scaleWord === '万' ? 4 : scaleWord === '亿' ? 8 : 0,
        unit: COUNTED.has(word) ? 'item' : unit,
        length,
        approximate,
      };
    }
  }
  return scaleWord
    ? { scale: scaleWord === '万' ? 4 : 8, unit: null, length, approximate }
    : { scale: 0, unit: null, length: approximate ? length : 0, approximate };
}

/** Latin letters that mirror sites put after characters; they may have swallowed a digit. */
const PRONUNCIATION = /^[a-z]*[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]|^[a-z]{2,6}(?=[\u4e00-\u9fff])/;

/** All numbers of a view, in order. Sources of the grammar: domain.md §3. */
export function scanFigures(view: View): Figure[] {
  const figures: Figure[] = [];
  const { text } = view;
  for (const match of text.matchAll(NUMBER)) {
    let start = match.index;
    const end = start + match[0].length;
    const digits = match[0];
    const before = text.slice(Math.max(0, start - 6), start);
    if (/[A-Za-z_]$/.test(before)) continue;
    let negative = false;
    if (before.endsWith('-') && (before.length === 1 || MINUS_AFTER.test(before.slice(0, -1)))) {
      negative = true;
      start -= 1;
    }
    const valid = PLAIN.test(digits);
    const unit = unitAt(text.slice(end, end + 16));
    const doubled = /^万万|^亿万|^万亿/.test(text.slice(end, end + 2));
    const damaged =
      /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]$/.test(before) || PRONUNCIATION.test(text.slice(end, end + 8));
    const value = valid && !doubled && !damaged ? new Decimal(digits.replaceAll(',', '')) : null;
    const lead = /(约|近|超过?|逾|共计约)$/.exec(before)?.[1] ?? null;
    let joined = false;
    for (let at = start + 1; at < end; at += 1) if (view.joins.has(at)) joined = true;
    const pieces = view.source[start] !== undefined && crossesPiece(view, start, end);
    figures.push({
      view,
      start,
      end,
      rawEnd: end + unit.length,
      value: value ? (negative ? value.neg() : value) : null,
      decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0,
      scale: unit.scale,
      unit: unit.unit,
      unitText: text.slice(end, end + unit.length),
      approximate: unit.approximate ?? (lead && /^(?:约|近)$/.test(lead) ? lead : null),
      joined: joined || pieces,
    });
  }
  return figures;
}

function crossesPiece(view: View, start: number, end: number): boolean {
  if (view.origin.pieces.length < 2) return false;
  const first = view.origin.pieceIndexAt(view.source[start] ?? 0);
  return first !== view.origin.pieceIndexAt(view.source[end - 1] ?? 0);
}

const UNIT_SCALES: readonly (readonly [RegExp, Unit, number])[] = [
  [/亿元/, 'yuan', 8],
  [/万元/, 'yuan', 4],
  [/百万元/, 'yuan', 6],
  [/千元/, 'yuan', 3],
  [/元/, 'yuan', 0],
  [/%|百分比/, 'percent', 0],
  [/万人次/, 'person_time', 4],
  [/人次/, 'person_time', 0],
  [/万人/, 'person', 4],
  [/人/, 'person', 0],
  [/辆/, 'vehicle', 0],
  [/台|套/, 'set', 0],
  [/家/, 'institution', 0],
  [/分/, 'point', 0],
  [/个|项|件|次/, 'item', 0],
];

/** A unit that a header, caption or unit column announces: `单位：万元`, `项目资金(万元)`, `万元`. */
export interface AnnouncedUnit {
  readonly unit: Unit;
  readonly scale: number;
}

/**
 * The unit announced by a caption (`金额单位：万元`), a header (`项目资金(万元)`, `执行数（元）`) or a unit cell (`万元`);
 * null when the text announces none.
 */
export function announcedUnit(text: string): AnnouncedUnit | null {
  const stated =
    /单位[:：]?(?:人民币)?((?:百万|千|万|亿)?元)|[(（]((?:百万|千|万|亿)?元|万?人次?|%|辆|台套?|家|分)[)）]|^((?:百万|千|万|亿)?元|万?人次?|%|辆|台套?|家|分|个|项|件|次)$/.exec(
      text,
    );
  const word = stated?.[1] ?? stated?.[2] ?? stated?.[3];
  if (!word) return null;
  if (/^百万元/.test(word)) return { unit: 'yuan', scale: 6 };
  for (const [pattern, unit, scale] of UNIT_SCALES) if (pattern.test(word)) return { unit, scale };
  return null;
}
