import type { Base, Dimensions, Fund, Measure, Unit } from '../../model/fact.ts';
import type { Figure } from '../../recognise/figures.ts';
import type { View } from '../../recognise/view.ts';
import type { Collector } from '../collector.ts';
import { economicItem, functionItem } from './items.ts';
import { comparedWith, wordingOf } from './measures.ts';
import type { Wording } from './measures.ts';
import { lastTerm } from './terms.ts';
import { strongFund } from './topics.ts';
import type { Section, Topic } from './topics.ts';

/** What the clauses before have named; carried from clause to clause and, within a section, from paragraph to paragraph. */
export interface Thread {
  /** The subject of amounts and rates. */
  subject: Subject | null;
  /** The subject of counts. */
  counted: Subject | null;
  fund: Fund | null;
  /** 人员经费 or 公用经费 has been named: 经济分类 items may follow. */
  itemised: boolean;
  /** The budget that was quoted last: what a change without a stated base compares with. */
  budget: 'initial_budget' | 'final_budget' | null;
  /** The sign of the last change, for a rate in brackets behind it. */
  direction: 1 | -1 | null;
  /** What the sentence compares with, for the clauses after 其中. */
  compared: Base | null;
  /** The subject of amounts before an open bracket, which goes on behind it. */
  outer: (Subject & { readonly measure: Measure | null }) | null;
  /** What the last amount measured. */
  measure: Measure | null;
  /** The subject is named in this paragraph, not in one before. */
  fresh: boolean;
}

export interface Subject {
  readonly indicator: string;
  readonly dims: Dimensions;
  readonly unit: Unit | null;
}

export const newThread = (subject: Subject | null = null, fund: Fund | null = null): Thread => ({
  subject,
  counted: null,
  fund,
  itemised: false,
  budget: null,
  direction: null,
  compared: null,
  fresh: false,
  outer: null,
  measure: null,
});

