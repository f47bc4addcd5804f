import type { Column } from './align.ts';
import { filled } from './slots.ts';
import type { Slot } from './slots.ts';

export type LevelNumber = 1 | 2 | 3;

/** What a column of an indicator table holds. A weight or score belongs to the level that stands before it. */
export type IndicatorRole =
  | { readonly kind: 'level'; readonly level: LevelNumber }
  | { readonly kind: 'weight' | 'score' | 'rate'; readonly level: LevelNumber }
  | { readonly kind: 'target' | 'actual' | 'completion' | 'sign' | 'unit' | 'note' | 'reason' };

export type MoneyRole =
  'initial_budget' | 'final_budget' | 'actual' | 'execution_rate' | 'weight' | 'score' | 'received' | 'balance';

const MONEY: readonly (readonly [RegExp, MoneyRole])[] = [
  [/执行率|完成率|执行进度|B\/A|支出进度/, 'execution_rate'],
  [/分值|权重/, 'weight'],
  [/得分/, 'score'],
  [/结余|结转|余额/, 'balance'],
  [/到位|下达|拨付/, 'received'],
  [
    /执行数|全年执行|^执行$|实际执行|执行金额|执行情况|实际支出|支出数|支出金额|决算数|完成数|实际执行|实际使用/,
    'actual',
  ],
  [/年初预算|年初安排|资金计划|计划数|年初数/, 'initial_budget'],
  [/全年预算|调整.{0,2}预算|预算调整|预算数|预算金额|预算安排|预算总额|预算资金|^预算(?:\(.*\))?$/, 'final_budget'],
];

/** The money column that a header cell announces. */
export function moneyRole(text: string): MoneyRole | null {
  if (text.length > 20) return null;
  for (const [pattern, role] of MONEY) if (pattern.test(text)) return role;
  return null;
}

const LEVELS: readonly (readonly [RegExp, LevelNumber])[] = [
  [/^(?:一级|1级)(?:绩效)?(?:指标)?(?:名称)?$/, 1],
  [/^(?:二级|2级)(?:绩效)?(?:指标)?(?:名称)?$/, 2],
  [/^(?:三级|3级|具体|四级)(?:绩效)?(?:指标)?(?:名称)?(?:及.*)?$|^指标名称$|^指标内容$/, 3],
];

function roleOf(text: string, level: LevelNumber): IndicatorRole | null {
  for (const [pattern, number] of LEVELS) if (pattern.test(text)) return { kind: 'level', level: number };
  if (/原因|偏差|改进|备注|整改|扣分/.test(text)) return { kind: 'reason' };
  if (/得分率/.test(text)) return { kind: 'rate', level };
  if (/完成率|实现率|完成比例/.test(text)) return { kind: 'completion' };
  if (/解释|说明|评分标准|评价标准|评分规则|评分细则|计算公式|计算方法|数据来源|佐证|指标来源/.test(text))
    return { kind: 'note' };
  if (/实际完成|完成值|实际值|完成情况|实现值|完成数|全年完成|完成指标值|实际情况/.test(text))
    return { kind: 'actual' };
  if (/指标值|目标值|预期值|计划值|目标数|标杆值|年度目标|预期指标|预期目标|计划完成|^值$/.test(text))
    return { kind: 'target' };
  if (/分值|权重|分数设置|标准分|满分|设定分|应得分/.test(text)) return { kind: 'weight', level };
  if (/得分|评分$|自评分|评价分$/.test(text)) return { kind: 'score', level };
  if (/^(?:指标)?(?:符号|性质|方向|运算符号?|比较符)$/.test(text)) return { kind: 'sign' };
  if (/^(?:指标值?)?(?:计量|度量)?单位(?:名称)?$/.test(text)) return { kind: 'unit' };
  return null;
}

