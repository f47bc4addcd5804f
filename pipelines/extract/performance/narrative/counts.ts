import type { Dimensions, Fund } from '../../../model/fact.ts';
import type { Pen } from '../pen.ts';
import type { Passage, Spot } from './spots.ts';

const GRADE = '优秀|优良|优|良好|良|中等|中|合格|不合格|较差|差|一般|[一二三四]等|[一二三四]类|[A-D]级?';
const AFTER = new RegExp(`^(?:项目)?(?:为|属于|评为|评定为|达到)[“"]?(${GRADE})(?![一-龥])`);
const BEFORE = new RegExp(
  `(?:为|是|评定|等级|等次|评级|，|、|：|:|其中|^)[“"]?(${GRADE})[”"]?(?:等级|等次|级|档次)?(?:的)?(?:项目)?(?:有|共|共计|计|为)?$`,
);
const BAND_TOP = /(\d+)分?(?:\([^()]*\))?(?:及)?以上(?:\([^()]*\))?的?(?:项目)?(?:有|共)?$/;
const BAND = /(\d+)分?(?:\([^()]*\))?[-—–~至](\d+)分?(?:\([^()]*\))?(?:之间)?的?(?:项目)?(?:有|共)?$/;
const BAND_LOW = /(\d+)分?(?:\([^()]*\))?以下的?(?:项目)?(?:有|共)?$/;
const RATE_RANGE = /预算?执行率(?:为|高于|低于|在|达到?|大于|小于)?[^，。；]{0,30}?(?:项目)?$/;
const STAGES =
  /编报绩效目标|绩效目标编[制报]|编制了?绩效目标|绩效跟踪评价|绩效跟踪|绩效监控|事前绩效评估|绩效自评价?|自评|重点评价|部门评价|财政评价|绩效评价/g;

/** How many projects were evaluated, with how much money, and how many of each grade. */
export function readCounts(pen: Pen, passage: Passage): void {
  if (!passage.evaluates) return;
  const thread: Thread = { sentence: '', grade: null, counted: null, money: null };
  for (const spot of passage.spots) {
    if (spot.sentence !== thread.sentence) begin(thread, spot.sentence);
    if (!pen.free(spot.figure)) continue;
    if (spot.figure.unit === 'item') readCount(pen, passage, spot, thread);
    else if (spot.figure.unit === 'yuan') thread.money = writeAmount(pen, passage, spot, thread) ?? thread.money;
    else if (spot.figure.unit === 'percent' && /占.{0,24}$/.test(spot.lead)) writeShare(pen, passage, spot, thread);
  }
}

/** What the numbers before have said: projects counted, the grade they have, the money of them. */
interface Thread {
  sentence: string;
  grade: string | null;
  counted: Dimensions | null;
  money: Dimensions | null;
}

function begin(thread: Thread, sentence: string): void {
  thread.sentence = sentence;
  thread.grade = null;
  thread.money = null;
  if (!/项目/.test(sentence)) thread.counted = null;
}

function readCount(pen: Pen, passage: Passage, spot: Spot, thread: Thread): void {
  const grade = gradeOf(spot, passage.text);
  if (grade) {
    thread.grade = grade;
    thread.money = null;
    writeGrade(pen, passage, spot, grade);
  } else if (RATE_RANGE.test(spot.before) && /执行率/.test(spot.before.split(/[，。；]/).at(-1) ?? '')) {
    writeRateCount(pen, passage, spot);
  } else if (countsProjects(spot)) {
    thread.counted = projectDims(passage, spot);
    thread.money = null;
    pen.write(spot.figure, { indicator: 'performance.projects', measure: 'actual', dims: thread.counted });
  }
}

/** 占 x%: of the money just named, else of the projects of the grade just counted. */
function writeShare(pen: Pen, passage: Passage, spot: Spot, thread: Thread): void {
  const { money, grade } = thread;
  if (money) pen.write(spot.figure, { indicator: 'performance.amount', measure: 'share', dims: money });
  else if (grade) {
    const dims = { kind: grade, place: passage.place };
    pen.write(spot.figure, { indicator: 'performance.grade_count', measure: 'share', dims });
  }
}

function gradeOf(spot: Spot, text: string): string | null {
  const after = AFTER.exec(text.slice(spot.figure.rawEnd, spot.figure.rawEnd + 12))?.[1];
  if (after) return after;
  const named = BEFORE.exec(spot.lead)?.[1];
  if (named) return named;
  const band = BAND.exec(spot.before);
  if (band) return `${band[1]}-${band[2]}`;
  const top = BAND_TOP.exec(spot.before);
  if (top) return `>=${top[1]}`;
  const low = BAND_LOW.exec(spot.before);
  return low ? `<${low[1]}` : null;
}

