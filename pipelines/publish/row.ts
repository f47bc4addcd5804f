import { Decimal } from '../model/decimal.ts';
import { TABLES, type TableName } from '../model/tables.ts';

/** A published cell. Decimals are text, so that no figure passes through binary floating point on its way to Parquet. */
export type CellValue = string | number | boolean | null | readonly string[] | readonly number[];
export type Row = Readonly<Record<string, CellValue>>;

const LIMIT = new Decimal('99999999999999.9999');
const PLACES = 4;

/** True where `value` fits DECIMAL(18,4) without losing a digit. */
export const fits = (value: Decimal): boolean =>
  value.isFinite() && value.decimalPlaces() <= PLACES && value.abs().lte(LIMIT);

/** A printed figure as text. Its caller has made sure that it {@link fits}. */
export const exact = (value: Decimal | null): string | null => value?.toFixed() ?? null;

/** A computed figure as text, rounded half up to the column's four places; null where it is too large for the column. */
export function rounded(value: Decimal | null): string | null {
  const short = value?.toDecimalPlaces(PLACES, Decimal.ROUND_HALF_UP);
  return short && fits(short) ? short.toFixed() : null;
}

const clean = (text: string): string => text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\uFFFD');

/** One row as a line of JSON with the columns of its table in their order; text is made valid UTF-8 without NUL. */
export function toJsonLine(table: TableName, row: Row): string {
  const cells = TABLES[table].columns.map(({ name }) => {
    const value = row[name] ?? null;
    if (typeof value === 'string') return [name, clean(value)];
    if (Array.isArray(value))
      return [name, value.map((part: unknown) => (typeof part === 'string' ? clean(part) : part))];
    return [name, value];
  });
  return JSON.stringify(Object.fromEntries(cells));
}
