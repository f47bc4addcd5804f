import type { Cell } from '../../../model/document.ts';
import { named } from '../printed.ts';
import { isPlainNumber } from '../value.ts';
import { bareLevel, isLevel1, isLevel2, isTotal } from '../vocabulary.ts';
import { align } from './align.ts';
import type { Column } from './align.ts';
import type { IndicatorRole, LevelNumber } from './header.ts';
import { INDICATOR_FIT } from './indicator-fit.ts';
import { filled } from './slots.ts';
import type { Slot } from './slots.ts';

export interface LevelCell {
  readonly level: LevelNumber;
  readonly cell: Cell;
}

/** One indicator of a sheet: its levels, filled down, and the cells that stand in its row. */
export interface IndicatorRow {
  levels: Partial<Record<LevelNumber, string>>;
  /** Cells of names that begin in this row, with the weight printed in brackets if there is one. */
  readonly names: LevelCell[];
  readonly values: Partial<Record<'target' | 'actual' | 'completion' | 'sign' | 'unit', Cell>>;
  readonly weights: LevelCell[];
  readonly scores: LevelCell[];
  readonly rates: LevelCell[];
  readonly total: boolean;
  /** Every cell stands under its header column. */
  placed: boolean;
  /** A row below that may only carry on this one: the halves of a weight and a score (seed 004, 1 over 3 for 13). */
  below: IndicatorRow | null;
}

/** Joins two halves of a level's name; halves may overlap where a page break repeats characters (满意度 + 意度指标). */
export function joinHalves(first: string, second: string): string {
  for (let overlap = Math.min(first.length, second.length) - 1; overlap > 0; overlap -= 1) {
    if (!first.endsWith(second.slice(0, overlap))) continue;
    const merged = first + second.slice(overlap);
    if (isLevel1(merged) || isLevel2(merged)) return merged;
  }
  return first + second;
}

const knows = (level: LevelNumber, text: string): boolean => (level === 1 ? isLevel1(text) : isLevel2(text));

/** Reads the rows below one header into indicators. */
export class IndicatorRows {
  readonly rows: IndicatorRow[] = [];
  #levels: Partial<Record<LevelNumber, string>> = {};
  readonly #valued: boolean;

  constructor(readonly columns: readonly Column<IndicatorRole>[]) {
    this.#valued = columns.some((column) => column.role.kind === 'target' || column.role.kind === 'actual');
  }

  /** A first-level name that stands in the header row itself (seed 002). */
  startIn(level1: string): void {
    this.#levels = { 1: level1 };
  }

  add(slots: readonly Slot[]): void {
    const seen = filled(slots).filter((slot) => !/^(?:年度)?绩效指标(?:完成情况)?$/.test(slot.text));
    const first = seen[0];
    if (!first || /^(?:其他)?(?:需要)?说明|^备注|^注[:：]|^其他需/.test(first.text)) return;
    const total = isTotal(first.text);
    const row = this.#read(total ? seen.slice(1) : seen, total);
    if (total) {
      this.rows.push(row);
      return;
    }
    if (this.#carriesOn(row)) return;
    this.#enter(row);
    if (hasContent(row)) this.rows.push(row);
  }

  #read(seen: readonly Slot[], total: boolean): IndicatorRow {
    const row: IndicatorRow = {
      levels: {},
      names: [],
      values: {},
      weights: [],
      scores: [],
      rates: [],
      total,
      placed: true,
      below: null,
    };
    const columns = total ? this.#totalColumns(seen) : align(seen, this.columns, INDICATOR_FIT).columns;
    seen.forEach((slot, at) => {
      const role = columns[at]?.role;
      if (!role) return;
      const column = columns[at];
      row.placed &&= column !== undefined && column !== null && slot.from >= column.from && slot.from <= column.to;
      const { cell } = slot;
      if (role.kind === 'level') {
        if (/^[.…·-]+$/.test(slot.text)) return;
        const level =
          role.level === 1 && slot.from !== column?.from ? this.#shiftedLevel(seen, columns, slot.text) : role.level;
        row.levels[level] = bareLevel(named(cell.text));
        if (slot.own) row.names.push({ level, cell });
      } else if (!slot.own) return;
      else if (role.kind === 'weight') row.weights.push({ level: role.level, cell });
      else if (role.kind === 'score') row.scores.push({ level: role.level, cell });
      else if (role.kind === 'rate') row.rates.push({ level: role.level, cell });
      else if (role.kind !== 'note' && role.kind !== 'reason') row.values[role.kind] = cell;
    });
    return row;
  }

