import type { CellObject } from '@e965/xlsx';
import { Decimal } from '../../model/decimal.ts';

/** 万元 with six decimals is 元 with two; more decimals come from a division and not from an amount. */
const MOST_DECIMALS = 6;
const NUMBER = /^\(?\s*[-−－+]?[^\d().%‰-]{0,3}\s*[\d,]*\.?\d+\s*%?\s*\)?$/;

const SCIENTIFIC = /^[-+]?[\d.]+E[-+]?\d+$/i;

/**
 * What a cell says, without loss: the text it shows when that holds all digits of its number, else the number itself. What
 * a format hides (zeros) is not said; a negative number always has its sign. Numbers are stored as doubles, exact to 15
 * digits.
 */
export function cellText(cell: CellObject): string {
  if (cell.t === 's') return String(cell.v ?? '');
  const text = cell.w?.trim();
  if (cell.t !== 'n' || typeof cell.v !== 'number') return text ?? '';
  if (text === String(cell.v)) return text;
  const exact = new Decimal(cell.v.toPrecision(15));
  if (text === undefined || SCIENTIFIC.test(text)) return exact.toFixed();
  if (!NUMBER.test(text)) return text;
  const size = (text.endsWith('%') ? exact.times(100) : exact).abs();
  const sign = exact.isNegative() && !exact.isZero() ? '-' : '';
  const unsigned = text.replace(/^[(\s]*[-−－+]?|\)$/g, '');
  const digits = unsigned.replace(/[^\d.]/g, '');
  const printed = new Decimal(digits || '0');
  const places = (digits.split('.')[1] ?? '').length;
  const rounded = size.minus(printed).abs().lte(new Decimal(10).pow(-places).div(2));
  if (printed.eq(size) || !rounded || size.decimalPlaces() > MOST_DECIMALS) return `${sign}${unsigned}`;
  return `${sign}${size.toFixed()}${text.endsWith('%') ? '%' : ''}`;
}
