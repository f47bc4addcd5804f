import type { Dimensions, Measure } from '../../../model/fact.ts';
import type { Passage, Spot } from '../narrative/spots.ts';
import type { Pen } from '../pen.ts';
import { comparatorOf } from '../value.ts';
import { assistanceKind } from './kinds.ts';

const LINK = '(?:共|合计|累计|约)?(?:为|达到?|[≥≧>=≤</:：]+|不低于|大于或?等于|不少于|超过)?$';
const COUNT = new RegExp(`(?:救助|资助参保|参保资助|手工结算|资助[^，。；]{0,12}参保)[^，。；、]{0,12}?${LINK}`);
const PEOPLE = new RegExp(`救助(?:对象|人数|困难群众|人员)?(?:覆盖范围|覆盖人数|规模|总?人数)?${LINK}`);
const MONEY = new RegExp(
  `救助(?:资金|金|支出|金额|总额|费用)+${LINK}|(?:资助|救助)[^，。；、]{0,16}(?:金额|资金|支出)${LINK}|减轻[^，。；]{0,16}(?:缴费|参保)负担${LINK}`,
);
/** 住院救助1.1万人次、支出7800万元: money right behind a count. */
const SPENT = /^[、，,]?(?:共|累计)?(?:支出|支付|发放|补助|报销)(?:资金|金额)?(?:为|达)?$/;
const RATIO = new RegExp(`(?:救助|支付)比例${LINK}`);
const TAKEN = /补助资金|补助金|大病保险|项目|原因|追加|预算|下达|拨入|安排/;

/** Who was helped, how often, with how much, at which ratio: sentences on medical assistance, wherever they stand. */
export function readAssistance(pen: Pen, passage: Passage): void {
  if (!/救助|资助|免缴|代缴/.test(passage.text)) return;
  let kind: string | null = null;
  let sentence = '';
  for (const spot of passage.spots) {
    if (spot.sentence !== sentence) {
      sentence = spot.sentence;
      kind = null;
    }
    const own = /[^，。；、(]*$/.exec(spot.lead)?.[0] ?? '';
    const told = ownKind(spot, own);
    if (told && told !== 'total') kind = told;
    else if (told === 'total' && spot.figure.unit === 'person_time') kind = 'total';
    if (spot.figure.unit === 'item') kind = namedKind(own) ?? kind;
    if (!pen.free(spot.figure)) continue;
    const found = factOf(spot, own, kind ?? told);
    if (!found) continue;
    const measure = measureOf(passage, spot);
    const { project } = passage.scene;
    const dims: Dimensions = {
      kind: found.kind,
      ...(project && measure === 'target' ? { project } : {}),
      place: passage.place,
    };
    pen.write(spot.figure, {
      indicator: found.indicator,
      measure,
      dims,
      comparator: comparatorOf(spot.lead.slice(-6), spot.tail),
    });
  }
}

const ownKind = (spot: Spot, own: string): string | null => {
  if (/^[^，。；、“”]{0,14}(?:免缴|资助参保|代缴)/.test(spot.tail) || /缴费负担/.test(own)) return 'premium';
  if (/资助$/.test(own) && /^[^，。；、“”]{0,14}(?:参保|参加)/.test(spot.tail)) return 'premium';
  return assistanceKind(own);
};

/** 社会救助对象医疗救助12次: the group that the money of the next clause goes to. */
const namedKind = (own: string): string | null => /^(?:其中)?(.{4,20}?)(?:医疗救助)?$/.exec(own)?.[1] ?? null;

function factOf(spot: Spot, own: string, kind: string | null): { indicator: string; kind: string } | null {
  const { unit } = spot.figure;
  if (unit === 'person_time' && COUNT.test(spot.lead) && !TAKEN.test(own.slice(-8))) {
    return { indicator: 'assistance.person_times', kind: kind ?? 'total' };
  }
  if (unit === 'person') {
    if (kind === 'premium' && /^[^，。；、“”]{0,14}(?:免缴|资助参保|代缴|参保|参加)/.test(spot.tail))
      return { indicator: 'assistance.people', kind };
    if (/资助[^，。；]{0,12}(?:参保|参加[^，。；]{0,10}保险)$/.test(own))
      return { indicator: 'assistance.people', kind: 'premium' };
    return PEOPLE.test(own) ? { indicator: 'assistance.people', kind: assistanceKind(own) ?? 'total' } : null;
  }
  if (unit === 'yuan') {
    const said = (MONEY.test(own) && !TAKEN.test(own)) || (kind !== null && SPENT.test(spot.lead));
    return said ? { indicator: 'assistance.amount', kind: kind ?? 'total' } : null;
  }
  if (unit === 'percent' && RATIO.test(own) && /救助/.test(spot.sentence)) {
    const by = assistanceKind(own.includes('救助') ? own : `${own}救助`);
    return by && by !== 'total' ? { indicator: 'assistance.ratio', kind: by } : null;
  }
  return null;
}

/** A number with a comparator, or under a heading of goals, is a target. */
function measureOf(passage: Passage, spot: Spot): Measure {
  if (/(?:[≥≧>≤<=]|不低于|不少于|大于|不高于|不超过|小于)[^\d]{0,3}$/.test(spot.lead)) return 'target';
  if (passage.goal) return passage.goal;
  const heading = passage.path.at(-1) ?? '';
  return /绩效目标$|绩效指标$|目标$/.test(heading) && !/完成/.test(heading) ? 'target' : 'actual';
}