/** The columns of an indicator table's header row, or null when the row is none. */
export function indicatorHeader(slots: readonly Slot[]): Column<IndicatorRole>[] | null {
  const columns: Column<IndicatorRole>[] = [];
  let level: LevelNumber = 3;
  const levels = new Set<LevelNumber>();
  const seen = filled(slots);
  if (seen.some((slot) => slot.text.length > 60)) return null;
  for (const slot of seen) {
    const plain = /^(?:评价)?指标$/.test(slot.text) && levels.size === 0;
    const role: IndicatorRole | null = plain ? { kind: 'level', level: 1 } : roleOf(slot.text, level);
    if (!role) continue;
    if (role.kind === 'level') {
      if (levels.has(role.level)) return null;
      levels.add(role.level);
      level = role.level;
    }
    columns.push({ role, from: slot.from, to: slot.to });
  }
  if (columns.length < 2) return null;
  const has = (...kinds: IndicatorRole['kind'][]): boolean =>
    columns.some((column) => kinds.includes(column.role.kind));
  const values =
    has('target', 'actual') || (has('weight') && has('score', 'rate')) || (levels.size >= 2 && has('weight', 'score'));
  if (levels.size === 0 || !values) return null;
  const leads = columns[0];
  const lost = leads?.role.kind === 'level' && leads.role.level === 2 && leads.from <= 1 && levels.has(3);
  if (lost) columns.unshift({ role: { kind: 'level', level: 1 }, from: leads.from - 1, to: leads.from - 1 });
  return withLowestLevel(columns, levels);
}

/** A table with one or two levels: its lowest is what the values belong to. */
function withLowestLevel(
  columns: readonly Column<IndicatorRole>[],
  levels: ReadonlySet<LevelNumber>,
): Column<IndicatorRole>[] {
  const lowest = Math.max(...levels) as LevelNumber;
  return columns.map((column) =>
    (column.role.kind === 'weight' || column.role.kind === 'score' || column.role.kind === 'rate') &&
    column.role.level > lowest
      ? { ...column, role: { ...column.role, level: lowest } }
      : column,
  );
}

/** 项目资金(万元), 预算执行情况: the label of a sheet's funding section, which announces its unit. */
export const isSection = (text: string): boolean =>
  /项目资金|资金情况|预算执行情况|资金执行|资金投入|执行情况|资金来源|年度预算申请/.test(text) && text.length < 24;

/** The columns of a funding table's header row (年初预算数, 全年预算数, 全年执行数 …), or null when the row is none. */
export function moneyHeader(slots: readonly Slot[]): Column<MoneyRole>[] | null {
  const columns: Column<MoneyRole>[] = [];
  const seen = filled(slots);
  for (const slot of isSection(seen[0]?.text ?? '') ? seen.slice(1) : seen) {
    if (/\d/.test(slot.text.replace(/[(（].*[)）]/, ''))) return null;
    const role = moneyRole(slot.text);
    if (role) columns.push({ role, from: slot.from, to: slot.to });
  }
  const roles = new Set(columns.map((column) => column.role));
  const money = (['initial_budget', 'final_budget', 'actual', 'execution_rate'] as const).filter((role) =>
    roles.has(role),
  );
  return money.length >= 2 && roles.size === columns.length ? columns : null;
}

/** A header's second row, where 指标值 is split into 符号, 值, 单位: the two rows read as one. */
export function underHeader(upper: readonly Slot[], lower: readonly Slot[]): Slot[] | null {
  const own = filled(lower).filter((slot) => slot.own);
  if (
    own.length < 2 ||
    !own.every((slot) => /^(?:指标)?(?:符号|性质|方向|值|内容|数值|(?:计量|度量)?单位(?:名称)?)$/.test(slot.text))
  )
    return null;
  const names = filled(upper);
  const merged = names.filter((slot, at) => {
    const end = Math.max(slot.to, (names[at + 1]?.from ?? Infinity) - 1);
    return !own.some((sub) => sub.from >= slot.from && sub.from <= end);
  });
  return [...merged, ...own].sort((a, b) => a.from - b.from);
}
