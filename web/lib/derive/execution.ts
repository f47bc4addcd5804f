import { Decimal } from '../../../pipelines/model/decimal.ts';
import { type Figure, figure } from '../figure.ts';
import { exact, percentOf } from '../format/number.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import { byAgencyYear } from './group.ts';

/** The columns of the panel that execution is read from. */
export const EXECUTION_SERIES = [
  'expenditure_general',
  'expenditure_general_initial',
  'expenditure_general_rate',
  'expenditure_total',
  'expenditure_initial',
  'expenditure_final',
  'performance_initial',
  'performance_final',
  'performance_actual',
  'performance_rate',
] as const;

/** Rates of one group share scope and base, and only they may be compared. */
export const EXECUTION_GROUPS = ['initial_budget', 'final_budget', 'unsaid', 'performance'] as const;
export type ExecutionGroup = (typeof EXECUTION_GROUPS)[number];

export interface Execution {
  readonly agencyId: string;
  readonly agency: string;
  readonly year: number;
  readonly group: ExecutionGroup;
  readonly fund: string | null;
  readonly rate: Figure;
  readonly budget: Figure | null;
  readonly actual: Figure | null;
}

export interface AgencyYear {
  readonly agencyId: string;
  readonly agency: string;
  readonly year: number;
}

function divided(actual: Figure | null, budget: Figure | null): Figure | null {
  if (!actual || !budget || new Decimal(budget.value).lte(0)) return null;
  return {
    value: percentOf(actual.value, budget.value),
    unit: 'percent',
    ulp: '0.01',
    facts: [...actual.facts, ...budget.facts],
    doc: actual.doc,
    origin: 'computed',
    formula: `${exact(actual.value)} ÷ ${exact(budget.value)}`,
    doubts: Math.max(actual.doubts, budget.doubts),
    raw: null,
  };
}

function ofYear(rows: readonly PanelRow[]): Execution[] {
  const [any] = rows;
  if (!any) return [];
  const row = (name: string): PanelRow | undefined => rows.find((entry) => entry.series === name);
  const get = (name: string): Figure | null => {
    const found = row(name);
    return found ? figure(found) : null;
  };
  const found: Execution[] = [];
  const add = (
    group: ExecutionGroup,
    rate: Figure | null,
    budget: Figure | null,
    actual: Figure | null,
    fund: string | null,
  ): void => {
    if (rate)
      found.push({
        agencyId: any.agency_id,
        agency: any.agency,
        year: any.fiscal_year,
        group,
        fund,
        rate,
        budget,
        actual,
      });
  };

  const printed = row('expenditure_general_rate');
  const general = get('expenditure_general');
  const initial = get('expenditure_general_initial');
  if (printed) {
    const group = printed.base === 'initial_budget' || printed.base === 'final_budget' ? printed.base : 'unsaid';
    add(group, figure(printed), group === 'initial_budget' ? initial : null, general, 'general');
  } else add('initial_budget', divided(general, initial), initial, general, 'general');

  const total = get('expenditure_total');
  if (!found.length)
    add('initial_budget', divided(total, get('expenditure_initial')), get('expenditure_initial'), total, 'all');
  add('final_budget', divided(total, get('expenditure_final')), get('expenditure_final'), total, 'all');

  const evaluated = get('performance_actual');
  const planned = get('performance_final');
  add('performance', get('performance_rate') ?? divided(evaluated, planned), planned, evaluated, null);
  return found;
}

/** Execution rates of every agency's year: the printed rate where there is one, else the quotient of two printed amounts. */
export const executions = (rows: readonly PanelRow[]): Execution[] => byAgencyYear(rows).flatMap(ofYear);
