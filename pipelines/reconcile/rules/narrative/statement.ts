import type { Base, Measure } from '../../../model/fact.ts';
import type { Book } from '../../book/book.ts';
import { groupBy } from '../../book/book.ts';
import { isTable, type Entry } from '../../book/entry.ts';

/** Figures of the accounts themselves; performance figures have rules of their own. */
const ACCOUNTS = /^(?:total|income|expenditure|carryover|sangong|operating|procurement)\./;
const SECTION_REACH = 12;

export const isAccounts = ({ fact }: Entry): boolean => ACCOUNTS.test(fact.indicator) && !fact.dims.project;

/** A figure that stands in a sentence. */
export const isTold = (entry: Entry): boolean => !isTable(entry.place);

/** What a figure is about, without its measure and year: sentences say several things about one subject. */
export function subjectKey({ fact, code, place }: Entry): string {
  const { fund, item, kind, project, source, level1, level2, level3 } = fact.dims;
  const name = code ?? item ?? '';
  return [fact.indicator, fund, name, kind, project, source, level1, level2, level3, place].join('|');
}

/** The figures of the book's sections, by subject, in reading order. */
export const subjects = (book: Book): Map<string, Entry[]> =>
  groupBy(
    [...book.entries].sort((a, b) => a.order - b.order),
    subjectKey,
  );

export interface Wanted {
  readonly measure: Measure;
  readonly base?: Base;
  readonly yearsBefore?: number;
}

/**
 * The figure that a rate or a difference is about: of the same subject, the nearest before it within its section, or else
 * after it; null when there is none near.
 */
export function beside(of: Entry, among: readonly Entry[], { measure, base, yearsBefore = 0 }: Wanted): Entry | null {
  const fits = among.filter(
    (entry) =>
      entry !== of &&
      entry.fact.measure === measure &&
      entry.fact.fiscalYear === of.fact.fiscalYear - yearsBefore &&
      (base === undefined || (entry.fact.dims.base ?? base) === base),
  );
  const before = fits.filter(({ order }) => order < of.order && of.order - order <= SECTION_REACH).at(-1);
  const after = fits.find(({ order }) => order > of.order && order - of.order <= SECTION_REACH);
  if (before && after && before.fact.at.line !== of.fact.at.line && after.fact.at.line === of.fact.at.line)
    return after;
  return before ?? after ?? null;
}

export const onOneSpot = (a: Entry, b: Entry): boolean =>
  a.fact.at.line === b.fact.at.line && a.fact.at.page === b.fact.at.page;
