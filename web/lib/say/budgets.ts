import { Decimal } from '../../../pipelines/model/decimal.ts';
import { moneyText } from '../charts/mark.ts';
import type { Budgets } from '../derive/budgets.ts';
import { changed } from '../derive/latest.ts';
import type { Figure } from '../figure.ts';
import { unitFor } from '../format/money.ts';
import { t } from '../i18n/index.ts';
import { cell, type TableData, text } from '../table.ts';

const certain = ({ value, doubts }: Figure): boolean => doubts === 0 && new Decimal(value).gt(0);

/** Whose plan changed most during the year: of budgets above zero that no finding touches. */
export function budgetsTitle(list: readonly Budgets[]): string {
  const moved = list
    .flatMap(({ agency, year, initial, final }) =>
      initial && final && certain(initial) && certain(final) && initial.value !== final.value
        ? [{ agency, year, initial, final, by: new Decimal(final.value).div(initial.value).log().abs() }]
        : [],
    )
    .sort((a, b) => b.by.cmp(a.by));
  const [most] = moved;
  if (!most) return t.budgets.question;
  const unit = unitFor([most.initial.value, most.final.value]);
  return t.budgets.moved(
    most.agency,
    most.year,
    moneyText(most.initial.value, unit),
    moneyText(most.final.value, unit),
  );
}

export const budgetsTable = (list: readonly Budgets[]): TableData => ({
  columns: [
    t.columns.agency,
    t.columns.year,
    t.columns.universe,
    t.columns.fund,
    t.measures.initial_budget ?? '',
    t.measures.final_budget ?? '',
    t.budgets.adjusted,
    t.columns.actual,
  ],
  rows: list.map((entry) => [
    text(entry.agency),
    text(String(entry.year)),
    text(t.execution.universes[entry.universe]),
    text(entry.fund === null ? '' : (t.funds[entry.fund] ?? '')),
    cell(entry.initial),
    cell(entry.final),
    cell(changed(entry.final, entry.initial), entry.initial && entry.final ? 'not_applicable' : 'silent'),
    cell(entry.actual),
  ]),
});
