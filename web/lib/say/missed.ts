import { comparatorSign } from '../charts/person-times.ts';
import type { Figure } from '../figure.ts';
import { t } from '../i18n/index.ts';
import type { MissedRow } from '../query/sql/missed.ts';
import { cell, type TableData, text } from '../table.ts';

const printed = (row: MissedRow, value: string, unit: string, fact: string): Figure => ({
  value,
  unit,
  ulp: null,
  facts: [fact],
  doc: row.doc_id,
  origin: 'printed',
  formula: null,
  doubts: 0,
  raw: null,
});

export const missedTable = (rows: readonly MissedRow[]): TableData => ({
  columns: [
    t.missed.level3,
    t.columns.project,
    t.columns.agency,
    t.columns.year,
    '',
    t.missed.target,
    t.missed.actual,
    t.missed.score,
  ],
  rows: rows.map((row) => [
    text(row.level3),
    text(row.project),
    text(row.agency),
    text(String(row.fiscal_year)),
    text(comparatorSign(row.comparator)),
    cell(printed(row, row.target, row.unit, row.target_fact)),
    cell(printed(row, row.actual, row.unit, row.actual_fact)),
    cell(printed(row, row.score, 'point', row.score_fact)),
  ]),
});
