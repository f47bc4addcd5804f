import { Decimal } from '../../../pipelines/model/decimal.ts';
import { type Figure, figure } from '../figure.ts';
import { exact, percentOf } from '../format/number.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import type { CoverageRow } from '../query/sql/overview.ts';
import { breakBetween } from './comparable.ts';
import type { Execution } from './execution.ts';

/** The columns of the panel that the overview shows. */
export const OVERVIEW_SERIES = [
  'expenditure_total',
  'sangong_total',
  'performance_score',
  'assistance_person_times',
] as const;

/** An agency's last year with printed figures, the main ones, and how spending changed. */
export interface Latest {
  readonly agencyId: string;
  readonly agency: string;
  readonly year: number;
  readonly expenditure: Figure | null;
  readonly change: Figure | null;
  readonly rate: Execution | null;
  readonly sangong: Figure | null;
  readonly score: Figure | null;
  readonly times: Figure | null;
}

/** Percent by which a figure differs from the year before, or null where either is missing or the base is 0. */
export function changed(now: Figure | null, before: Figure | null): Figure | null {
  if (!now || !before || new Decimal(before.value).isZero()) return null;
  const difference = new Decimal(now.value).minus(before.value).toString();
  return {
    value: percentOf(difference, new Decimal(before.value).abs().toString()),
    unit: 'percent',
    ulp: '0.01',
    facts: [...now.facts, ...before.facts],
    doc: now.doc,
    origin: 'computed',
    formula: `(${exact(now.value)} − ${exact(before.value)}) ÷ ${exact(before.value)}`,
    doubts: Math.max(now.doubts, before.doubts),
    raw: null,
  };
}

/** The same for two figures of one series; null as well where scope, fund or base keep them apart. */
export const changeOf = (now: PanelRow | undefined, before: PanelRow | undefined): Figure | null =>
  now && before && breakBetween(now, before) === null ? changed(figure(now), figure(before)) : null;

/** One row an agency: its last year with printed figures. */
export function latest(
  coverage: readonly CoverageRow[],
  rows: readonly PanelRow[],
  executions: readonly Execution[],
): Latest[] {
  const last = new Map<string, CoverageRow>();
  for (const row of coverage) {
    const known = last.get(row.agency_id);
    if (row.printed > 0 && (!known || known.fiscal_year < row.fiscal_year)) last.set(row.agency_id, row);
  }
  return [...last.values()].map(({ agency_id: agencyId, agency, fiscal_year: year }): Latest => {
    const row = (name: string, of: number): PanelRow | undefined =>
      rows.find((entry) => entry.agency_id === agencyId && entry.fiscal_year === of && entry.series === name);
    const get = (name: string): Figure | null => {
      const found = row(name, year);
      return found ? figure(found) : null;
    };
    return {
      agencyId,
      agency,
      year,
      expenditure: get('expenditure_total'),
      change: changeOf(row('expenditure_total', year), row('expenditure_total', year - 1)),
      rate: executions.find((entry) => entry.agencyId === agencyId && entry.year === year) ?? null,
      sangong: get('sangong_total'),
      score: get('performance_score'),
      times: get('assistance_person_times'),
    };
  });
}
