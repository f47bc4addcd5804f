import { Decimal } from '../../../pipelines/model/decimal.ts';
import { moneyText } from '../charts/mark.ts';
import { SANGONG_PARTS, type SangongYear } from '../charts/sangong-parts.ts';
import { breakBetween } from '../derive/comparable.ts';
import { quotient } from '../derive/quotient.ts';
import { groupBy } from '../derive/group.ts';
import { figure } from '../figure.ts';
import { unitFor } from '../format/money.ts';
import { t } from '../i18n/index.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import { cell, type TableData, text } from '../table.ts';

/** How many agencies' 三公 fell, stood or rose between their last two neighbouring years, and who spent most. */
export function sangongTitle(rows: readonly PanelRow[]): string {
  const valued = rows.filter((row): row is PanelRow & { value: string } => row.value !== null);
  const largest = valued.reduce<(PanelRow & { value: string }) | null>(
    (most, row) => (most === null || new Decimal(row.value).gt(most.value) ? row : most),
    null,
  );
  if (!largest) return t.sangong.question;
  const agencies = [...groupBy(valued, (row) => row.agency_id).values()];
  if (new Decimal(largest.value).isZero()) {
    return agencies.length === 1 ? t.sangong.zero(largest.agency) : t.sangong.allZero(agencies.length);
  }
  const last = agencies.flatMap((list) => {
    const [before, after] = list.slice(-2);
    return before && after && before.fiscal_year === after.fiscal_year - 1 && breakBetween(before, after) === null
      ? [new Decimal(after.value).cmp(before.value)]
      : [];
  });
  const count = (sign: number): number => last.filter((step) => step === sign).length;
  const most = t.sangong.largest(
    largest.agency,
    largest.fiscal_year,
    moneyText(largest.value, unitFor([largest.value])),
  );
  return t.words.title(
    last.length > 0 ? t.words.statements([t.sangong.trend(count(-1), count(0), count(1)), most]) : most,
  );
}

export const sangongTable = (rows: readonly PanelRow[]): TableData => ({
  columns: [t.columns.agency, t.columns.year, t.columns.fund, t.columns.origin, t.sangong.title],
  rows: rows.map((row) => [
    text(row.agency),
    text(String(row.fiscal_year)),
    text(row.fund === null ? '' : (t.funds[row.fund] ?? '')),
    text(row.derived ? t.origins.derived : t.origins.printed),
    cell(figure(row)),
  ]),
});

/** What the spending went to: the largest part of all, over years whose parts are printed. */
export function partsTitle(years: readonly SangongYear[]): string {
  const sums = SANGONG_PARTS.map((part, at) => ({
    part,
    sum: years.reduce((sum, year) => sum.plus(year.parts[at]?.value ?? 0), new Decimal(0)),
  }));
  const largest = sums.reduce((most, entry) => (entry.sum.gt(most.sum) ? entry : most));
  if (years.length === 0) return t.sangong.question;
  if (largest.sum.isZero()) return t.sangong.allZero(new Set(years.map((year) => year.agencyId)).size);
  return t.sangong.mostly(t.sangong.parts[largest.part]);
}

export const partsTable = (years: readonly SangongYear[]): TableData => ({
  columns: [
    t.columns.agency,
    t.columns.year,
    ...SANGONG_PARTS.map((part) => t.sangong.parts[part]),
    t.sangong.total,
    t.columns.base,
    t.sangong.budget,
  ],
  rows: years.map((year) => [
    text(year.agency),
    text(String(year.year)),
    ...year.parts.map((part) => cell(part)),
    cell(year.total),
    text(year.base === null ? '' : (t.bases[year.base] ?? '')),
    cell(year.budget),
  ]),
});

/** Vehicle cost per vehicle kept and 三公 per member of staff, where both figures are printed. */
export const ratiosTable = (years: readonly SangongYear[]): TableData => ({
  columns: [
    t.columns.agency,
    t.columns.year,
    t.sangong.parts.vehicle_operation,
    t.sangong.kept,
    t.sangong.perVehicle,
    t.sangong.staff,
    t.sangong.perHead,
  ],
  rows: years.map((year) => [
    text(year.agency),
    text(String(year.year)),
    cell(year.parts[2] ?? null),
    cell(year.vehicles),
    cell(quotient(year.parts[2] ?? null, year.vehicles)),
    cell(year.staff),
    cell(quotient(year.total, year.staff)),
  ]),
});
