import type { Figure, Gap } from './figure.ts';
import { TABLE, type MoneyUnit, unitFor } from './format/money.ts';

/** One cell of a table twin. */
export type TableCell =
  | { readonly kind: 'text'; readonly text: string; readonly href?: string }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'gap'; readonly gap: Gap };

export interface TableData {
  readonly columns: readonly string[];
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

/** The money unit of a column: the reader's choice, else what its amounts ask for; null where it holds no money. */
export function columnUnit(table: TableData, column: number, chosen: MoneyUnit | ''): MoneyUnit | null {
  const money = figuresAt(table, column).filter((figure) => figure.unit === 'yuan');
  if (money.length === 0) return null;
  return chosen === ''
    ? unitFor(
        money.map((figure) => figure.value),
        TABLE,
      )
    : chosen;
}

/** True where a column is read as numbers. */
export const isNumeric = (table: TableData, column: number): boolean => figuresAt(table, column).length > 0;
