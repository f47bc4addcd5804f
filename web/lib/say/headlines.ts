import type { Execution } from '../derive/execution.ts';
import { changeOf } from '../derive/latest.ts';
import { type Figure, figure } from '../figure.ts';
import { t } from '../i18n/index.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import { seriesName } from '../query/sql/panel-all.ts';

/** A main figure with its year, its change and what it is measured against. */
export interface Headline {
  readonly name: string;
  readonly year: number;
  readonly figure: Figure;
  readonly change: Figure | null;
  readonly base: string;
}

const SERIES = ['expenditure_total', 'sangong_total', 'performance_score', 'assistance_person_times'];

/** The last printed figure of each main series of one agency, and its execution rate. */
export function headlines(rows: readonly PanelRow[], executions: readonly Execution[]): Headline[] {
  const series = SERIES.flatMap((name): Headline[] => {
    const own = rows.filter((row) => row.series === name);
    const row = own.filter((entry) => !entry.derived).at(-1);
    const now = row ? figure(row) : null;
    if (!row || !now) return [];
    const before = own.find((entry) => entry.fiscal_year === row.fiscal_year - 1);
    return [
      {
        name: seriesName(name),
        year: row.fiscal_year,
        figure: now,
        change: changeOf(row, before),
        base: row.fund === null ? '' : (t.funds[row.fund] ?? ''),
      },
    ];
  });
  const rate = [...executions].sort((a, b) => b.year - a.year)[0];
  return rate
    ? [
        ...series.slice(0, 1),
        {
          name: t.columns.rate,
          year: rate.year,
          figure: rate.rate,
          change: null,
          base: t.execution.shortGroups[rate.group],
        },
        ...series.slice(1),
      ]
    : series;
}
