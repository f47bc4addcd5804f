import { Decimal } from '../../model/decimal.ts';
import type { Entry } from './entries.ts';
import { groupBy, inColumn, inRow, inTable } from './identities.ts';
import type { Identity } from './identities.ts';

const ulp = ({ figure }: Entry): Decimal => new Decimal(10).pow(-figure.decimals);
const sum = (entries: readonly Entry[]): Decimal =>
  entries.reduce((total, { figure }) => total.plus(figure.value ?? 0), new Decimal(0));

/** Whether an identity holds as far as the printed digits can tell. */
function holds({ total, parts, less = [] }: Identity): boolean {
  const all = [total, ...parts, ...less].filter(({ figure }) => !figure.value?.isZero());
  const tolerance = sum([]).plus(
    all
      .reduce((most, entry) => Decimal.max(most, ulp(entry)), new Decimal(0))
      .mul(all.length)
      .div(2),
  );
  return sum(parts)
    .minus(sum(less))
    .minus(total.figure.value ?? 0)
    .abs()
    .lte(tolerance);
}

const rowIdentities = (entries: readonly Entry[]): Identity[] =>
  groupBy(entries, ({ row, meaning }) => `${row}/${meaning.measure}/${meaning.year}`).flatMap(inRow);

/** Whether most rows of a table contradict themselves: then its columns are misread, which a document's own slips do not look like. */
export function looksShifted(entries: readonly Entry[]): boolean {
  const all = rowIdentities(entries);
  const failed = all.filter((identity) => !holds(identity)).length;
  return failed >= 3 && failed * 2 > all.length;
}

/**
 * The entries of a table whose columns or rows were put together that its own arithmetic proves: each stands in an identity
 * down its column (or over the whole table) that holds, where its row has several columns also in one along its row, and in
 * none that fails.
 */
export function proved(entries: readonly Entry[]): Entry[] {
  const alongRows = rowIdentities(entries);
  const down = [...groupBy(entries, ({ column }) => String(column)).flatMap(inColumn), ...inTable(entries)];
  const status = (identities: readonly Identity[]): { good: Set<Entry>; bad: Set<Entry> } => {
    const good = new Set<Entry>();
    const bad = new Set<Entry>();
    for (const identity of identities) {
      const into = holds(identity) ? good : bad;
      for (const entry of [identity.total, ...identity.parts, ...(identity.less ?? [])]) into.add(entry);
    }
    return { good, bad };
  };
  const rows = status(alongRows);
  const columns = status(down);
  const wide = new Set(
    alongRows.flatMap(({ total, parts, less = [] }) => [total, ...parts, ...less].map(({ column }) => column)),
  );
  return entries.filter(
    (entry) =>
      columns.good.has(entry) &&
      !columns.bad.has(entry) &&
      !rows.bad.has(entry) &&
      (!wide.has(entry.column) || rows.good.has(entry)),
  );
}
