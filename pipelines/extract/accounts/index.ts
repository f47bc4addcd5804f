import type { Table } from '../../model/document.ts';
import type { Placed } from '../../recognise/sections.ts';
import type { Context } from '../index.ts';
import { readBalance } from './balance.ts';
import { budgetWord } from './budget.ts';
import { readCoded } from './coded.ts';
import { readOn } from './continued.ts';
import type { Reading } from './continued.ts';
import { readComparison } from './comparison.ts';
import { amountIn, ignoreFurniture, publish } from './entries.ts';
import type { Entry, Work } from './entries.ts';
import { headerOf, isAmount } from './header.ts';
import type { Header } from './header.ts';
import { looksShifted, proved } from './proof.ts';
import { sheetsOf, withCaptionsAbove } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { standardHeaders } from './standard.ts';
import { isStream, streamHeaders } from './stream.ts';
import { readSubjects } from './subjects.ts';
import { announcedBy, proveUnits, statedMoney } from './units.ts';

const isTable = (placed: Placed): placed is Placed<Table> => placed.block.kind === 'table';

/** Reads the statutory tables of 部门决算 and the comparison tables of its narrative (domain.md §2). */
export function extractAccounts(context: Context): void {
  const sheets = context.blocks.filter(isTable).flatMap(sheetsOf).map(withCaptionsAbove);
  const readings: Reading[] = [];
  for (let index = 0; index < sheets.length;) {
    const sheet = sheets[index];
    if (!sheet) break;
    const { reading, sheets: taken } = readOn(sheet, sheets.slice(index + 1), (each) => readSheet(each, context));
    if (reading) readings.push(reading);
    index += 1 + taken;
  }
  const units = proveUnits(readings.map(inheritUnit), statedMoney(context));
  readings.forEach(({ work, entries }, index) => {
    const unit = units[index] ?? null;
    const counts = entries.filter(({ meaning }) => meaning.unit !== undefined && meaning.unit !== 'yuan');
    publish(unit ? entries : counts, context, unit, work.sheet.uncertain);
    if (entries.length > 0) ignoreFurniture(work);
  });
}

/** Of several tables on one spreadsheet those that announce no unit have that of the table above them. */
function inheritUnit(reading: Reading, index: number, all: readonly Reading[]): Reading {
  if (reading.announced) return reading;
  const above = all
    .slice(0, index)
    .findLast(({ work, announced }) => announced && work.sheet.block === reading.work.sheet.block);
  return above ? { ...reading, announced: above.announced } : reading;
}

function readSheet(given: Sheet, context: Context): Reading | null {
  const printed = isStream(given) ? null : headerOf(given);
  const sheet = printed && overrun(printed) ? { ...given, uncertain: true } : given;
  const own = printed ? readUnder(printed, sheet, context) : null;
  if (!sheet.uncertain) return own;
  const standard = (isStream(sheet) ? streamHeaders(sheet) : standardHeaders(sheet, printed))
    .map((header) => readUnder(header, sheet, context))
    .filter((reading) => reading !== null);
  const best = Math.max(0, ...standard.map(({ entries }) => entries.length));
  if (own && own.entries.length >= best) return own;
  const leading = standard.filter(({ entries }) => entries.length === best);
  return new Set(leading.map(said)).size === 1 ? (leading[0] ?? null) : own;
}

/** What a reading says, to tell whether two readings of one table say the same. */
const said = ({ entries }: Reading): string =>
  entries
    .map(({ figure, meaning }) => `${figure.value?.toString() ?? ''} ${meaning.indicator} ${meaning.measure}`)
    .sort()
    .join();

/** Reads a sheet under a header; of an uncertain one only what its arithmetic proves. */
function readUnder(header: Header, sheet: Sheet, context: Context): Reading | null {
  const place = sheet.title?.name ?? sheet.path.at(-1) ?? '';
  const work: Work = { context, sheet, header, place, budget: budgetWord(sheet, header, context) };
  const found = entriesOf(work);
  if (found.length === 0) return null;
  const doubtful = sheet.uncertain || looksShifted(found);
  const entries = doubtful ? proved(found) : found;
  const amounts = header.data
    .flatMap((row) => row.map((slot) => amountIn(slot, context)?.value ?? null))
    .filter((value) => value !== null);
  return { work, entries, amounts, announced: announcedBy(sheet, header) };
}

/** Whether amounts stand in columns that the header has no word for. */
const overrun = ({ columns, data }: Header): boolean =>
  columns.some(
    ({ role, path, index }) =>
      role === 'value' && path.length === 0 && data.some((row) => isAmount(row[index]?.text ?? '')),
  );

function entriesOf(work: Work): Entry[] {
  const { title } = work.sheet;
  if (title?.shape === 'balance') return readBalance(work, title);
  if (title?.shape === 'coded') return readCoded(work, title);
  if (title?.shape === 'subjects') return readSubjects(work, title);
  return readComparison(work);
}
