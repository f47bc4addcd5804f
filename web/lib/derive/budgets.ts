import { type Figure, figure } from '../figure.ts';
import type { PanelRow } from '../query/sql/panel.ts';
import { byAgencyYear } from './group.ts';

/** What was planned, what the plan became and what was spent: of one fund in the accounts, or of the department in its self-evaluation. */
export interface Budgets {
  readonly agencyId: string;
  readonly agency: string;
  readonly year: number;
  readonly universe: 'accounts' | 'performance';
  readonly fund: string | null;
  readonly initial: Figure | null;
  readonly final: Figure | null;
  readonly actual: Figure | null;
}

const TRIPLES = [
  { universe: 'accounts', fund: 'all', names: ['expenditure_initial', 'expenditure_final', 'expenditure_total'] },
  { universe: 'accounts', fund: 'general', names: ['expenditure_general_initial', null, 'expenditure_general'] },
  { universe: 'performance', fund: null, names: ['performance_initial', 'performance_final', 'performance_actual'] },
] as const;

/** Years with what was spent and at least one budget of the same fund; the whole is preferred to its part. */
export const budgetsOf = (rows: readonly PanelRow[]): Budgets[] =>
  byAgencyYear(rows).flatMap((list) => {
    const [any] = list;
    if (!any) return [];
    const get = (name: string | null): Figure | null => {
      const row = list.find(({ series }) => series === name);
      return row ? figure(row) : null;
    };
    const found = TRIPLES.flatMap(({ universe, fund, names }): Budgets[] => {
      const [initial, final, actual] = [get(names[0]), get(names[1]), get(names[2])];
      return actual && (initial ?? final)
        ? [
            {
              agencyId: any.agency_id,
              agency: any.agency,
              year: any.fiscal_year,
              universe,
              fund,
              initial,
              final,
              actual,
            },
          ]
        : [];
    });
    return found.filter((entry) => entry.fund !== 'general' || !found.some(({ fund }) => fund === 'all'));
  });
