import { Decimal } from '../../../pipelines/model/decimal.ts';
import { moneyText } from '../charts/mark.ts';
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
  if (new Decimal(largest.value).isZero()) return t.sangong.allZero(agencies.length);
  const steps = agencies.flatMap((list) => {
    const [before, after] = list.slice(-2);
    return before && after && before.fiscal_year === after.fiscal_year - 1 ? [new Decimal(after.value).cmp(before.value)] : [];
  });
  const count = (sign: number): number => steps.filter((step) => step === sign).length;
  const most = t.sangong.largest(largest.agency, largest.fiscal_year, moneyText(largest.value, unitFor([largest.value])));
  return steps.length > 0 ? `${t.sangong.trend(count(-1), count(0), count(1))}；${most}` : most;
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

