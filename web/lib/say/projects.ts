import { Decimal } from '../../../pipelines/model/decimal.ts';
import {
  praisedUnspent,
  projectFinal,
  projectInitial,
  projectRate,
  projectScore,
  projectSpent,
} from '../derive/scores.ts';
import { exact } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import type { ProjectRow } from '../query/sql/projects.ts';
import { cell, type TableData, text } from '../table.ts';

/** Projects whose execution can be told, and whose adjusted budget is above zero. */
export const withRate = (projects: readonly ProjectRow[]): ProjectRow[] =>
  projects.filter((row) => projectRate(row) !== null && row.final !== null && new Decimal(row.final).gt(0));

export const unspent = (projects: readonly ProjectRow[]): ProjectRow[] =>
  withRate(projects).filter((row) => new Decimal(projectRate(row)?.value ?? 1).isZero());

export function projectTitle(projects: readonly ProjectRow[]): string {
  if (projects.length === 0) return t.projects.question;
  const idle = unspent(projects).length;
  return idle > 0 ? t.projects.idle(projects.length, idle) : t.projects.none(projects.length);
}

export const projectTable = (projects: readonly ProjectRow[]): TableData => ({
  columns: [
    t.columns.project,
    t.columns.agency,
    t.columns.year,
    t.measures.initial_budget ?? '',
    t.measures.final_budget ?? '',
    t.columns.actual,
    t.columns.rate,
    t.columns.score,
  ],
  rows: projects.map((row) => [
    text(row.project),
    text(row.agency),
    text(String(row.fiscal_year)),
    cell(projectInitial(row)),
    cell(projectFinal(row)),
    cell(projectSpent(row)),
    cell(projectRate(row)),
    cell(projectScore(row)),
  ]),
});

/** Names the project that spent nothing and praised itself most. */
export function scoreExecutionTitle(projects: readonly ProjectRow[]): string {
  const both = projects.filter((row) => row.score !== null && projectRate(row) !== null);
  const odd = praisedUnspent(both).sort((a, b) => new Decimal(b.score ?? 0).cmp(a.score ?? 0));
  const [first] = odd;
  if (!first?.score) return both.length > 0 ? t.projects.consistent(both.length) : t.projects.question;
  return t.projects.praised(odd.length, exact(first.score, first.score_ulp));
}
