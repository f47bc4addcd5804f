import { Decimal } from '../../../model/decimal.ts';
import type { Cell } from '../../../model/document.ts';
import type { Dimensions, Measure } from '../../../model/fact.ts';
import type { AnnouncedUnit, Figure } from '../../../recognise/figures.ts';
import type { Pen } from '../pen.ts';
import { sourceOf } from '../vocabulary.ts';
import { align } from './align.ts';
import type { Column, Fit } from './align.ts';
import type { MoneyRole } from './header.ts';
import type { Slot } from './slots.ts';

const MEASURES: Readonly<Record<Exclude<MoneyRole, 'received' | 'balance'>, Measure>> = {
  initial_budget: 'initial_budget',
  final_budget: 'final_budget',
  actual: 'actual',
  execution_rate: 'execution_rate',
  weight: 'weight',
  score: 'score',
};

const isNumber = (text: string): boolean => /^-?\d[\d,]*(?:\.\d+)?(?:万?元|分)?$/.test(text);
const isPercent = (text: string): boolean => /^-?\d+(?:\.\d+)?%$/.test(text);
const isDash = (text: string): boolean => /^[-—–/\\]+$/.test(text);

const FIT: Fit<MoneyRole> = {
  misfit: (text, role) => {
    if (isDash(text)) return 0;
    if (role === 'execution_rate') return isPercent(text) ? 0 : isNumber(text) ? 0.3 : 5;
    if (role === 'weight' || role === 'score') return /^\d{1,3}(?:\.\d+)?分?$/.test(text) ? 0 : 4;
    return isNumber(text) ? 0 : isPercent(text) ? 3 : 5;
  },
  skipped: (role) => (role === 'weight' || role === 'score' ? 0.1 : 0.3),
};

export interface Amount {
  readonly role: MoneyRole;
  readonly cell: Cell;
}

/**
 * A row of money cells under its header. Where the row stands shifted against the header, a printed rate must agree with the
 * amounts; otherwise nothing is read.
 */
export function amountsUnder(pen: Pen, columns: readonly Column<MoneyRole>[], slots: readonly Slot[]): Amount[] {
  const laid = align(slots, columns, FIT).columns;
  const shifted = slots.some((slot, at) => {
    const column = laid[at];
    return column !== null && column !== undefined && (slot.to < column.from || slot.from > column.to);
  });
  const amounts = slots.flatMap((slot, at): Amount[] => {
    const column = laid[at];
    return column && slot.own && FIT.misfit(slot.text, column.role) < 3 ? [{ role: column.role, cell: slot.cell }] : [];
  });
  const of = (role: MoneyRole): Figure | undefined => {
    const cell = amounts.find((amount) => amount.role === role)?.cell;
    return cell ? pen.figures(cell.text)[0] : undefined;
  };
  const [budget, actual, rate] = [of('final_budget'), of('actual'), of('execution_rate')];
  const doubtful = shifted && budget && actual && rate && !budget.value?.isZero() && !rateHolds(actual, budget, rate);
  return doubtful ? [] : amounts;
}

/** Numbers in a row without a header, where a printed rate proves which is the budget and which the execution. */
export function amountsByRate(pen: Pen, slots: readonly Slot[]): Amount[] {
  const numbers = slots.filter((slot) => isNumber(slot.text) || isPercent(slot.text));
  const at = numbers.findIndex((slot) => isPercent(slot.text));
  const [rate, actual, final] = [numbers[at], numbers[at - 1], numbers[at - 2]];
  if (!rate || !actual || !final || at !== numbers.length - 1) return [];
  const value = (slot: Slot): Figure | undefined => pen.figures(slot.cell.text)[0];
  if (!rateHolds(value(actual), value(final), value(rate))) return [];
  const amounts: Amount[] = [
    { role: 'final_budget', cell: final.cell },
    { role: 'actual', cell: actual.cell },
    { role: 'execution_rate', cell: rate.cell },
  ];
  return amounts;
}

/** actual / budget × 100 agrees with the rate to one unit of its last printed digit. */
export function rateHolds(actual?: Figure, budget?: Figure, rate?: Figure): boolean {
  if (!actual?.value || !budget?.value || !rate?.value || budget.value.isZero()) return false;
  const scale = new Decimal(10).pow(actual.scale - budget.scale);
  const ulp = new Decimal(10).pow(-rate.decimals);
  return actual.value.mul(scale).div(budget.value).mul(100).minus(rate.value).abs().lte(ulp);
}

/** Whose money a sheet's funding rows tell. */
export interface Owner {
  readonly project: string;
  /** A department-wide sheet: its money is `performance.funding`, by kind. */
  readonly department: boolean;
  readonly place: string;
}

/** Publishes the money cells of one row. Weight and score are those of the execution rate and stand on the total row only. */
export function writeAmounts(
  pen: Pen,
  amounts: readonly Amount[],
  owner: Owner,
  source: string,
  unit: AnnouncedUnit | null,
): void {
  const { project, place, department } = owner;
  const dims: Dimensions = department ? { kind: source, place } : { project, source, place };
  const indicator = department ? 'performance.funding' : 'project.funding';
  for (const { role, cell } of amounts) {
    const [figure, second] = pen.figures(cell.text);
    if (!figure || second) continue;
    if (role === 'received' || role === 'balance') {
      if (figure.unit === 'percent' || department) continue;
      const about: Dimensions = role === 'balance' && source === 'total' ? { project, place } : dims;
      const key = role === 'balance' ? 'carryover.closing' : 'other.project_received';
      pen.write(figure, { indicator: key, measure: 'actual', dims: about, announced: unit });
    } else if (role === 'weight' || role === 'score') {
      if (source === 'total') pen.write(figure, { indicator, measure: role, dims, unit: 'point' });
    } else if (role === 'execution_rate') {
      if (figure.unit === null && isFraction(pen, amounts, figure)) continue;
      pen.write(figure, { indicator, measure: role, dims: { ...dims, base: 'final_budget' }, unit: 'percent' });
    } else if (figure.unit !== 'percent') {
      pen.write(figure, { indicator, measure: MEASURES[role], dims, announced: unit });
    }
  }
}

/** 0.95 for 95 %: a rate that a workbook prints as a fraction; the number printed is no percentage. */
function isFraction(pen: Pen, amounts: readonly Amount[], rate: Figure): boolean {
  const of = (role: MoneyRole): Figure | undefined => {
    const cell = amounts.find((amount) => amount.role === role)?.cell;
    return cell ? pen.figures(cell.text)[0] : undefined;
  };
  const small = rate.value !== null && rate.value.lte(1) && !rate.value.isZero();
  return small && !rateHolds(of('actual'), of('final_budget'), rate);
}

/** The label cells before the numbers of a funding row, as one source key; null when the row is no funding row. */
export function rowSource(slots: readonly Slot[]): { readonly source: string; readonly rest: readonly Slot[] } | null {
  const at = slots.findIndex((slot) => isNumber(slot.text) || isPercent(slot.text) || isDash(slot.text));
  const labels = at < 0 ? slots : slots.slice(0, at);
  for (const label of [...labels].reverse()) {
    if (label.text === '') continue;
    const source = sourceOf(label.text.replace(/[:：]$/, ''));
    if (source) return { source, rest: at < 0 ? [] : slots.slice(at) };
  }
  return null;
}
