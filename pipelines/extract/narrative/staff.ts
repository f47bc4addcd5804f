import type { Dimensions } from '../../model/fact.ts';
import type { Figure } from '../../recognise/figures.ts';
import type { View } from '../../recognise/view.ts';
import type { Collector } from '../collector.ts';
import type { Section } from './topics.ts';

type Staff = 'staff.authorised' | 'staff.actual' | 'staff.retired' | 'staff.other';

/** 行政, 参公, 事业, 工勤 as the words before a number name them. */
function kindOf(words: string): string | null {
  if (/参照?公|参公/.test(words)) return 'civil_service_managed';
  if (/工勤/.test(words)) return 'service';
  if (/行政/.test(words)) return 'admin';
  if (/事业/.test(words)) return 'institution';
  return null;
}

const LABELS: readonly (readonly [RegExp, Staff])[] = [
  [/(?:离退休|离休|退休)(?:人员|干部|职工|人数)?[^，。；0-9]{0,6}$/, 'staff.retired'],
  [/编制(?:人员|人数|数|总数|内)?[^，。；0-9]{0,6}$/, 'staff.authorised'],
  [
    /(?:实有|实际|在职|在编|在岗|现有)(?:在职|在编|在岗)?(?:实有)?(?:人员|人数|职工|干部职工|数)?[^，。；0-9]{0,8}$/,
    'staff.actual',
  ],
  [/(?:行政|事业|参公|参照公务员法?管理|工勤)(?:管理)?(?:人员|人数)[^，。；0-9]{0,4}$/, 'staff.actual'],
  [/(?:其他|编外|临聘|聘用|劳务派遣|社会化用工|临时)(?:人员|人数)?[^，。；0-9]{0,4}$/, 'staff.other'],
];

/** What the section on staff has named so far. */
interface Roll {
  moved: RegExpExecArray | null;
  label: Staff | null;
  kind: string | null;
}

const COUNTS: readonly (readonly [RegExp, string])[] = [
  [/(?:内设(?:机构|股室|科室|处室)|股室|科室|处室)(?:共|共有|共计|为)?$/, 'other.internal_departments'],
  [/(?:编制|编报)?范围的?(?:二级预算)?单位(?:共|共有|共计)?$|决算单位(?:共|共有|共计)?$/, 'other.budget_units'],
  [/(?:下属|所属|下设)[^，。；0-9]{0,24}单位(?:共|共有|共计)?$/, 'other.affiliated_institutions'],
];
const COUNTS_BEHIND: readonly (readonly [RegExp, RegExp, string])[] = [
  [
    /(?:内设|设有?)$|^$|，$|共设?$/,
    /^(?:个)?(?:职能|业务)?(?:内设机构|内设科室|股室|科室|处室)/,
    'other.internal_departments',
  ],
  [/(?:下设|下属|所属)$/, /^(?:个)?[^，。；0-9]{0,14}(?:事业单位|单位)/, 'other.affiliated_institutions'],
];

/** Reads 编制, 实有, 离退休 and other staff, and the numbers of departments and units, of one paragraph. */
export function readStaff(view: View, figures: readonly Figure[], section: Section, collector: Collector): void {
  const roll: Roll = { label: null, kind: null, moved: null };
  const place: Dimensions = section.place ? { place: section.place } : {};
  let from = 0;
  for (const figure of figures) {
    if (figure.unit === 'date' || !figure.value) continue;
    const lead = view.text.slice(from, figure.start);
    const after = view.text.slice(figure.end, figure.end + 30);
    from = figure.rawEnd;
    if (!collector.ledger.isFree(figure)) continue;
    if (figure.unit === 'person' || (figure.unit === 'item' && /编制(?:数|总数)?(?:为|共)?$/.test(lead)))
      readPeople(figure, lead, roll, place, collector);
    else if (figure.unit === 'item') readUnits(figure, lead, after, place, collector);
  }
}

function readPeople(figure: Figure, lead: string, roll: Roll, place: Dimensions, collector: Collector): void {
  const own = /(?:增加|增长)了?$|(减少|下降)了?$/.exec(lead);
  const words = own ? lead.slice(0, own.index) : lead;
  const moved = own ?? (/^[，,]其中/.test(lead) ? roll.moved : null);
  roll.moved = moved;
  const listed = /其中[:：，]?|、$|，$|；$/.test(lead);
  const label = LABELS.find(([pattern]) => pattern.test(words))?.[1];
  if (label) {
    const last = words.split(/[，；。、:：]/).at(-1) ?? words;
    const kind = label === 'staff.retired' ? retiredKind(last) : kindOf(last);
    const sameBreath = /^(?:，|、)?(?:实际|实有|在职)(?:人数|人员)?$/.test(last);
    if (label === 'staff.other' && roll.label === 'staff.other' && /其中/.test(lead))
      roll.kind = last.replace(/人员|人数/g, '') || 'total';
    else roll.kind = kind ?? (sameBreath ? roll.kind : null) ?? 'total';
    roll.label = label;
  } else if (!(listed && roll.label === 'staff.other' && /[\u4e00-\u9fff]{2,8}$/.test(words))) {
    return;
  } else roll.kind = /([\u4e00-\u9fff]{2,10})$/.exec(words)?.[1] ?? null;
  const year = /(?:比|较|与)[^，。；]*(?:上年|去年|\d{4}年)/.test(words);
  collector.figure(figure, {
    indicator: roll.label,
    measure: moved ? 'change' : 'actual',
    unit: 'person',
    sign: moved?.[1] ? -1 : 1,
    dims: { ...place, kind: roll.kind ?? 'total', ...(moved || year ? { base: 'prior' as const } : {}) },
  });
}

function retiredKind(words: string): string {
  if (/离退休/.test(words)) return 'total';
  return /([\u4e00-\u9fff]{0,4}(?:离休|退休))/.exec(words)?.[1] ?? 'total';
}

function readUnits(figure: Figure, lead: string, after: string, place: Dimensions, collector: Collector): void {
  const named =
    COUNTS.find(([pattern]) => pattern.test(lead))?.[1] ??
    COUNTS_BEHIND.find(([before, behind]) => before.test(lead.slice(-6)) && behind.test(after))?.[2];
  if (named) collector.figure(figure, { indicator: named, measure: 'actual', unit: 'item', dims: place });
}
