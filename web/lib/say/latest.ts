import type { Latest } from '../derive/latest.ts';
import type { Gap } from '../figure.ts';
import { t } from '../i18n/index.ts';
import type { FindingCount } from '../query/sql/findings.ts';
import type { DocumentRow } from '../query/sql/overview.ts';
import { cell, type TableData, text } from '../table.ts';

/** The headline figures of each agency's last year, with their change and base. */
export function latestTable(
  rows: readonly Latest[],
  counts: readonly FindingCount[],
  documents: readonly DocumentRow[],
  address: (agency: string) => string,
): TableData {
  return {
    columns: [
      t.columns.agency,
      t.columns.year,
      t.overview.expenditure,
      t.columns.change,
      t.overview.rate,
      t.columns.base,
      t.overview.sangong,
      t.overview.score,
      t.overview.times,
      t.overview.doubts,
    ],
    rows: rows.map((row) => {
      const kind = documents.find((entry) => entry.agency_id === row.agencyId && entry.fiscal_year === row.year)?.kind;
      const accounts: Gap = kind === 'performance' ? 'not_applicable' : 'silent';
      const doubts = counts
        .filter((count) => count.agency_id === row.agencyId && count.fiscal_year === row.year)
        .reduce((sum, count) => sum + count.findings, 0);
      return [
        text(row.agency, address(row.agencyId)),
        text(String(row.year)),
        cell(row.expenditure, accounts),
        cell(row.change, accounts),
        cell(row.rate?.rate ?? null, accounts),
        text(row.rate ? t.execution.shortGroups[row.rate.group] : ''),
        cell(row.sangong, accounts),
        cell(row.score),
        cell(row.times),
        text(doubts > 0 ? String(doubts) : '—'),
      ];
    }),
  };
}
