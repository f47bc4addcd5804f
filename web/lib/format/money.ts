import { Decimal } from '../../../pipelines/model/decimal.ts';
import { language, type Language } from '../i18n/index.ts';
import { grouped } from './number.ts';

/** Units that an address may ask for, whatever the language of its page. */
export const MONEY_UNITS = ['yuan', 'wan', 'yi', 'thousand', 'million', 'billion'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

const PLACES: Readonly<Record<MoneyUnit, number>> = { yuan: 0, wan: 4, yi: 8, thousand: 3, million: 6, billion: 9 };

interface Custom {
  readonly choices: readonly MoneyUnit[];
  /** Units from the largest, each with the least amount in yuan that is read in it: on axes, and where every digit is printed. */
  readonly axis: readonly (readonly [MoneyUnit, string])[];
  readonly table: readonly (readonly [MoneyUnit, string])[];
  /** Where all amounts are zero. */
  readonly zero: MoneyUnit;
}

const CUSTOMS: Readonly<Record<Language, Custom>> = {
  zh: {
    choices: ['yuan', 'wan', 'yi'],
    axis: [
      ['yi', '1e8'],
      ['wan', '1e4'],
    ],
    table: [
      ['yi', '1e12'],
      ['wan', '1e4'],
    ],
    zero: 'wan',
  },
  en: {
    choices: ['yuan', 'thousand', 'million', 'billion'],
    axis: [
      ['billion', '1e9'],
      ['million', '1e6'],
      ['thousand', '1e3'],
    ],
    table: [],
    zero: 'yuan',
  },
};

/** The units that a reader of the page's language chooses among. */
export const unitChoices = (): readonly MoneyUnit[] => CUSTOMS[language()].choices;

/** Yuan in another unit, exact. */
export const inUnit = (yuan: string, unit: MoneyUnit): Decimal => new Decimal(yuan).times(`1e-${String(PLACES[unit])}`);

/** An amount with its first two decimals and the rest of its digits apart, so that the rest can be shown quietly. */
export interface Amount {
  readonly head: string;
  readonly tail: string;
}

export function amount(yuan: string, unit: MoneyUnit): Amount {
  const value = inUnit(yuan, unit);
  const text = grouped(value.toFixed(Math.max(2, value.decimalPlaces())));
  const cut = text.indexOf('.') + 3;
  return { head: text.slice(0, cut), tail: text.slice(cut) };
}

/** One unit for amounts that are read together, as the largest of them asks; zeros alone have one of their own. */
export function unitFor(yuan: readonly string[], where: 'axis' | 'table' = 'axis'): MoneyUnit {
  const custom = CUSTOMS[language()];
  const largest = yuan.reduce((most, value) => Decimal.max(most, new Decimal(value).abs()), new Decimal(0));
  if (largest.isZero()) return custom.zero;
  return custom[where].find(([, from]) => largest.gte(from))?.[0] ?? 'yuan';
}

/** A tick of an axis, as short as it can be. */
export const tick = (value: number): string => grouped(new Decimal(value).toDecimalPlaces(6).toString());