function writeGrade(pen: Pen, passage: Passage, spot: Spot, grade: string): void {
  pen.write(spot.figure, {
    indicator: 'performance.grade_count',
    measure: 'actual',
    dims: { kind: grade, place: passage.place },
  });
  for (const other of passage.spots) {
    const band =
      other.figure.end <= spot.figure.start &&
      other.figure.unit !== 'item' &&
      other.figure.start >= spot.figure.start - 30;
    if (/\d/.test(grade) && band && other.sentence === spot.sentence)
      pen.context.ledger.ignore(other.figure, 'grade band');
  }
}

/** 预算执行率为100%项目2个: projects by their rate of execution. */
function writeRateCount(pen: Pen, passage: Passage, spot: Spot): void {
  const clause = spot.before.split(/[，。；]/).at(-1) ?? '';
  const kind = clause.replace(/^.*?执行率/, '').replace(/的?项目$/, '');
  pen.write(spot.figure, {
    indicator: 'other.execution_rate_project_count',
    measure: 'actual',
    dims: { kind, place: passage.place },
  });
  for (const other of passage.spots) {
    if (other.figure.unit !== 'percent' || other.figure.end > spot.figure.start) continue;
    if (other.figure.start >= spot.figure.start - clause.length) pen.context.ledger.ignore(other.figure, 'threshold');
  }
}

const countsProjects = (spot: Spot): boolean =>
  /(?:项目|专项)(?:\((?:专项|项目)\))?(?:支出)?(?:共计?|合计|总计|数量?|总数|个数)?(?:共?有|为|:|：)?$/.test(
    spot.lead,
  ) ||
  (/^个?(?:一般公共预算|政府性基金预算|国有资本经营预算|预算|二级|一级|重点|财政|部门|单位)?(?:支出)?(?:项目|专项)(?!建设|名称)/.test(
    spot.tail,
  ) &&
    /绩效|自评|评价|评估|监控/.test(spot.sentence));

function projectDims(passage: Passage, spot: Spot): Dimensions {
  const kind = /(?:可执行|待分|[省市县区]级|重点|一级|二级|专项|部门)项目(?:\(专项\))?/.exec(
    spot.lead.split(/[，；、]/).at(-1) ?? '',
  )?.[0];
  const stage = [...spot.before.matchAll(STAGES)].at(-1)?.[0] ?? spot.tail.match(STAGES)?.[0];
  const named = kind ?? (stage && /自评/.test(stage) ? null : stage);
  return { place: passage.place, ...(named ? { kind: named } : {}) };
}

const MONEY =
  /(?:涉及|共涉及|总)?(?:自评)?(?:财政|预算|项目)?(?:总)?(?:资金|金额)(?:量|总额|规模|合计|共计|总量)?(?:共|为|:|：|达)?$/;
const FUNDS: readonly (readonly [RegExp, Fund])[] = [
  [/一般公共预算/, 'general'],
  [/政府性基金/, 'govfund'],
  [/国有资本/, 'statecap'],
];

/** 涉及金额: the money of the projects counted just before, or of what is said to be evaluated. */
function writeAmount(pen: Pen, passage: Passage, spot: Spot, { counted, grade }: Thread): Dimensions | null {
  const byFund = /(?:涉及|^[，、,和])(?:一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款|项目)?支出$/.test(
    spot.lead,
  );
  if (!byFund && !MONEY.test(spot.lead)) return null;
  const concerned = /涉及[^，。；]*$/.test(spot.lead) || (byFund && /涉及/.test(spot.before));
  if (!grade && !concerned && !(counted && /^[，、,]?(?:预算)?(?:资金|金额)/.test(spot.lead))) return null;
  const fund = FUNDS.find(([pattern]) => pattern.test(byFund ? spot.lead : sinceFund(spot.before)))?.[1];
  const whole = /(?:部门|单位)(?:预算)?整体(?:支出)?/.exec(lastClauses(spot.before))?.[0];
  const kind = grade ?? whole ?? (/^[一二]级项目/.test(counted?.kind ?? '') ? undefined : counted?.kind);
  const dims: Dimensions = { ...(kind ? { kind } : {}), ...(fund && !grade ? { fund } : {}), place: passage.place };
  const measure = /预算(?:资金|金额|总额)[^，。；]{0,4}$/.test(spot.lead) ? 'final_budget' : 'actual';
  return pen.write(spot.figure, { indicator: 'performance.amount', measure, dims }) ? dims : null;
}

const lastClauses = (before: string): string =>
  before
    .split(/[，；]/)
    .slice(-2)
    .join('，');

/** From the last word 预算项目支出 on: 对一般公共预算项目支出开展绩效自评, 共涉及资金…. */
const sinceFund = (before: string): string =>
  /(?:一般公共|政府性基金|国有资本经营)预算项目支出(?!总额).*$/.exec(before)?.[0] ?? '';
