import type { CellObject } from '@e965/xlsx';
import { Decimal } from '../../model/decimal.ts';

/** 万元 with six decimals is 元 with two; more decimals come from a division and not from an amount. */
const MOST_DECIMALS = 6;
const NUMBER = /^\(?\s*[-−－+]?[^\d().%‰-]{0,3}\s*[\d,]*\.?\d+\s*%?\s*\)?$/;

/**
 * What a cell says, without loss: the text it shows when that holds all digits of its number, else the number itself, as
 * shown otherwise (thousands separators aside). Numbers are stored as doubles, exact to 15 digits.
 */
export function cellText(cell: CellObject): string {
  if (cell.t === 's') return String(cell.v ?? '');
  const shown = cell.w ?? '';
  if (cell.t !== 'n' || typeof cell.v !== 'number') return shown.trim();
  const exact = new Decimal(cell.v.toPrecision(15));
  const text = shown.trim();
  if (!text) return exact.toFixed();
  if (!NUMBER.test(text)) return text;
  const percent = text.includes('%');
  const value = percent ? exact.times(100) : exact;
  const negative = /^\(|[-−－]/.test(text);
  const digits = text.replace(/[^\d.]/g, '');
  const printed = new Decimal(digits || '0').times(negative ? -1 : 1);
  if (printed.eq(value)) return text;
  const places = (digits.split('.')[1] ?? '').length;
  const rounded = value.minus(printed).abs().lte(new Decimal(10).pow(-places).div(2));
  if (!rounded || value.decimalPlaces() > MOST_DECIMALS) return text;
  return `${value.toFixed()}${percent ? '%' : ''}`;
}
