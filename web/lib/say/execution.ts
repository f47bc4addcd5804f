import { ranked } from '../charts/execution-rate.ts';
import type { Execution } from '../derive/execution.ts';
import { exact } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import { cell, type TableData, text } from '../table.ts';

const rate = (entry: Execution): string => exact(entry.rate.value, entry.rate.ulp);
const baseOf = (entry: Execution): string =>
  entry.group === 'initial_budget' || entry.group === 'final_budget'
    ? (t.bases[entry.group] ?? '')
    : t.execution.budgets;

/** The lowest rate of the accounts, and what the same agency's self-evaluation says of that year. */
export function executionTitle(executions: readonly Execution[]): string {
  const lowest = ranked(executions)
    .flatMap(([, list]) => list.slice(0, 1))
    .at(0);
  if (!lowest) return t.execution.question;
  const comparable = executions.filter((entry) => entry.group === lowest.group);
  const agencies = new Set(comparable.map((entry) => entry.agencyId)).size;
  const own = executions.find(
    (entry) => entry.group === 'performance' && entry.agencyId === lowest.agencyId && entry.year === lowest.year,
  );
  const head =
    agencies > 1
      ? t.execution.lowest(agencies, baseOf(lowest), lowest.agency, lowest.year, rate(lowest))
      : t.execution.one(lowest.agency, lowest.year, rate(lowest), baseOf(lowest));
  return head + (own && own !== lowest ? t.execution.both(rate(own)) : '');
}

export const executionTable = (executions: readonly Execution[]): TableData => ({
  columns: [
    t.columns.agency,
    t.columns.year,
    t.columns.universe,
    t.columns.base,
    t.columns.fund,
    t.columns.budget,
    t.columns.actual,
    t.columns.rate,
  ],
  rows: ranked(executions).flatMap(([group, list]) =>
    list.map((entry) => [
      text(entry.agency),
      text(String(entry.year)),
      text(group === 'performance' ? t.execution.universes.performance : t.execution.universes.accounts),
      text(group === 'performance' ? (t.bases.final_budget ?? '') : baseOf(entry)),
      text(entry.fund === null ? '' : (t.funds[entry.fund] ?? '')),
      cell(entry.budget),
      cell(entry.actual),
      cell(entry.rate),
    ]),
  ),
});
