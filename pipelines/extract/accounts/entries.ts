import type { Figure } from '../../recognise/figures.ts';
import type { AnnouncedUnit } from '../../recognise/figures.ts';
import type { Dimensions, Measure, Unit } from '../../model/fact.ts';
import type { Context } from '../index.ts';
import { isAmount } from './header.ts';
import type { Header } from './header.ts';
import type { Row, Sheet, Slot } from './sheet.ts';

/** What a reader says of one amount of a table. */
export interface Meaning {
  readonly indicator: string;
  readonly measure: Measure;
  readonly dims: Dimensions;
  readonly year: number;
  readonly unit?: Unit;
  readonly note?: string;
}

/** An amount of a table with its meaning, before it is published. */
export interface Entry {
  readonly figure: Figure;
  readonly meaning: Meaning;
  readonly row: number;
  readonly column: number;
}

/** What a reader of one table shape works on. */
export interface Work {
  readonly context: Context;
  readonly sheet: Sheet;
  readonly header: Header;
  /** The name under which its facts are placed. */
  readonly place: string;
  /** What 预算数 without another word means here. */
  readonly budget: 'initial_budget' | 'final_budget' | null;
}

/** The one number that a cell holds, or null for words, blanks and numbers already accounted for. */
export function amountIn(slot: Slot | null | undefined, context: Context): Figure | null {
  if (!slot?.own) return null;
  const figures = context.ledger.figures(slot.cell.text);
  const figure = figures.length === 1 ? figures[0] : undefined;
  if (!figure?.value || figure.start !== 0 || figure.rawEnd !== slot.text.length) return null;
  return context.ledger.isFree(figure) ? figure : null;
}

/** Publishes entries in reading order. */
export function publish(
  entries: readonly Entry[],
  context: Context,
  announced: AnnouncedUnit | null,
  uncertain: boolean,
): void {
  const ordered = [...entries].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { figure, meaning } of ordered) {
    const percent = meaning.unit === 'percent';
    const counted = meaning.unit !== undefined && meaning.unit !== 'yuan';
    context.collector.figure(figure, {
      indicator: meaning.indicator,
      measure: meaning.measure,
      dims: meaning.dims,
      year: meaning.year,
      uncertain,
      ...(meaning.unit ? { unit: meaning.unit } : {}),
      announced: percent || counted ? null : announced,
      ...(meaning.note ? { note: meaning.note } : {}),
    });
  }
}

/** Accounts for the numbers of a table that are no amounts: codes, line numbers, numbers in its labels and header words. */
export function ignoreFurniture({ context, sheet, header }: Work): void {
  const ignore = (slot: Slot | null | undefined, reason: string): void => {
    if (!slot) return;
    for (const figure of context.ledger.figures(slot.cell.text)) context.ledger.ignore(figure, reason);
  };
  for (const row of header.lineRows) for (const slot of row) ignore(slot, 'row number');
  for (const row of header.rows) for (const slot of row) ignore(slot, 'label');
  for (const column of header.columns) {
    for (const row of header.data) {
      const slot = row[column.index];
      if (column.role === 'line') ignore(slot, 'row number');
      else if (column.role === 'label' && slot && /^\d[\d\-.]*$/.test(slot.text)) ignore(slot, 'code');
      else if (column.role === 'label') ignore(slot, 'label');
    }
  }
  const shown = new Set<Row>([...header.data, ...header.lineRows, ...header.rows]);
  for (const row of sheet.rows) {
    if (!shown.has(row)) for (const slot of row) if (slot && !isAmount(slot.text)) ignore(slot, 'label');
  }
}
