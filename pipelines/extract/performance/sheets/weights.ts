import { Decimal } from '../../../model/decimal.ts';
import { SourceText } from '../../../model/source-text.ts';
import { scanFigures } from '../../../recognise/figures.ts';
import type { Figure } from '../../../recognise/figures.ts';
import { cellView } from '../../../recognise/view.ts';
import type { Pen } from '../pen.ts';
import type { IndicatorRow, LevelCell } from './indicator-rows.ts';

/** Sums of the indicator weights of a sheet: all; without the 10 of the execution rate; 河南 附表1 (domain.md §4). */
const USUAL_SUMS = ['100', '90', '70'];

/** The two halves of a number that stand in one column of two rows, read as one number. */
export interface Halves {
  readonly figure: Figure;
  readonly parts: readonly Figure[];
}

export function joinCells(pen: Pen, upper: LevelCell | undefined, lower: LevelCell | undefined): Halves | null {
  if (!upper || !lower) return null;
  const parts = [...pen.figures(upper.cell.text), ...pen.figures(lower.cell.text)];
  const figures = scanFigures(cellView(SourceText.join([upper.cell.text, lower.cell.text])));
  const [figure] = figures;
  return figure?.value && figures.length === 1 && parts.length === 2 ? { figure, parts } : null;
}

const weightOf = (pen: Pen, row: IndicatorRow): Decimal => {
  const lowest = row.weights.at(-1);
  return (lowest && pen.figures(lowest.cell.text)[0]?.value) ?? new Decimal(0);
};

/**
 * Whether the sheet's weights add up only when every number that stands over two rows is read as one: to the printed total,
 * or to a usual sum where none is printed.
 */
export function sumsProveHalves(pen: Pen, rows: readonly IndicatorRow[]): boolean {
  const printed = rows.find((row) => row.total);
  const sums = printed ? [weightOf(pen, printed).toString()] : USUAL_SUMS;
  const singles = rows.filter((row) => !row.total);
  let apart = new Decimal(0);
  let joined = new Decimal(0);
  for (const row of singles) {
    const weight = weightOf(pen, row);
    const halves = row.below ? joinCells(pen, row.weights.at(-1), row.below.weights.at(-1)) : null;
    apart = apart.plus(weight).plus(row.below ? weightOf(pen, row.below) : 0);
    joined = joined.plus(halves?.figure.value ?? weight);
  }
  return sums.includes(joined.toString()) && !sums.includes(apart.toString());
}
