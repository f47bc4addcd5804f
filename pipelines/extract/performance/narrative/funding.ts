import type { Dimensions, Measure } from '../../../model/fact.ts';
import type { Pen } from '../pen.ts';
import { sourceOf } from '../vocabulary.ts';
import type { Passage, Spot } from './spots.ts';
import { subjectOf } from './subject.ts';
import type { Subject } from './subject.ts';

type Role = 'initial_budget' | 'final_budget' | 'budget' | 'actual' | 'received' | 'balance';

const LINK = '(?:合计|共计|总计|共)?(?:均?为|是|达到?|:|：)?$';
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/(?:下达|到位|划拨)[^，。；、]{0,20}$/, 'received'],
  [new RegExp(`(?:结余|结转|剩余)(?:资金|金额)?${LINK}`), 'balance'],
  [new RegExp(`年初预算(?:数|金额|安排|批复)?${LINK}|资金计划${LINK}`), 'initial_budget'],
  [
    new RegExp(
      `(?:全年|总体|调整后?的?|最终)预算(?:数|金额|总额|资金)?${LINK}|预算调整(?:数|为)${LINK}|调整预算数?${LINK}`,
    ),
    'final_budget',
  ],
  [new RegExp(`预算(?:数|金额|总额|资金|安排)?${LINK}`), 'budget'],
  [new RegExp(`(?:执行(?:数|金额)?|支出(?:数|金额)?|实际使用(?:资金)?|使用资金)${LINK}`), 'actual'],
];
const RATE =
  /(?:执行率|预算完成率|完成率|支付率|支出进度|执行进度|完成(?:全年|年度|年初|调整后?)?(?:总)?预算(?:数|安排)?的|执行完成率)(?:为|达到?|:|：)?$/;
/** Items with subjects of their own, and totals in the accounts' own words (gold: expenditure.total), which other extractors read. */
const FOREIGN =
  /本年(?:支出|收入)|政府采购|三公|公务接待|公务用车|机关运行|因公出国|会议费|培训费|保险基金|违规|追回|拒付/;
/** Parts of a department's spending, by economic class or purpose. */
const ITEM = /工资福利|商品和?服务|个人和?家庭|人员经费|公用经费|资本性|津补贴|办公|专项|救助|补助|业务费|运转/;
const RATES_OF_DEPARTMENT =
  /([^，。；：、]{0,10}(?:细化率|调整率|结转结余率|结余率|差异率|控制率|变动率))(?:为|达到?|:|：)?$/;

interface Thread {
  subject: Subject | null;
  measure: Role | null;
  /** basic, project, … of the department's amount just read. */
  kind: string | null;
}

/** Budgets, executions and rates of evaluated projects and departments, in sentences. */
export function readFunding(pen: Pen, passage: Passage): void {
  if (!passage.evaluates || /\((?:类|款|项)\)/.test(passage.text)) return;
  const thread: Thread = { subject: null, measure: null, kind: null };
  for (const spot of passage.spots) {
    const upTo = passage.text.slice(0, spot.figure.start);
    if (!pen.free(spot.figure) || FOREIGN.test(upTo.slice(upTo.lastIndexOf('。') + 1) + spot.tail)) continue;
    if (/完成全年支出$/.test(spot.lead)) {
      pen.write(spot.figure, {
        indicator: 'expenditure.total',
        measure: 'actual',
        dims: { fund: 'all', place: passage.place },
      });
      continue;
    }
    thread.subject = subjectOf(passage, { before: spot.before, at: spot.figure.start }) ?? thread.subject;
    if (!thread.subject) continue;
    if (spot.figure.unit === 'yuan') readAmount(pen, passage, spot, thread);
    else if (spot.figure.unit === 'percent') readRate(pen, passage, spot, thread.subject, thread);
  }
}

function readAmount(pen: Pen, passage: Passage, spot: Spot, thread: Thread): void {
  const clause = spot.lead.replace(/^[，,、。；]|^\)/, '').replace(/^.*其中[，,：:]?/, '');
  const words = clause.replace(/^.*[，,：:]/, '');
  const known = ROLES.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  const own = thread.subject && 'project' in thread.subject ? words.replace(thread.subject.project, '') : words;
  const source = sourceOf(own.replace(/\d{4}年|支出|使用|支付.*$/g, ''));
  const part = /其中/.test(spot.lead) || thread.measure === null ? null : source;
  const role = known ?? ((/其中/.test(spot.lead) || part) && source && words.length <= 14 ? thread.measure : null);
  if (!role || !thread.subject) return;
  if (known) thread.measure = known;
  if (thread.subject.kind === 'department' && ITEM.test(words)) return;
  thread.kind = kindOf(words);
  if (role === 'received' || role === 'balance') {
    writeFlow(pen, passage, spot, thread.subject, role, source);
    return;
  }
  const measure: Measure = role === 'budget' ? plainBudget(passage, spot) : role;
  write(pen, passage, spot, thread.subject, measure, words, source);
}

