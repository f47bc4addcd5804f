import { Decimal } from '../../model/decimal.ts';
import { announcedUnit } from '../../recognise/figures.ts';
import type { AnnouncedUnit } from '../../recognise/figures.ts';
import type { Context } from '../index.ts';
import type { Header } from './header.ts';
import type { Sheet } from './sheet.ts';

const YUAN: AnnouncedUnit = { unit: 'yuan', scale: 0 };
const WAN: AnnouncedUnit = { unit: 'yuan', scale: 4 };

/** Money that the document states with its unit: value in yuan and one unit of its last digit. */
interface Stated {
  readonly value: Decimal;
  readonly ulp: Decimal;
}

/** The unit that a sheet announces in its captions, its header or its first rows. */
export function announcedBy(sheet: Sheet, header: Header): AnnouncedUnit | null {
  const lines = [
    ...[...sheet.captions].reverse(),
    ...header.rows.flatMap((row) => row.map((slot) => slot?.text ?? '')),
    ...sheet.rows.slice(-2).flatMap((row) => row.map((slot) => slot?.text ?? '')),
  ];
  for (const line of lines) {
    const unit = announcedUnit(line);
    if (unit?.unit === 'yuan') return unit;
  }
  return null;
}

/** Money of the running text, for {@link unitByEvidence}. */
export function statedMoney({ document, ledger }: Context): Stated[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? ledger
          .figures(block.text)
          .filter((figure) => figure.unit === 'yuan' && (figure.value?.sd() ?? 0) >= 3)
          .map((figure) => {
            const factor = new Decimal(10).pow(figure.scale);
            return {
              value: (figure.value ?? new Decimal(0)).abs().mul(factor),
              ulp: factor.div(new Decimal(10).pow(figure.decimals)),
            };
          })
      : [],
  );
}

/**
 * The unit of a table that announces none, where its amounts prove it: read in that unit at least two of them are amounts
 * that the text states, and read in the other hardly any are. Null where nothing is proved.
 */
export function unitByEvidence(amounts: readonly Decimal[], stated: readonly Stated[]): AnnouncedUnit | null {
  const distinct = [...new Map(amounts.map((amount) => [amount.abs().toString(), amount.abs()])).values()].filter(
    (amount) => amount.sd() >= 3,
  );
  const support = (unit: AnnouncedUnit): number =>
    distinct.filter((amount) => {
      const value = amount.mul(new Decimal(10).pow(unit.scale));
      const ulp = new Decimal(10).pow(unit.scale - amount.decimalPlaces());
      return stated.some((money) => money.value.minus(value).abs().mul(2).lte(money.ulp.plus(ulp)));
    }).length;
  const yuan = support(YUAN);
  const wan = support(WAN);
  if (yuan >= 2 && yuan >= 3 * wan) return YUAN;
  if (wan >= 2 && wan >= 3 * yuan) return WAN;
  return null;
}