  /** 可持续影响指标, 成本指标 name both levels; alone in a shifted row they are the second (seed 002). */
  #shiftedLevel(seen: readonly Slot[], columns: readonly (Column<IndicatorRole> | null)[], text: string): LevelNumber {
    const second = seen.some((_, at) => {
      const role = columns[at]?.role;
      return role?.kind === 'level' && role.level === 2;
    });
    return isLevel2(text) && !second && this.#levels[1] !== undefined ? 2 : 1;
  }

  /**
   * As many numbers in a total row as the header has weights and scores are those, wherever they stand. A single one is the
   * score, unless it is 100 or stands under the weight. Others are laid along the header.
   */
  #totalColumns(seen: readonly Slot[]): (Column<IndicatorRole> | null)[] {
    const sums = this.columns.filter((column) => column.role.kind === 'weight' || column.role.kind === 'score');
    const rate = this.columns.find((column) => column.role.kind === 'rate') ?? null;
    const numbers = seen.filter((slot) => isPlainNumber(slot.text));
    const [only, second] = numbers;
    let columns: readonly (Column<IndicatorRole> | null)[];
    if (sums.length === numbers.length) columns = sums;
    else if (only && !second) {
      const under = sums.find((column) => only.from >= column.from && only.from <= column.to) ?? null;
      const score = sums.find((column) => column.role.kind === 'score') ?? null;
      columns = [only.text === '100' || under ? under : score];
    } else columns = align(numbers, numbers.length < sums.length ? sums : this.columns, INDICATOR_FIT).columns;
    return seen.map((slot) => (/^\d+(?:\.\d+)?%$/.test(slot.text) ? rate : (columns[numbers.indexOf(slot)] ?? null)));
  }

  #enter(row: IndicatorRow): void {
    const { 1: level1, 2: level2, 3: level3 } = row.levels;
    if (level1 !== undefined && level1 !== this.#levels[1]) this.#levels = { 1: level1 };
    if (level2 !== undefined) this.#levels[2] = level2;
    row.levels = { ...this.#levels, ...(level3 === undefined ? {} : { 3: level3 }) };
  }

  /** True when the row only carries on the names (and perhaps the numbers) of the row above. */
  #carriesOn(row: IndicatorRow): boolean {
    const above = this.rows.at(-1);
    if (!above || above.total || !this.#valued || !row.placed || row.values.target || row.values.actual) return false;
    if (!above.values.target && !above.values.actual) return false;
    const broken = ([1, 2] as const).filter((level) => {
      const [before, after] = [above.levels[level], row.levels[level]];
      return (
        before !== undefined && after !== undefined && !knows(level, after) && knows(level, joinHalves(before, after))
      );
    });
    const strange = ([1, 2] as const).some((level) => row.levels[level] !== undefined && !broken.includes(level));
    if (strange || (row.levels[3] === undefined && broken.length === 0)) return false;
    const numbered = row.weights.length > 0 || row.scores.length > 0;
    if (numbered && broken.length === 0) return false;
    for (const level of broken) above.levels[level] = joinHalves(above.levels[level] ?? '', row.levels[level] ?? '');
    if (row.levels[3] !== undefined) above.levels[3] = (above.levels[3] ?? '') + row.levels[3];
    this.#levels = { ...this.#levels, ...above.levels };
    delete this.#levels[3];
    if (numbered) above.below = row;
    above.names.push(...row.names);
    return true;
  }
}

const hasContent = (row: IndicatorRow): boolean =>
  row.names.length > 0 || Object.keys(row.values).length > 0 || row.weights.length > 0 || row.scores.length > 0;
