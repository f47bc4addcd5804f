import type { Decimal } from '../../model/decimal.ts';
import type { AnnouncedUnit } from '../../recognise/figures.ts';
import type { Entry, Work } from './entries.ts';
import { headerOf } from './header.ts';
import type { Column } from './header.ts';
import type { Row, Sheet } from './sheet.ts';
import { filledColumns } from './standard.ts';
import { titleOf } from './titles.ts';

/** A table read and not yet published: the unit of its money may have to be proved first. */
export interface Reading {
  readonly work: Work;
  readonly entries: readonly Entry[];
  readonly amounts: readonly Decimal[];
  readonly announced: AnnouncedUnit | null;
}

const MOST_WAYS = 60;
/** Blocks between the parts of a table: pieces of names that a page break cut off. */
const CLOSE = 3;

/** The ways to put columns of the kinds `part` in order among those of the kinds `whole`. */
function ways(part: readonly Column['role'][], whole: readonly Column['role'][]): number[][] {
  const found: number[][] = [];
  const walk = (at: number, from: number, path: readonly number[]): void => {
    if (found.length > MOST_WAYS) return;
    if (at === part.length) found.push([...path]);
    else {
      whole.forEach((role, index) => {
        if (index >= from && role === part[at]) walk(at + 1, index + 1, [...path, index]);
      });
    }
  };
  walk(0, 0, []);
  return found.length > MOST_WAYS ? [] : found;
}

/** Whether a sheet has the looks of the next page of another: of the same title, close below it, and without one of its own. */
const goesOn = (sheet: Sheet, last: number, next: Sheet | undefined): next is Sheet =>
  next !== undefined &&
  sheet.uncertain &&
  next.uncertain &&
  next.block - last <= CLOSE &&
  next.title?.name === sheet.title?.name &&
  (next.captions.join().startsWith(sheet.captions.join()) || !next.captions.some((caption) => titleOf(caption))) &&
  headerOf(next) === null;

/**
 * Reads a sheet together with the pages that go on below it without a header and with fewer filled columns: each page's
 * columns are put where the table's own sums prove the most amounts, and only where one way proves more than all others.
 *
 * @returns the reading and how many of the sheets that follow belong to it.
 */
export function readOn(
  sheet: Sheet,
  following: readonly Sheet[],
  read: (sheet: Sheet) => Reading | null,
): { reading: Reading | null; sheets: number } {
  let whole = sheet;
  let reading = read(sheet);
  let taken = 0;
  let last = sheet.block;
  for (;;) {
    const part = following[taken];
    if (!reading || !goesOn(whole, last, part)) break;
    const { columns } = reading.work.header;
    const filled = filledColumns(part.rows, part.width);
    const tried = ways(
      filled.map(({ role }) => role),
      columns.map(({ role }) => role),
    )
      .map((places) =>
        join(whole, part, new Map(places.map((place, at) => [columns[place]?.index ?? 0, filled[at]?.index ?? 0]))),
      )
      .map((joined) => ({ joined, reading: read(joined) }))
      .sort((a, b) => count(b.reading) - count(a.reading));
    const [best, second] = tried;
    if (!best?.reading || count(best.reading) === count(second?.reading ?? null)) break;
    if (count(best.reading) <= count(reading) && following.length > taken + 1 && tried.length > 1) break;
    whole = best.joined;
    reading = best.reading;
    last = part.block;
    taken += 1;
  }
  return { reading, sheets: taken };
}

/** The rows of a page put below those of a sheet; `from` leads from a column of the sheet to that of the page. */
const join = (sheet: Sheet, page: Sheet, from: ReadonlyMap<number, number>): Sheet => ({
  ...sheet,
  rows: [
    ...sheet.rows,
    ...page.rows.map((row): Row =>
      Array.from({ length: sheet.width }, (_, index) => row[from.get(index) ?? -1] ?? null),
    ),
  ],
});

const count = (reading: Reading | null): number => reading?.entries.length ?? 0;
