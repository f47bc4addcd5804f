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

/** Money of tables that announce their unit. */
function tableMoney(tables: readonly Unproved[]): Stated[] {
  return tables.flatMap(({ amounts, announced }) => {
    if (!announced) return [];
    const factor = new Decimal(10).pow(announced.scale);
    return amounts
      .filter((amount) => amount.sd() >= 3)
      .map((amount) => ({
        value: amount.abs().mul(factor),
        ulp: factor.div(new Decimal(10).pow(amount.decimalPlaces())),
      }));
  });
}

/** A table's amounts as printed and the unit that it announces, if any. */
export interface Unproved {
  readonly amounts: readonly Decimal[];
  readonly announced: AnnouncedUnit | null;
}

/** How many distinct amounts, read in `unit`, are money that the document states with a unit. */
function support(amounts: readonly Decimal[], unit: AnnouncedUnit, stated: readonly Stated[]): number {
  const distinct = new Map(
    amounts.filter((amount) => amount.sd() >= 3).map((amount) => [amount.abs().toString(), amount.abs()]),
  );
  return [...distinct.values()].filter((amount) => {
    const value = amount.mul(new Decimal(10).pow(unit.scale));
    const ulp = new Decimal(10).pow(unit.scale - amount.decimalPlaces());
    return stated.some((money) => money.value.minus(value).abs().mul(2).lte(money.ulp.plus(ulp)));
  }).length;
}

/**
 * The unit of each table: what it announces; for a table that announces none, the one that its amounts prove: read in 元 (or
 * 万元) at least two of them are amounts that the document states elsewhere with their unit, and read in the other hardly any
 * are. One such amount is enough where other tables of the document that announce no unit are proved to have the same.
 */
export function proveUnits(tables: readonly Unproved[], prose: readonly Stated[]): (AnnouncedUnit | null)[] {
  const stated = [...prose, ...tableMoney(tables)];
  const scored = tables.map((table) => ({
    announced: table.announced,
    yuan: table.announced ? 0 : support(table.amounts, YUAN, stated),
    wan: table.announced ? 0 : support(table.amounts, WAN, stated),
  }));
  const first = scored.map(({ announced, yuan, wan }) => {
    if (announced) return announced;
    if (yuan >= 2 && yuan >= 3 * wan) return YUAN;
    return wan >= 2 && wan >= 3 * yuan ? WAN : null;
  });
  const proved = new Set(first.filter((unit, index) => unit && !tables[index]?.announced));
  const only = proved.size === 1 ? [...proved][0] : null;
  return scored.map(({ yuan, wan }, index) => {
    const own = first[index];
    if (own || !only) return own ?? null;
    return (only === YUAN ? yuan : wan) >= 1 && (only === YUAN ? wan : yuan) === 0 ? only : null;
  });
}
