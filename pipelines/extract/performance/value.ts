import type { Comparator, Unit } from '../../model/fact.ts';
import { announcedUnit } from '../../recognise/figures.ts';
import type { AnnouncedUnit, Figure } from '../../recognise/figures.ts';

/** What an indicator's cell says: a number with its comparator, or words. */
export type CellValue =
  | { readonly kind: 'number'; readonly figure: Figure; readonly comparator: Comparator | null; readonly odd: boolean }
  | { readonly kind: 'words' };

const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/≥|≧|>=|》=|》＝|》|不低于|不少于|不小于|大于或?等于|高于或?等于|至少|不得低于|不得少于/, '>='],
  [/≤|≦|<=|《=|《|不高于|不超过|不多于|不大于|小于或?等于|低于或?等于|控制在|不得超过/, '<='],
  [/>|大于|超过|高于|多于/, '>'],
  [/<|小于|低于|少于/, '<'],
  [/约|近|左右/, '~'],
  [/=|等于/, '='],
];

/** The comparator that stands beside a number: `before` and `after` are the words on its two sides. */
export function comparatorOf(before: string, after: string): Comparator | null {
  if (/^(?:\(含\))?(?:及)?以上|^\(含\)以上/.test(after)) return '>=';
  if (/^(?:\(含\))?(?:及)?(?:以内|以下|之内)/.test(after)) return '<=';
  for (const [pattern, comparator] of COMPARATORS) if (pattern.test(before)) return comparator;
  return /^左右/.test(after) ? '~' : null;
}

const FILLER =
  /[≥≧》≤≦《><=~≈:：,，.。;；()（）/"“”]|不低于|不少于|不小于|大于|等于|高于|至少|不得低于|不得少于|不高于|不超过|不多于|不大于|小于|低于|控制在|不得超过|超过|多于|少于|以上|以内|以下|之内|左右|达到|约|含|元|人|个|月|年|每|名|期|天|或/g;
const SHORT = 6;
/** 12月, 2021年9月底前: a point in time, not a quantity. */
const MOMENT = /\d{4}年|\d月(?:\d|底|末|初|前|份|上|中|下|$)|月底|年底|年末|\d日/;

/**
 * Reads an indicator's cell. A single number among few words is a number (`≥95%`, `85%以上`, `提高5.45%`); a deadline, an
 * expression (`280元*30%`) or a sentence is words (gold/SCHEMA.md: a bare deadline is text).
 *
 * @returns null for an empty cell and for dashes.
 */
export function valueOf(text: string, figures: readonly Figure[]): CellValue | null {
  if (!text || /^[-—–/\\、.…]+$/.test(text)) return null;
  const [figure, second] = figures;
  if (!figure?.value || second) return { kind: 'words' };
  const before = text.slice(0, figure.start);
  const after = text.slice(figure.rawEnd);
  if (/[*×xX+]/.test(after.slice(0, 1)) || /\d/.test(before + after)) return { kind: 'words' };
  const duration = /^个?月/.test(after) || (figure.unit === 'date' && !MOMENT.test(text));
  const comparator = comparatorOf(before, after);
  const moment = !/个月/.test(text) && MOMENT.test(text);
  if (moment && (comparator === null || comparator === '~' || /底|末|初|前|\d{4}年/.test(text)))
    return { kind: 'words' };
  if ((before + after).replace(FILLER, '').length > SHORT) return { kind: 'words' };
  const odd = duration || moment || /^(?:date|area|other|points_of_percent)$/.test(figure.unit ?? '');
  return { kind: 'number', figure, comparator, odd };
}

/** A number alone, with at most its own unit: a weight or a score. */
export const isPlainNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?分?$/.test(text);

/** A number with a comparator or a short unit, and nothing that reads like a name. */
export const isQuantity = (text: string): boolean =>
  /^(?:[≥≧》≤≦《><=~]+|不低于|不少于|不高于|不超过|大于|小于|约)?-?\d[\d,.]*(?:[万亿]?[%元人次家个份件台套场期条项批户辆名例天月年周分](?:次|套|米|时)?|平米|平方米|公里|小时|米)?(?:\/.)?(?:以上|以内|以下)?$/.test(
    text,
  );

const NAMED_UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/人次(?:数)?$/, 'person_time'],
  [/(?:人数|人员数量|人员数|人员)$/, 'person'],
  [/(?:率|占比|比例|比重|满意度|知晓度|覆盖面|程度|幅度)$/, 'percent'],
  [/(?:医院|机构|药店|企业|单位)(?:数|数量|个数|家数)$/, 'institution'],
  [/(?:次数|数量|个数|件数|场次|项数|份数|户数|家数|数目|期数|批次)$/, 'item'],
];

/** The unit that an indicator's name announces for numbers that have none: 救助人次, 参保人数, 预算调整率. */
export function unitOfName(name: string): AnnouncedUnit | null {
  const stated = announcedUnit(name);
  if (stated) return stated;
  const bare = name.replace(/[(（][^()（）]*[)）]$/, '');
  for (const [pattern, unit] of NAMED_UNITS) if (pattern.test(bare)) return { unit, scale: 0 };
  return null;
}

/** 成本, 金额, 经费: names of indicators whose bare number is an amount of money. */
export const namesMoney = (name: string): boolean =>
  /金额|经费|费用|成本|资金|额度|支出|投入|总额|费$|补助$|薪资|工资/.test(name) &&
  !/率$|比例$|人数|人次|数量/.test(name);
