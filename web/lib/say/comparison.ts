import { Decimal } from '../../../pipelines/model/decimal.ts';
import { inWords } from '../charts/mark.ts';
import { groupBy } from '../derive/group.ts';
import { figure } from '../figure.ts';
import { t } from '../i18n/index.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import { ALL_SERIES, seriesName } from '../query/sql/panel-all.ts';
import { cell, type TableData, text } from '../table.ts';

/** Who has the most of an indicator; not said where the funds of the figures differ. */
export function comparisonTitle(rows: readonly PanelRow[], series: string): string {
  const valued = rows.filter((row): row is PanelRow & { value: string } => row.value !== null);
  const funds = new Set(valued.map((row) => row.fund));
  const [first, ...others] = valued;
  if (!first) return seriesName(series);
  if (funds.size > 1) return t.compare.mixed(seriesName(series));
  const most = others.reduce((best, row) => (new Decimal(row.value).gt(best.value) ? row : best), first);
  const shown = figure(most);
  return others.length > 0 && shown
    ? t.compare.most(seriesName(series), most.agency, most.fiscal_year, inWords(shown))
    : seriesName(series);
}

/** Indicators down, agencies and years across. */
export function comparisonTable(rows: readonly PanelRow[]): TableData {
  const columns = [...groupBy(rows, (row) => `${row.agency} ${String(row.fiscal_year)}`).entries()];
  const present = ALL_SERIES.filter((series) => rows.some((row) => row.series === series));
  return {
    columns: [t.columns.indicator, ...columns.map(([name]) => name)],
    rows: present.map((series) => [
      text(seriesName(series)),
      ...columns.map(([, list]) => {
        const row = list.find((entry) => entry.series === series);
        return cell(row ? figure(row) : null);
      }),
    ]),
  };
}

export const seriesTable = (rows: readonly PanelRow[]): TableData => ({
  columns: [t.columns.agency, t.columns.year, t.columns.fund, t.columns.origin, t.columns.value],
  rows: rows.map((row) => [
    text(row.agency),
    text(String(row.fiscal_year)),
    text(row.fund === null ? '' : (t.funds[row.fund] ?? '')),
    text(row.derived ? t.origins.derived : t.origins.printed),
    cell(figure(row)),
  ]),
});
