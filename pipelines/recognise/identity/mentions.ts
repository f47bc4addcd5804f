import { BODY_END, bureausIn, otherBody } from './bureaus.ts';
import type { Bureau } from './bureaus.ts';
import { placeBefore } from './divisions.ts';
import type { Division } from './divisions.ts';

/** An agency as a line names it: a place, or a place of no known code, and what it is. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** What the place may be; empty for 国家医疗保障局 and for places without a code. */
  readonly divisions: readonly Division[];
  /** The place's own words where no division answers to them whole: 洛阳高新技术产业开发区. */
  readonly zone: string | null;
  readonly nation: boolean;
  readonly bureau: Bureau;
}

const PART = new RegExp(
  `^(?!本级|机关(?:本级|运行))[\\u4e00-\\u9fff]{1,14}?(?:${BODY_END}|所|院|处)(?=\\(|$|20\\d\\d|二[〇○零]|年度|部门|单位|整体|决算|概况|[:：])`,
);
const ZONE =
  /(?:^|[年度分:：、，。(])([\u4e00-\u9fff]{2,24}?(?:开发区|新区|高新区|经开区|管理区|示范区|园区|试验区|度假区|风景区|功能区|实验区|兵团|师|团|农场|农垦总局))$/;

/** A place of no known code that its own words make one; 全市, 本县 are none. */
const PLACE =
  /(?:^|年度|年(?!度)|[:：、，。(])((?!度|.{0,3}(?:全|本|我|各|该|市属|县属|区属)[市县区旗])[\u4e00-\u9fff]{1,12}?[市县区旗州盟])$/;

/** A part of a bureau, 财政局国库收付中心, is a body of its own. */
function withPart(text: string, end: number, bureau: Bureau): { readonly end: number; readonly bureau: Bureau } {
  const part = PART.exec(text.slice(end, end + 20))?.[0];
  return part ? { end: end + part.length, bureau: otherBody(`${bureau.name}${part}`) } : { end, bureau };
}

/** The agencies of known kinds that a text names with their place; a bare 县医保局 names none. */
export function mentionsIn(text: string): Mention[] {
  return bureausIn(text).flatMap((found): Mention[] => {
    const { end, bureau } = withPart(text, found.end, found.bureau);
    const head = text.slice(Math.max(0, found.start - 40), found.start);
    if (head.endsWith('国家')) {
      return [{ start: found.start - 2, end, divisions: [], zone: null, nation: true, bureau }];
    }
    const zone = ZONE.exec(head)?.[1];
    if (zone) return [{ start: found.start - zone.length, end, divisions: [], zone, nation: false, bureau }];
    const place = placeBefore(head, head.length);
    const unknown = place ? null : (PLACE.exec(head)?.[1] ?? null);
    if (unknown) {
      return [{ start: found.start - unknown.length, end, divisions: [], zone: unknown, nation: false, bureau }];
    }
    if (!place) return [];
    const start = found.start - head.length + place.start;
    return [{ start, end, divisions: place.divisions, zone: null, nation: false, bureau }];
  });
}

const BODY = new RegExp(`^([\\u4e00-\\u9fff]{2,30}?(?:${BODY_END}))$`);
const LONGEST_PLACE = 30;

/** The body of no known kind that a whole name stands for: 太和县第一小学. Null where no place leads it or no body ends it. */
export function bodyNamed(name: string): Mention | null {
  if (!BODY.test(name)) return null;
  for (let end = Math.min(LONGEST_PLACE, name.length - 2); end >= 2; end -= 1) {
    const place = placeBefore(name, end);
    if (place?.start !== 0) continue;
    const bureau = otherBody(name.slice(end));
    return { start: 0, end: name.length, divisions: place.divisions, zone: null, nation: false, bureau };
  }
  return null;
}
