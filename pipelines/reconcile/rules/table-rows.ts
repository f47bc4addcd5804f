import { groupBy, type Book } from '../book/book.ts';
import { isTable, type Entry } from '../book/entry.ts';
import { perBook } from '../book/per-book.ts';

/** A statutory table as it was read: rows by code, columns by indicator, measure and fund. */
export interface StatutoryTable {
  readonly place: string;
  readonly entries: readonly Entry[];
  /** No number of it was left unread: blanks are zeros. */
  readonly whole: boolean;
}

const ACCOUNTS = /^(?:total|income|expenditure|carryover|sangong)\.|^other\.(?:income_statecap|surplus_|expenditure_)/;
const SIDE = / (?:收入|支出)总计$/;

/** The place without the side of the balance that a grand total stands on. */
export const placeOf = ({ place }: Entry): string => place.replace(SIDE, '');

/** The statutory tables of the disclosure's own year. */
export const statutoryTables = perBook((book: Book): readonly StatutoryTable[] => {
  const own = book.entries.filter(
    (entry) =>
      entry.fact.fiscalYear === book.year &&
      !entry.fact.dims.project &&
      isTable(entry.place) &&
      ACCOUNTS.test(entry.fact.indicator),
  );
  return [...groupBy(own, placeOf)].map(([place, entries]) => ({ place, entries, whole: book.isWhole(place) }));
});

/** Rows of one measure: the figures that stand beside one code, or in the total row (key ``). */
export function rowsOf({ entries }: StatutoryTable): Entry[][] {
  return [...groupBy(entries, ({ fact, code }) => `${fact.measure} ${code ?? fact.dims.item ?? ''}`).values()];
}

/** The only figure of a row with this indicator (and fund); null when there is none, or more than one. */
export function single(row: readonly Entry[], indicator: string, fund?: string): Entry | null {
  const found = row.filter(({ fact }) => fact.indicator === indicator && (!fund || fact.dims.fund === fund));
  return found.length === 1 ? (found[0] ?? null) : null;
}

export const singles = (row: readonly Entry[], indicators: readonly string[], fund?: string): Entry[] =>
  indicators.flatMap((indicator) => single(row, indicator, fund) ?? []);
