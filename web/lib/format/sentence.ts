import { t } from '../i18n/index.ts';
import type { Filters } from '../state/filters.ts';

interface Scoped {
  readonly agency_id: string;
  readonly agency: string;
  readonly fiscal_year: number;
}

const NAMED = 4;

/** What the rows cover, in words: who, when, and the fund and unit that were chosen. */
export function sentence(rows: readonly Scoped[], filters: Filters, more: string): string {
  const names = [...new Map(rows.map((row) => [row.agency_id, row.agency])).values()];
  const years = [...new Set(rows.map((row) => row.fiscal_year))].sort((a, b) => a - b);
  const first = years[0];
  const last = years.at(-1);
  const who = names.length <= NAMED ? t.sentence.regions(names) : t.sentence.agencies(names.length);
  const parts = [
    filters.region === '' ? '' : filters.region,
    who,
    first === undefined || last === undefined ? '' : t.sentence.years(first, last),
    filters.fund === '' ? '' : (t.funds[filters.fund] ?? ''),
  ].filter(Boolean);
  return `${t.sentence.join(parts)}${more}`;
}
