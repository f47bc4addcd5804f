import type { Decimal } from '../../model/decimal.ts';
import type { AnnouncedUnit } from '../../recognise/figures.ts';
import type { Entry, Work } from './entries.ts';
import { headerOf } from './header.ts';
import type { Column } from './header.ts';
import type { Row, Sheet } from './sheet.ts';
import { rolesOf } from './standard.ts';

/** A table read and not yet published: the unit of its money may have to be proved first. */
export interface Reading {
  readonly work: Work;
  readonly entries: readonly Entry[];
  readonly amounts: readonly Decimal[];
  readonly announced: AnnouncedUnit | null;
}

const MOST_WAYS = 60;

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

const goesOn = (sheet: Sheet, next: Sheet | undefined): next is Sheet =>
  next !== undefined &&
  sheet.uncertain &&
  next.uncertain &&
  next.block === sheet.block + 1 &&
  next.captions.join() === sheet.captions.join() &&
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
  let next = following[taken];
  while (reading && goesOn({ ...whole, block: sheet.block + taken }, next)) {
    const roles = reading.work.header.columns.map((column) => column.role);
    const part = next;
    const tried = ways(rolesOf(part.rows, part.width), roles)
      .map((places) => {
        const rows = part.rows.map((row): Row =>
          Array.from({ length: whole.width }, (_, index) => row[places.indexOf(index)] ?? null),
        );
        const joined = { ...whole, rows: [...whole.rows, ...rows] };
        return { joined, reading: read(joined) };
      })
      .sort((a, b) => count(b.reading) - count(a.reading));
    const [best, second] = tried;
    if (
      !best?.reading ||
      count(best.reading) <= count(reading) ||
      count(best.reading) === count(second?.reading ?? null)
    )
      break;
    whole = best.joined;
    reading = best.reading;
    taken += 1;
    next = following[taken];
  }
  return { reading, sheets: taken };
}

const count = (reading: Reading | null): number => reading?.entries.length ?? 0;
