/** What the standard filters choose; empty means all. */
export interface Scope {
  /** Names from the province down, joined: `黑龙江省` or `黑龙江省伊春市`. */
  readonly region: string;
  readonly agencies: readonly string[];
  readonly years: readonly number[];
  readonly fund: string;
}

export const EVERYTHING: Scope = { region: '', agencies: [], years: [], fund: '' };

/** Filter values as the one parameter each that the SQL below takes. */
export const scopeParameters = (scope: Scope): Record<string, string> => ({
  region: scope.region,
  agencies: scope.agencies.join(','),
  years: scope.years.join(','),
  fund: scope.fund,
});

/** SQL condition on agencies `a` and a table `row` with agency_id and fiscal_year. */
export const inScope = (row: string): string => `
  ($region = '' OR starts_with(concat(a.province, a.city, a.county), $region))
  AND ($agencies = '' OR list_contains(string_split($agencies, ','), ${row}.agency_id))
  AND ($years = '' OR list_contains(string_split($years, ','), ${row}.fiscal_year::VARCHAR))`;

export const inFund = (row: string): string => `($fund = '' OR ${row}.fund = $fund)`;
