import { MONEY_UNITS, type MoneyUnit } from '../format/money.ts';
import { FUNDS } from '../../../pipelines/model/fact.ts';
import type { Question } from '../query/question.ts';
import { EVERYTHING, type Scope } from '../query/sql/scope.ts';

/** What the reader chose; empty means nothing chosen. */
export interface Filters extends Scope {
  readonly unit: MoneyUnit | '';
}

export const NONE: Filters = { ...EVERYTHING, unit: '' };

const oneOf = <Value extends string>(list: readonly Value[], text: string | null): Value | '' =>
  list.find((value) => value === text) ?? '';

/** Filters from an address: `region`, `agency` and `year` (repeatable), `fund`, `unit`; what cannot be is left out. */
export function readFilters(query: URLSearchParams): Filters {
  const years = query.getAll('year').flatMap((text) => (/^\d{4}$/.test(text) ? [Number(text)] : []));
  return {
    region: query.get('region') ?? '',
    agencies: [...new Set(query.getAll('agency').filter((text) => /^[\w-]+$/.test(text)))],
    years: [...new Set(years)].sort((a, b) => a - b),
    fund: oneOf(FUNDS, query.get('fund')),
    unit: oneOf(MONEY_UNITS, query.get('unit')),
  };
}

/** The address parameters of filters, other parameters kept: only what was chosen. */
export function writeFilters(filters: Filters, others: URLSearchParams = new URLSearchParams()): URLSearchParams {
  const query = new URLSearchParams(others);
  for (const name of ['region', 'agency', 'year', 'fund', 'unit']) query.delete(name);
  if (filters.region !== '') query.set('region', filters.region);
  for (const agency of filters.agencies) query.append('agency', agency);
  for (const year of filters.years) query.append('year', String(year));
  if (filters.fund !== '') query.set('fund', filters.fund);
  if (filters.unit !== '') query.set('unit', filters.unit);
  return query;
}

export interface Scoped {
  readonly agency_id: string;
  readonly region: string;
  readonly fiscal_year: number;
  readonly fund?: string | null;
}

/** The rows that the filters leave, by the same rules as the SQL of the question that they answer. */
export const narrow = <Row extends Scoped>(
  rows: readonly Row[],
  scope: Scope,
  { byFund = false }: Pick<Question<Row>, 'byFund'>,
): readonly Row[] =>
  rows.filter(
    (row) =>
      (scope.region === '' || row.region.startsWith(scope.region)) &&
      (scope.agencies.length === 0 || scope.agencies.includes(row.agency_id)) &&
      (scope.years.length === 0 || scope.years.includes(row.fiscal_year)) &&
      (!byFund || scope.fund === '' || row.fund === scope.fund),
  );

export const isEverything = (scope: Scope): boolean =>
  scope.region === '' && scope.agencies.length === 0 && scope.years.length === 0 && scope.fund === '';
