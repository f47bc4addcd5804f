import { unitFor, type MoneyUnit } from '../format/money.ts';
import { t } from '../i18n/index.ts';
import type { TableData } from '../table.ts';

/** What is taken away, in the words that go with it everywhere. */
export interface Taken {
  readonly title: string;
  readonly caption: string;
  readonly table: TableData;
  readonly unit: MoneyUnit | '';
  /** Address of the view. */
  readonly address: string;
  /** Fingerprint of the data set. */
  readonly edition: string | null;
}

/** Names of the units of a table's figures, money in the unit that it is shown in. */
function unitNames({ table, unit }: Taken): string[] {
  const figures = table.rows.flatMap((row) => row.flatMap((cell) => (cell.kind === 'figure' ? [cell.figure] : [])));
  const money = figures.filter((figure) => figure.unit === 'yuan').map((figure) => figure.value);
  const shown = unit === '' ? unitFor(money) : unit;
  return [...new Set(figures.map((figure) => t.units[figure.unit === 'yuan' ? shown : figure.unit] ?? ''))].filter(
    Boolean,
  );
}

/** Lines below a picture: caption, units, source with version and address. */
export function pictureNotes(taken: Taken): string[] {
  const units = unitNames(taken);
  return [
    taken.caption,
    units.length > 0 ? t.words.labelled(t.take.unit, t.words.list(units)) : '',
    sourceLine(taken),
  ].filter(Boolean);
}

/** Lines beside figures in the base unit: title, caption, unit of money, source with version and address. */
export const dataNotes = (taken: Taken): string[] =>
  [taken.title, taken.caption, t.take.baseUnit, sourceLine(taken)].filter(Boolean);

export const sourceLine = ({ address, edition }: Taken): string =>
  [t.take.source(address), t.site.edition(edition)].filter(Boolean).join(' ');

/** A reference for a footnote: what, from where, which version, where and when seen. */
export const citation = (taken: Taken, on: Date): string =>
  t.take.citation(taken.title, taken.edition ?? '', taken.address, on.toISOString().slice(0, 10));

const LONGEST = 60;

/** A file name of the title, without what file systems do not take. */
export const fileName = ({ title }: Taken, end: string): string =>
  `${title
    .replaceAll(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, LONGEST)}.${end}`;