/** A plain 预算数 is the full-year one where a rate is printed on it, else the initial one (gold/SCHEMA.md). */
function plainBudget(passage: Passage, spot: Spot): Measure {
  if (/年初/.test(spot.before)) return 'initial_budget';
  return passage.spots.some((other) => other.figure.unit === 'percent' && RATE.test(other.lead))
    ? 'final_budget'
    : 'initial_budget';
}

/** Money that came (下达, 到位) is not execution; what is left of it is the project's carry-over. */
function writeFlow(
  pen: Pen,
  passage: Passage,
  spot: Spot,
  subject: Subject,
  role: 'received' | 'balance',
  source: string | null,
): void {
  if (subject.kind !== 'project') return;
  const dims = { project: subject.project, place: passage.place };
  if (role === 'balance') pen.write(spot.figure, { indicator: 'carryover.closing', measure: 'actual', dims });
  else
    pen.write(spot.figure, {
      indicator: 'other.project_received',
      measure: 'actual',
      dims: { ...dims, source: source ?? 'total' },
    });
}

function write(
  pen: Pen,
  passage: Passage,
  spot: Spot,
  subject: Subject,
  measure: Measure,
  words: string,
  source: string | null,
): void {
  const base =
    measure === 'execution_rate'
      ? { base: /年初/.test(spot.lead) ? ('initial_budget' as const) : ('final_budget' as const) }
      : {};
  const place = { place: passage.place };
  if (subject.kind === 'projects') {
    pen.write(spot.figure, { indicator: 'performance.amount', measure, dims: { ...place, ...base } });
    return;
  }
  if (subject.kind === 'department' && !hasSheet(pen, subject.project)) {
    const dims: Dimensions = { kind: kindOf(words), ...place, ...base };
    pen.write(spot.figure, { indicator: 'performance.funding', measure, dims });
    return;
  }
  const dims: Dimensions = { project: subject.project, source: source ?? 'total', ...place, ...base };
  pen.write(spot.figure, { indicator: 'project.funding', measure, dims });
}

const kindOf = (words: string): string =>
  /基本支出/.test(words) ? 'basic' : /项目支出/.test(words) ? 'project' : /其他支出/.test(words) ? 'other' : 'total';

/**
 * Whether the document scores that name in a sheet of its own without funding rows: then it is a project like others
 * (gold/SCHEMA.md), and its money is told in sentences only.
 */
function hasSheet(pen: Pen, project: string): boolean {
  const { facts } = pen.context.collector;
  const scored = facts.some(
    ({ indicator, measure, dims }) =>
      indicator === 'project.indicator' && measure === 'score' && dims.project === project && dims.level3 !== undefined,
  );
  return scored && !facts.some((fact) => fact.indicator === 'performance.funding' && fact.measure === 'weight');
}

function readRate(pen: Pen, passage: Passage, spot: Spot, subject: Subject, thread: Thread): void {
  if (RATE.test(spot.lead)) {
    write(pen, passage, spot, subject, 'execution_rate', '', null);
    return;
  }
  if (/到位率(?:为|达到?|:|：)?$/.test(spot.lead) && subject.kind === 'project') {
    pen.write(spot.figure, {
      indicator: 'other.project_receipt_rate',
      measure: 'actual',
      dims: { project: subject.project, place: passage.place },
    });
    return;
  }
  if (/占[^，。；]{0,12}$/.test(spot.lead) && subject.kind === 'department' && thread.kind) {
    const dims = { kind: thread.kind, place: passage.place };
    pen.write(spot.figure, { indicator: 'performance.funding', measure: 'share', dims });
    return;
  }
  const name = RATES_OF_DEPARTMENT.exec(spot.lead)?.[1];
  if (name && subject.kind === 'department') {
    pen.write(spot.figure, {
      indicator: 'project.indicator',
      measure: 'actual',
      dims: { project: subject.project, level3: name.replace(/^\d{4}年度?|^(?:年度?|部门)/, ''), place: passage.place },
    });
  }
}
