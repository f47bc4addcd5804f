import { Decimal } from '../../../pipelines/model/decimal.ts';
import type { Figure } from '../figure.ts';
import { exact, percentOf } from '../format/number.ts';
import type { ProjectRow } from '../query/sql/projects.ts';

const printed = (
  row: ProjectRow,
  value: string | null,
  unit: string,
  ulp: string | null,
  fact: string | null,
): Figure | null =>
  value === null || fact === null
    ? null
    : { value, unit, ulp, facts: [fact], doc: row.doc_id, origin: 'printed', formula: null, doubts: 0, raw: null };

export const projectScore = (row: ProjectRow): Figure | null => {
  const found = printed(row, row.score, 'point', row.score_ulp, row.score_fact);
  return found && row.score_values > 1 ? { ...found, doubts: row.score_values - 1 } : found;
};
export const projectInitial = (row: ProjectRow): Figure | null =>
  printed(row, row.initial, 'yuan', null, row.initial_fact);
export const projectFinal = (row: ProjectRow): Figure | null => printed(row, row.final, 'yuan', null, row.final_fact);
export const projectSpent = (row: ProjectRow): Figure | null => printed(row, row.spent, 'yuan', null, row.spent_fact);

/** 执行率 of a project: as printed, else spent over the adjusted budget. */
export function projectRate(row: ProjectRow): Figure | null {
  const rate = printed(row, row.rate, 'percent', row.rate_ulp, row.rate_fact);
  if (rate) return rate;
  if (row.spent === null || row.final === null || new Decimal(row.final).lte(0)) return null;
  return {
    value: percentOf(row.spent, row.final),
    unit: 'percent',
    ulp: '0.01',
    facts: [row.spent_fact, row.final_fact].filter((fact) => fact !== null),
    doc: row.doc_id,
    origin: 'computed',
    formula: `${exact(row.spent)} ÷ ${exact(row.final)}`,
    doubts: 0,
    raw: null,
  };
}

/** Projects that spent nothing and yet scored 80 or more. */
export const praisedUnspent = (rows: readonly ProjectRow[]): ProjectRow[] =>
  rows.filter((row) => {
    const rate = projectRate(row);
    return rate !== null && new Decimal(rate.value).isZero() && row.score !== null && new Decimal(row.score).gte(80);
  });

/** The middle of sorted values (mean of the two middle ones), or null of none. */
export function median(values: readonly string[]): string | null {
  const sorted = values.map((value) => new Decimal(value)).sort((a, b) => a.cmp(b));
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper && lower ? upper.plus(lower).div(2).toString() : null;
}