const FUNCTION_TOPICS: ReadonlySet<Topic> = new Set([
  'general',
  'govfund',
  'statecap',
  'fiscal',
  'expenditure',
  'overall',
  'none',
]);
const ECONOMIC_TOPICS: ReadonlySet<Topic> = new Set(['basic', 'general', 'fiscal', 'govfund', 'statecap', 'none']);
/** Words that may stand between a subject and its amount without making it another thing. */
const FILLER =
  /^(?:支出|收入|费用|费|经费|财政拨款|决算|执行|数量?|总额|总数?|金额|合计|共计|总计|累计|共|均|各|为|是|约|近|达到?|\(类\)|\(款\)|\(项\)|\([^()]{0,12}\)|[“”"、:：,，;；。]|\d{4}年度?|年末|期末|年内|本年度?|全年|当年|实际|的|支付|完成|发生|安排|资金|拨款|公开|截至|其中|主要|方面|开支|使用|部门|单位|本|我|局|列支|批次|人次|中标|或|成交|采购)*$/;
/** Assets that came or went within the year are not those held. */
const BOUGHT = /(?:当年|本年|新增|购置|处置|报废|减少|增加)[^，。；]*$/;
/** The longest stretch of words before a number that is looked at. */
const LEAD = 200;
const REASON = /(?:原因|用于|由于|因为|系因|如下)(?!以下)[^。；]*$/;

/** Whether a sentence has come to its reasons or uses, whose amounts are not the accounts' own. */
const isReason = (sentence: string): boolean =>
  REASON.test(sentence.replace(/用于(?:保障|专项业务)/g, '')) && !/以下方面|包括/.test(sentence);

/** The denominators that a share's words name. */
function denominator(words: string, subject: string): string | undefined {
  if (/中小/.test(words)) return 'procurement.sme';
  if (/货物/.test(words)) return 'procurement.goods';
  if (/工程/.test(words)) return 'procurement.works';
  if (/服务/.test(words)) return 'procurement.services';
  if (/采购/.test(words)) return 'procurement.total';
  if (/三公/.test(words)) return 'sangong.total';
  if (subject.startsWith('sangong.') && /^(?:总支出|支出总|总额|决算)/.test(words)) return 'sangong.total';
  if (/基本支出/.test(words)) return 'expenditure.basic';
  if (/项目支出/.test(words)) return 'expenditure.project';
  if (/收入/.test(words)) return 'income.total';
  if (/支出/.test(words)) return 'expenditure.total';
  if (words === '' && subject.startsWith('income.')) return 'income.total';
  if (words === '' && /^(?:other\.)?expenditure/.test(subject)) return 'expenditure.total';
  if (words === '' && subject.startsWith('sangong.')) return 'sangong.total';
  return undefined;
}

/** Without the words of comparisons and denominators, which name other subjects. */
function subjectWords(lead: string): string {
  return lead
    .replace(/(?:(?:主要)?用于[:：]?(?!以下|保障)|原因)[^。；]*[。；]/g, (words) => ' '.repeat(words.length))
    .replace(/占[^，。；]*$/, (words) => ' '.repeat(words.length))
    .replace(/完成[^，。；]*$/, (words) => ' '.repeat(words.length));
}

/** Reads words that state no change against last year (持平, 一致) as a change of zero. */
export function readNoChange(
  view: View,
  at: RegExpExecArray,
  from: number,
  thread: Thread,
  context: ClauseContext,
): void {
  const lead = view.text.slice(from, at.index);
  const sentence = view.text.slice(view.text.lastIndexOf('。', at.index) + 1, at.index);
  nameSubject(lead, 'yuan', thread, context);
  const { subject } = thread;
  if (!subject || subject.unit || REASON.test(sentence)) return;
  const nearby = view.text.slice(Math.max(0, view.text.lastIndexOf('。', at.index - 1)), at.index);
  if ((comparedWith(nearby) ?? thread.compared) !== 'prior') return;
  thread.compared = 'prior';
  context.collector.statedZero(view, at.index, at.index + at[0].length, {
    indicator: subject.indicator,
    measure: 'change',
    unit: 'yuan',
    dims: { ...subject.dims, place: context.section.place, base: 'prior' },
    note: `原文“${at[0]}”，读作增减0`,
  });
}

export interface ClauseContext {
  readonly section: Section;
  readonly collector: Collector;
  readonly codes: ReadonlyMap<string, string>;
}

/** Reads one number of a narrative; false when its words do not say beyond doubt what it is. */
export function readClause(view: View, figure: Figure, from: number, thread: Thread, context: ClauseContext): boolean {
  const { section, collector } = context;
  const words = view.text.slice(Math.max(from, figure.start - LEAD), figure.start);
  const closing = thread.outer ? words.search(/(?<=^[^(]*)\)/) : -1;
  const lead = words.slice(closing + 1);
  const sentence = view.text.slice(view.text.lastIndexOf('。', figure.start) + 1, figure.start);
  const isPercent = figure.unit === 'percent';
  const isZero = figure.value?.isZero() ?? false;
  if (/^\([^)]*$/.test(lead)) thread.outer = thread.subject && { ...thread.subject, measure: thread.measure };
  else if (thread.outer && closing >= 0) {
    thread.subject = thread.outer;
    thread.outer = null;
  }
  const before = { ...thread };
  const named = nameSubject(lead, figure.unit, thread, context);
  let wording = wordingOf(lead, isPercent, isZero, collector.year);
  if (isPercent && !wording && /^[(，,]?$/.test(lead) && thread.direction !== null) {
    wording = { measure: 'change_rate', sign: thread.direction, base: null, of: null, prior: false };
  }
  if (isPercent && !wording && /^的(?:比例)?$/.test(lead) && thread.budget && /(?:完成|占)[^，。；]*$/.test(sentence)) {
    wording = { measure: 'execution_rate', sign: 1, base: thread.budget, of: null, prior: false };
  }
  const part = section.topic === 'sangong' ? partByFund(lead, thread) : null;
  if (part && figure.unit === 'yuan')
    return collector.figure(figure, { ...part, dims: { ...part.dims, place: section.place } });
  const subject = isPercent || figure.unit === 'yuan' || figure.unit === null ? thread.subject : thread.counted;
  if (!wording || !subject || (subject === thread.counted && isPercent)) return false;
  const counted = subject === thread.counted;
  if (!(counted && named >= 0) && isReason(sentence)) {
    Object.assign(thread, before);
    return false;
  }
  if (counted && section.topic === 'assets' && BOUGHT.test(lead)) return false;
  if (!counted && named < 0 && isForeign(subjectWords(lead))) {
    thread.subject = null;
    return false;
  }
  if (!plainly(lead, wording, named)) return false;
  const done = collector.figure(figure, {
    indicator: subject.indicator,
    measure: wording.measure,
    dims: dimsOf(subject, thread, wording, sentence, section),
    sign: wording.sign,
    ...(wording.prior ? { year: collector.year - 1 } : {}),
    ...(subject.unit ? { unit: subject.unit } : {}),
  });
  if (!done) return false;
  if (!isPercent && !counted) thread.measure = wording.measure;
  if (wording.measure === 'initial_budget' || wording.measure === 'final_budget') {
    thread.budget = wording.measure;
    thread.compared = null;
  }
  thread.direction = wording.measure === 'change' ? wording.sign : null;
  return true;
}

/** 货物采购授予中小企业合同金额占货物支出金额: the firms' share of a part only. */
const PART_OF: Readonly<Record<string, string>> = {
  'procurement.goods': 'goods',
  'procurement.works': 'works',
  'procurement.services': 'services',
};

export function dimsOf(
  subject: Subject,
  thread: Thread,
  wording: Wording,
  sentence: string,
  section: Section,
): Dimensions {
  const compared =
    wording.measure === 'change' || wording.measure === 'change_rate'
      ? (thread.compared = comparedWith(sentence) ?? thread.compared ?? thread.budget ?? 'prior')
      : (wording.base ?? (wording.measure === 'execution_rate' ? (thread.budget ?? 'final_budget') : null));
  const of = wording.measure === 'share' ? denominator(wording.of ?? '', subject.indicator) : undefined;
  const part = of && /^procurement\.(?:sme|micro)$/.test(subject.indicator) ? PART_OF[of] : undefined;
  return {
    ...subject.dims,
    ...(section.place ? { place: section.place } : {}),
    ...(compared ? { base: compared } : {}),
    ...(of ? { of } : {}),
    ...(part ? { kind: part } : {}),
  };
}

/**
 * Whether an amount's own words are plain enough: between its subject (which ends at `named` in `lead`, -1 where an earlier
 * clause named it) and the number nothing that would make it another thing.
 */
function plainly(lead: string, wording: Wording, named: number): boolean {
  if (wording.measure !== 'actual' || wording.prior) return true;
  if (named >= 0) return FILLER.test(lead.slice(named));
  const rest = lead.replace(/(?:共计?|合计|累计|实际)支出|支出决算数?|决算支出|实际支出|(?:本年)?决算数?/g, '');
  return FILLER.test(rest) && !/收入|支出|费|拨款|资金/.test(rest);
}

/** 支出预算6万元（其中：一般公共预算支出6万元；政府性基金预算支出0万元）: an amount again by fund. */
function partByFund(lead: string, thread: Thread): { indicator: string; measure: Measure; dims: Dimensions } | null {
  const fund =
    /^(?:\(其中[:：，]?|；|，)(一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款)?支出$/.exec(lead)?.[1] ?? '';
  const strong = strongFund(fund);
  const { outer } = thread;
  return strong && outer?.measure
    ? { indicator: outer.indicator, measure: outer.measure, dims: { ...outer.dims, fund: strong } }
    : null;
}

/** Words of comparisons, denominators and budgets round generic words of amounts. */
const COMPARISON =
  /占[^，。；]*$|完成[^，。；]*$|(?:比|较|与|同|和)[^，。；]*?(?:相比|(?=增|减|上升|下降|降低|提高|持平|一致))/g;
const GENERIC = new RegExp(
  `^(?:${FILLER.source.slice(4, -3)}|增加|增长|减少|下降|降低|上升|年初|全年|调整|后|预算|安排|收支|总|上年|去年|[额数率])*$`,
);

/** Whether words that name no known subject name one all the same: what follows is not about the subject before. */
const isForeign = (lead: string): boolean =>
  lead
    .replace(COMPARISON, '')
    .split(/[，。；：、]/)
    .some((clause) => /费|经费|拨款|资金|补助|补贴|收入|支出/.test(clause) && !GENERIC.test(clause.trim()));

/** A paragraph that names a 科目 and no amount (its line broke behind the name): the next one's amounts are that 科目's. */
export function nameItem(text: string, thread: Thread, context: ClauseContext): void {
  if (!/\(项\)[。：:，]?$/.test(text) || !functionItem(text, context.codes)) return;
  thread.subject = null;
  nameSubject(text, 'yuan', thread, context);
}

/** Takes up the subject and the fund that the words before a number name; the offset where the subject ends, or -1. */
function nameSubject(lead: string, unit: string | null, thread: Thread, context: ClauseContext): number {
  const { section, codes } = context;
  const words = subjectWords(lead);
  const strong = strongFund(words);
  const found = lastTerm(words, section.topic, unit);
  if (strong && !found?.term.indicator.startsWith('income.') && (section.topic !== 'sangong' || /三公/.test(words))) {
    thread.fund = strong;
  }
  const project = section.topic === 'sangong' || unit !== 'yuan' ? null : namedProject(lead);
  if (project) {
    const fund = fundOf(thread, section, words);
    thread.subject = { indicator: 'project.funding', unit: null, dims: { ...fund, project, source: 'fiscal' } };
    thread.fresh = true;
    return lead.length;
  }
  const item = FUNCTION_TOPICS.has(section.topic) ? functionItem(words, codes) : null;
  const economic =
    ECONOMIC_TOPICS.has(section.topic) &&
    (thread.itemised || section.topic === 'basic' || /等(?:方面)?(?:支出|费用)?$/.test(lead)) &&
    unit === 'yuan'
      ? economicItem(words)
      : null;
  if (economic && (!found || economic.end >= found.end)) {
    thread.subject = {
      indicator: economic.indicator,
      unit: null,
      dims: {
        ...fundOf(thread, section, words),
        item: economic.name,
        ...(economic.code ? { code: economic.code } : {}),
      },
    };
    return economic.end;
  }
  if (item && (!found || item.end > found.end || (item.end === found.end && item.start < found.start))) {
    if (!(found && /总计|合计/.test(words.slice(item.start, found.end)))) {
      thread.subject = {
        indicator: item.indicator,
        unit: null,
        dims: { ...fundOf(thread, section, words), item: item.name, ...(item.code ? { code: item.code } : {}) },
      };
      return item.end;
    }
  }
  if (!found) {
    if (section.topic === 'assets' && unit === 'yuan') {
      const worth = /^[，,(]?(?:价值|原值|金额)?$/.test(lead) ? WORTH_OF[thread.counted?.indicator ?? ''] : undefined;
      thread.subject = worth ? { indicator: worth, unit: null, dims: {} } : null;
      return worth ? lead.length : -1;
    }
    const other = unit === 'person' || unit === 'person_time' ? PEOPLE_OF[thread.counted?.indicator ?? ''] : undefined;
    if (other) thread.counted = { indicator: other, unit: 'person_time', dims: thread.counted?.dims ?? {} };
    else if (unit === 'batch' && thread.counted?.indicator === 'sangong.reception_people')
      thread.counted = { indicator: 'sangong.reception_batches', unit: 'batch', dims: thread.counted.dims };
    else if (unit !== null && unit !== 'yuan' && unit !== 'percent' && thread.counted && !fits(thread.counted, unit))
      thread.counted = null;
    return -1;
  }
  const { term } = found;
  if (
    term.indicator === 'expenditure.personnel' ||
    term.indicator === 'expenditure.public' ||
    term.indicator === 'expenditure.basic'
  ) {
    thread.itemised = true;
  }
  const fund = term.fund === 'none' ? {} : term.fund ? { fund: term.fund } : fundOf(thread, section, words);
  const indicator =
    term.indicator === 'other.income_statecap' && section.topic === 'statecap' ? 'income.total' : term.indicator;
  if (term.units) {
    const carried = indicator === PEOPLE_OF[thread.counted?.indicator ?? ''] ? thread.counted?.dims.kind : undefined;
    const kind = term.kindByWord ? lead.slice(found.start, found.end) : (term.kind ?? carried);
    thread.counted = { indicator, unit: term.unit ?? null, dims: kind ? { kind } : {} };
    if (section.topic === 'sangong' && !thread.fresh) {
      const money = MONEY_OF[indicator];
      thread.subject = money ? { indicator: money, unit: null, dims: fundOf(thread, section, words) } : null;
    }
  } else {
    thread.fresh = true;
    thread.subject = { indicator, unit: null, dims: { ...fund, ...(term.kind ? { kind: term.kind } : {}) } };
  }
  return found.end;
}

/** People counted right after the batches or groups that they came in. */
const PEOPLE_OF: Readonly<Record<string, string>> = {
  'sangong.reception_batches': 'sangong.reception_people',
  'sangong.abroad_groups': 'sangong.abroad_people',
};

/** The money that counts stand for, where a paragraph names no amount before them. */
const MONEY_OF: Readonly<Record<string, string>> = {
  'sangong.reception_batches': 'sangong.reception',
  'sangong.abroad_groups': 'sangong.abroad',
  'sangong.vehicles_bought': 'sangong.vehicle_purchase',
};

/** The money behind a count of assets: `汽车21辆，402,675.22元`. */
const WORTH_OF: Readonly<Record<string, string>> = {
  'assets.vehicles': 'other.assets_vehicle_value',
  'other.assets_house_area': 'other.assets_house_value',
};

const fits = (subject: Subject, unit: string): boolean =>
  subject.unit === unit ||
  (subject.unit === 'person_time' && unit === 'person') ||
  subject.unit === 'batch' ||
  subject.unit === 'group';

/** A project that a clause gives money to by name: `城乡医疗救助补助资金项目支出6319.81万元`. */
function namedProject(lead: string): string | null {
  const named =
    /(?:^|[。；，：:、])((?:\d{4}年)?[^，。；：:、\d]{4,40}项目)(?:经费)?(?:支出|资金)?(?:为|共|共计)?$/.exec(lead);
  const project = named?.[1] ?? '';
  if (!project || /财政拨款项目|预算项目|本年项目|重点项目|专项项目|采购|绩效|自评|评价|资本性|其中/.test(project))
    return null;
  return project;
}

/** The fund of a subject: named beyond doubt in the clause or before it, else by the section, else bare 财政拨款, else all. */
export function fundOf(thread: Thread, section: Section, words: string): { fund: Fund } {
  const strong = strongFund(words);
  if (strong) return { fund: strong };
  if (section.topic === 'sangong') {
    return {
      fund: section.fund ?? thread.fund ?? (/财政拨款/.test([...section.titles, words].join()) ? 'fiscal' : 'fiscal'),
    };
  }
  if (section.topic === 'operating') return { fund: 'general' };
  if (section.fund && section.fund !== 'all') return { fund: thread.fund ?? section.fund };
  if (/财政拨款/.test(words)) return { fund: 'fiscal' };
  return { fund: section.fund ?? thread.fund ?? 'all' };
}
