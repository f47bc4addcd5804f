import { Decimal } from '../../../pipelines/model/decimal.ts';
import { praisedUnspent, projectFinal, projectRate, projectScore, projectSpent } from '../derive/scores.ts';
import { figure } from '../figure.ts';
import { exact } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import type { ProjectRow } from '../query/sql/projects.ts';
import { cell, type TableData, text } from '../table.ts';

const HIGH = 90;

/** How many projects scored 90 or more, and whether one of them spent nothing. */
export function scoresTitle(projects: readonly ProjectRow[]): string {
  const scores = projects.flatMap((row) => row.score ?? []);
  if (scores.length === 0) return t.scores.question;
  const above = scores.filter((score) => new Decimal(score).gte(HIGH)).length;
  const odd = praisedUnspent(projects)[0];
  return (
    t.scores.spread(scores.length, above) +
    (odd?.score ? t.scores.unspent(odd.agency, exact(odd.score, odd.score_ulp)) : '')
  );
}

/** Projects with a score, then departments as a whole. */
export const scoresTable = (projects: readonly ProjectRow[], departments: readonly PanelRow[]): TableData => ({
  columns: [
    t.columns.agency,
    t.columns.year,
    t.columns.project,
    t.measures.final_budget ?? '',
    t.columns.actual,
    t.columns.spentRate,
    t.columns.score,
  ],
  rows: [
    ...projects.map((row) => [
      text(row.agency),
      text(String(row.fiscal_year)),
      text(row.project),
      cell(projectFinal(row)),
      cell(projectSpent(row)),
      cell(projectRate(row)),
      cell(projectScore(row)),
    ]),
    ...departments.map((row) => [
      text(row.agency),
      text(String(row.fiscal_year)),
      text(t.scores.overall),
      cell(null, 'not_applicable'),
      cell(null, 'not_applicable'),
      cell(null, 'not_applicable'),
      cell(figure(row)),
    ]),
  ],
});
