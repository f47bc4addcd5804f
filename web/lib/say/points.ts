import { Decimal } from '../../../pipelines/model/decimal.ts';
import { moneyText } from '../charts/mark.ts';
import { budgetsOf } from '../derive/budgets.ts';
import { groupBy } from '../derive/group.ts';
import type { Latest } from '../derive/latest.ts';
import { praisedUnspent } from '../derive/scores.ts';
import { unitFor } from '../format/money.ts';
import { exact } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import type { FindingCount } from '../query/sql/findings.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import type { ProjectRow } from '../query/sql/projects.ts';
import { budgetsTitle } from './budgets.ts';
import { unspent } from './projects.ts';

/** A sentence for someone with two minutes, and the page that shows it in full. */
export interface Point {
  readonly text: string;
  readonly path: string;
}

/** Whose spending changed most on the year before. */
function change(rows: readonly Latest[]): Point[] {
  const changes = rows.flatMap((row) => (row.change ? [{ row, by: new Decimal(row.change.value) }] : []));
  const [most] = changes.sort((a, b) => b.by.abs().cmp(a.by.abs()));
  if (!most) return [];
  const rate = exact(most.by.abs().toString(), '0.01');
  const { agency, agencyId, year } = most.row;
  return [{ text: t.points.change(agency, year, rate, most.by.gte(0), changes.length), path: `/agency/${agencyId}/` }];
}

/** Whose plan changed most during the year. */
const plan = (rows: readonly PanelRow[]): Point[] => {
  const text = budgetsTitle(budgetsOf(rows));
  return text === t.budgets.question ? [] : [{ text, path: '/execution/#chart-budgets' }];
};

/** How much was budgeted for projects that spent nothing, and how many of them scored well. */
function idle(projects: readonly ProjectRow[]): Point[] {
  const list = unspent(projects);
  if (list.length === 0) return [];
  const budget = list.reduce((sum, row) => sum.plus(row.final ?? 0), new Decimal(0)).toString();
  const text = t.points.idle(list.length, moneyText(budget, unitFor([budget])), praisedUnspent(list).length);
  return [{ text, path: '/scores/#chart-score-execution' }];
}

/** How many figures disagree, and where most do. */
function doubts(counts: readonly FindingCount[]): Point[] {
  const sum = (list: readonly FindingCount[]): number => list.reduce((all, row) => all + row.findings, 0);
  const [most] = [...groupBy(counts, (row) => row.agency_id).values()].sort((a, b) => sum(b) - sum(a));
  const [any] = most ?? [];
  return most && any ? [{ text: t.points.doubts(sum(counts), any.agency, sum(most)), path: '/findings/' }] : [];
}

/** Agencies whose last documents hold no accounts at all. */
function silent(rows: readonly Latest[]): Point[] {
  const names = rows.filter((row) => row.expenditure === null).map((row) => row.agency);
  return names.length > 0 ? [{ text: t.points.silent(names), path: '/#coverage' }] : [];
}

/** What the charts of the overview do not say in their titles. */
export const points = (
  latest: readonly Latest[],
  rows: readonly PanelRow[],
  projects: readonly ProjectRow[],
  counts: readonly FindingCount[],
): Point[] => [...change(latest), ...plan(rows), ...idle(projects), ...doubts(counts), ...silent(latest)];
