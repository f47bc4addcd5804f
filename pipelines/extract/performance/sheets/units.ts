import type { Unit } from '../../../model/fact.ts';
import { UNITS } from '../../../model/fact.ts';
import { SourceText } from '../../../model/source-text.ts';
import { announcedUnit, scanFigures } from '../../../recognise/figures.ts';
import type { AnnouncedUnit, Figure } from '../../../recognise/figures.ts';
import { cellView, squeeze } from '../../../recognise/view.ts';
import type { Pen } from '../pen.ts';
import { namesMoney, unitOfName } from '../value.ts';
import type { CellValue } from '../value.ts';
import type { PrintedAmount } from './funding-section.ts';
import type { IndicatorRow } from './indicator-rows.ts';

/** The indicator's name is one of money. */
export const isMoney = (row: IndicatorRow): boolean => namesMoney(row.levels[3] ?? '');

/** The unit of a number that stands alone: its unit column, its other value's, its name's, or the sheet's money where equal. */
export function unitOf(
  pen: Pen,
  amounts: readonly PrintedAmount[],
  row: IndicatorRow,
  figure: Figure,
  sibling: CellValue | undefined,
): AnnouncedUnit | null {
  if (figure.unit !== null || !figure.value) return null;
  if (figure.scale !== 0) return isMoney(row) ? { unit: 'yuan', scale: figure.scale } : null;
  if (row.values.unit) {
    const text = squeeze(row.values.unit.text);
    if (text) return announcedUnit(text) ?? unitWord(text);
  }
  if (sibling?.kind === 'number' && !sibling.odd && near(figure, sibling.figure)) {
    const known = printedUnit(sibling.figure);
    if (known) return known;
  }
  const byName = unitOfName(row.levels[3] ?? '') ?? quantityInName(pen, row, figure);
  const fraction = byName?.unit === 'percent' && figure.decimals > 0 && figure.value.abs().lte(1);
  if (byName) return fraction ? null : byName;
  if (!isMoney(row)) return null;
  const same = amounts.find((amount) => figure.value?.eq(amount.value));
  return same ? { unit: 'yuan', scale: same.scale } : null;
}

/** A unit word as a number would carry it, `次`, `件`: the number grammar's own reading of `1次`. */
function unitWord(word: string): AnnouncedUnit | null {
  const [figure] = scanFigures(cellView(SourceText.of(`1${word}`)));
  return figure ? printedUnit(figure) : null;
}

function printedUnit(figure: Figure): AnnouncedUnit | null {
  const unit = (UNITS as readonly string[]).includes(figure.unit ?? '') ? (figure.unit as Unit) : null;
  return unit ? { unit, scale: figure.scale } : null;
}

/** 租赁房屋1套 with the value 1: the name holds the same number with its unit. */
function quantityInName(pen: Pen, row: IndicatorRow, figure: Figure): AnnouncedUnit | null {
  for (const { level, cell } of row.names) {
    if (level !== 3) continue;
    const same = pen.figures(cell.text).find((each) => figure.value && each.value?.eq(figure.value));
    if (same) return printedUnit(same);
  }
  return null;
}

/** Two values of one indicator are of one size, unless one of them is nothing. */
function near(figure: Figure, other: Figure): boolean {
  if (!figure.value || !other.value || figure.value.isZero() || other.value.isZero()) return true;
  const ratio = figure.value.div(other.value).abs();
  return ratio.gt('0.001') && ratio.lt('1000');
}
