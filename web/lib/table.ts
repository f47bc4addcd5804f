import type { Figure, Gap } from './figure.ts';
import { type MoneyUnit, unitFor } from './format/money.ts';

/** One cell of a table twin. */
export type TableCell =
  | { readonly kind: 'text'; readonly text: string; readonly href?: string }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'gap'; readonly gap: Gap };

export interface TableData {
  readonly columns: readonly string[];
  /** True where a row, not a column, is of one kind: money units are then chosen and named by row. */
  readonly byRow?: boolean;
  readonly rows: readonly (readonly TableCell[])[];
}

export const text = (words: string, href?: string): TableCell =>
  href === undefined ? { kind: 'text', text: words } : { kind: 'text', text: words, href };
export const cell = (figure: Figure | null, gap: Gap = 'silent'): TableCell =>
  figure ? { kind: 'figure', figure } : { kind: 'gap', gap };

const figuresAt = (table: TableData, column: number): Figure[] =>
  table.rows.flatMap((row) => {
    const found = row[column];
    return found?.kind === 'figure' ? [found.figure] : [];
  });

function moneyUnit(figures: readonly Figure[], chosen: MoneyUnit | ''): MoneyUnit | null {
  const money = figures.filter((figure) => figure.unit === 'yuan').map((figure) => figure.value);
  if (money.length === 0) return null;
  return chosen === '' ? unitFor(money, 'table') : chosen;
}

/** The money unit of a column: the reader's choice, else what its amounts ask for; null where it holds no money. */
export const columnUnit = (table: TableData, column: number, chosen: MoneyUnit | ''): MoneyUnit | null =>
  table.byRow ? null : moneyUnit(figuresAt(table, column), chosen);

/** The money unit of a row of a table by row, in the same way. */
export const rowUnit = (table: TableData, row: readonly TableCell[], chosen: MoneyUnit | ''): MoneyUnit | null =>
  table.byRow
    ? moneyUnit(
        row.flatMap((entry) => (entry.kind === 'figure' ? [entry.figure] : [])),
        chosen,
      )
    : null;

/** True where a column is read as numbers. */
export const isNumeric = (table: TableData, column: number): boolean => figuresAt(table, column).length > 0;

/** What a row says, as one string: rows that say something else are other rows. */
export const rowKey = (row: readonly TableCell[]): string =>
  row
    .map((entry) => {
      if (entry.kind === 'figure') return entry.figure.facts.join('+');
      return entry.kind === 'gap' ? entry.gap : entry.text;
    })
    .join('|');
