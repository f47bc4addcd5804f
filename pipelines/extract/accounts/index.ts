import type { Decimal } from '../../model/decimal.ts';
import type { Table } from '../../model/document.ts';
import type { AnnouncedUnit } from '../../recognise/figures.ts';
import type { Placed } from '../../recognise/sections.ts';
import type { Context } from '../index.ts';
import { readBalance } from './balance.ts';
import { budgetWord } from './budget.ts';
import { readCoded } from './coded.ts';
import { readComparison } from './comparison.ts';
import { amountIn, ignoreFurniture, publish } from './entries.ts';
import type { Entry, Work } from './entries.ts';
import { headerOf } from './header.ts';
import { sheetsOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { readSubjects } from './subjects.ts';
import { announcedBy, proveUnits, statedMoney } from './units.ts';

const isTable = (placed: Placed): placed is Placed<Table> => placed.block.kind === 'table';

/** A table read and not yet published: the unit of its money may have to be proved first. */
interface Reading {
  readonly work: Work;
  readonly entries: readonly Entry[];
  readonly amounts: readonly Decimal[];
  readonly announced: AnnouncedUnit | null;
}

/** Reads the statutory tables of 部门决算 and the comparison tables of its narrative (domain.md §2). */
export function extractAccounts(context: Context): void {
  const readings = context.blocks
    .filter(isTable)
    .flatMap(sheetsOf)
    .map((sheet) => readSheet(sheet, context))
    .filter((reading) => reading !== null);
  const units = proveUnits(readings, statedMoney(context));
  readings.forEach(({ work, entries }, index) => {
    const unit = units[index] ?? null;
    const counts = entries.filter(({ meaning }) => meaning.unit !== undefined && meaning.unit !== 'yuan');
    publish(unit ? entries : counts, context, unit, work.sheet.uncertain);
    ignoreFurniture(work);
  });
}

function readSheet(sheet: Sheet, context: Context): Reading | null {
  const header = headerOf(sheet);
  if (!header) return null;
  const place = sheet.title?.name ?? sheet.path.at(-1) ?? '';
  const work: Work = { context, sheet, header, place, budget: budgetWord(sheet, header, context) };
  const entries = entriesOf(work);
  if (entries.length === 0) return null;
  const amounts = header.data
    .flatMap((row) => row.map((slot) => amountIn(slot, context)?.value ?? null))
    .filter((value) => value !== null);
  return { work, entries, amounts, announced: announcedBy(sheet, header) };
}

function entriesOf(work: Work): Entry[] {
  const { title } = work.sheet;
  if (title?.shape === 'balance') return readBalance(work, title);
  if (title?.shape === 'coded') return readCoded(work, title);
  if (title?.shape === 'subjects') return readSubjects(work, title);
  return readComparison(work);
}
