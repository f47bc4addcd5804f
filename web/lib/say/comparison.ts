import { Decimal } from '../../../pipelines/model/decimal.ts';
import { inWords } from '../charts/mark.ts';
import { kin } from '../derive/comparable.ts';
import { groupBy } from '../derive/group.ts';
import { figure, type Gap } from '../figure.ts';
import { t } from '../i18n/index.ts';
import type { DocumentRow } from '../query/sql/overview.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import { ALL_SERIES, seriesName } from '../query/sql/panel-all.ts';
import { cell, type TableData, text } from '../table.ts';

/** Who has the most of an indicator; not said where their fund, scope or base differs. */
export function comparisonTitle(rows: readonly PanelRow[], series: string): string {
  const valued = rows.filter((row): row is PanelRow & { value: string } => row.value !== null);
  const kinds = kin(valued).length;
  const [first, ...others] = valued;
  if (!first) return seriesName(series);
  if (kinds > 1) return t.compare.mixed(seriesName(series), kinds);
  const most = others.reduce((best, row) => (new Decimal(row.value).gt(best.value) ? row : best), first);
  const shown = figure(most);
  return others.length > 0 && shown
    ? t.compare.most(seriesName(series), most.agency, most.fiscal_year, inWords(shown))
    : seriesName(series);
}

/** Indicators down, agencies and years across; a gap says why. `name` heads a column. */
export function comparisonTable(
  rows: readonly PanelRow[],
  documents: readonly DocumentRow[],
  name: (row: PanelRow) => string,
): TableData {
  const columns = [...groupBy(rows, (row) => `${row.agency_id} ${String(row.fiscal_year)}`).values()];
  const present = ALL_SERIES.filter((series) => rows.some((row) => row.series === series));
  const gap = (series: string, of: PanelRow | undefined): Gap => {
    const own = documents.filter((entry) => entry.agency_id === of?.agency_id && entry.fiscal_year === of.fiscal_year);
    if (own.length === 0) return 'no_document';
    const evaluated = /^(?:performance|assistance)_/.test(series);
    return evaluated || own.some((entry) => entry.kind === 'accounts') ? 'silent' : 'not_applicable';
  };
  return {
    byRow: true,
    columns: [t.columns.indicator, ...columns.map(([first]) => (first ? name(first) : ''))],
    rows: present.map((series) => [
      text(seriesName(series)),
      ...columns.map((list) => {
        const row = list.find((entry) => entry.series === series);
        return cell(row ? figure(row) : null, gap(series, list[0]));
      }),
    ]),
  };
}

/** Of each agency its last year that is not only derived. */
export function lastYears(rows: readonly PanelRow[]): PanelRow[] {
  const printed = rows.filter((row) => !row.derived);
  const last = new Map(printed.map((row) => [row.agency_id, row.fiscal_year]));
  for (const row of printed) last.set(row.agency_id, Math.max(row.fiscal_year, last.get(row.agency_id) ?? 0));
  return rows.filter((row) => last.get(row.agency_id) === row.fiscal_year);
}

export const seriesTable = (rows: readonly PanelRow[]): TableData => ({
  columns: [t.columns.agency, t.columns.year, t.columns.universe, t.columns.fund, t.columns.origin, t.columns.value],
  rows: rows.map((row) => [
    text(row.agency),
    text(String(row.fiscal_year)),
    text(row.scope === null ? '' : (t.scopes[row.scope] ?? '')),
    text(row.fund === null ? '' : (t.funds[row.fund] ?? '')),
    text(row.derived ? t.origins.derived : t.origins.printed),
    cell(figure(row)),
  ]),
});
