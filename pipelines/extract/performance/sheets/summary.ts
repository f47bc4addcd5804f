import { Decimal } from '../../../model/decimal.ts';
import type { Table } from '../../../model/document.ts';
import type { Dimensions, Fact } from '../../../model/fact.ts';
import type { AnnouncedUnit } from '../../../recognise/figures.ts';
import { cellView } from '../../../recognise/view.ts';
import type { Pen } from '../pen.ts';
import { named } from '../printed.ts';
import { isTotal } from '../vocabulary.ts';
import type { MoneyRole } from './header.ts';
import { filled, slotsOf } from './slots.ts';
import type { Slot } from './slots.ts';
import type { SummaryColumn, SummaryHeader } from './summary-header.ts';

/** Reads a table of one project a row. Rows with a single cell name the list that follows. */
export function readSummary(
  pen: Pen,
  table: Table,
  header: SummaryHeader,
  about: { place: string; unit: AnnouncedUnit | null },
): void {
  const unit = about.unit ?? headerUnit(table, header) ?? unitByReports(pen, table, header);
  let place = about.place;
  for (let row = header.rows; row < table.grid.length; row += 1) {
    const slots = slotsOf(table, row);
    const seen = filled(slots);
    const [only, second] = seen;
    if (only && !second && !/\d/.test(only.text)) place = `${about.place}（${named(only.cell.text)}）`;
    const name = slots.find((slot) => header.columns.get(slot.from)?.kind === 'name');
    if (seen.some((slot) => isTotal(slot.text))) writeSums(pen, slots, header, place, unit);
    if (!second || !name?.text || seen.some((slot) => isTotal(slot.text))) continue;
    for (const figure of pen.figures(name.cell.text)) pen.context.ledger.ignore(figure, 'part of a name');
    for (const slot of slots)
      writeCell(pen, slot, header.columns.get(slot.from), { project: named(name.cell.text), place }, unit);
  }
}

function writeCell(
  pen: Pen,
  slot: Slot,
  column: SummaryColumn | undefined,
  dims: Dimensions,
  unit: AnnouncedUnit | null,
): void {
  if (!column || !slot.text || !slot.own) return;
  const [figure, more] = pen.figures(slot.cell.text);
  if (column.kind === 'grade') {
    const view = cellView(slot.cell.text);
    if (!figure)
      pen.words(view, 0, view.text.length, { indicator: 'project.grade', measure: 'grade', dims, text: view.text });
    return;
  }
  if (!figure || more) return;
  if (column.kind === 'number') pen.context.ledger.ignore(figure, 'row number');
  if (column.kind === 'total-score')
    pen.write(figure, { indicator: 'project.score', measure: 'score', dims, unit: 'point' });
  if (column.kind === 'component') {
    pen.write(figure, {
      indicator: 'other.project_score_rate',
      measure: 'score',
      dims: { ...dims, kind: column.component },
      unit: 'percent',
    });
  }
  if (column.kind !== 'money') return;
  const funding = { ...dims, source: column.source };
  if (column.role === 'execution_rate') {
    pen.write(figure, {
      indicator: 'project.funding',
      measure: 'execution_rate',
      dims: { ...funding, base: 'final_budget' },
      unit: 'percent',
    });
  } else if (column.role === 'balance' || column.role === 'received') {
    if (column.role === 'balance')
      pen.write(figure, { indicator: 'carryover.closing', measure: 'actual', dims, announced: unit });
    else pen.write(figure, { indicator: 'other.project_received', measure: 'actual', dims: funding, announced: unit });
  } else if (column.role !== 'weight' && column.role !== 'score') {
    pen.write(figure, { indicator: 'project.funding', measure: column.role, dims: funding, announced: unit });
  }
}

/** 合计: the money of all projects listed. */
function writeSums(
  pen: Pen,
  slots: readonly Slot[],
  header: SummaryHeader,
  place: string,
  unit: AnnouncedUnit | null,
): void {
  for (const slot of slots) {
    const column = header.columns.get(slot.from);
    const [figure, more] = slot.own ? pen.figures(slot.cell.text) : [];
    if (!figure || more || column?.kind !== 'money' || !isBudgetOrActual(column.role)) continue;
    const rate = column.role === 'execution_rate';
    pen.write(figure, {
      indicator: 'performance.amount',
      measure: column.role,
      dims: { kind: '项目合计', source: column.source, place, ...(rate ? { base: 'final_budget' as const } : {}) },
      ...(rate ? { unit: 'percent' as const } : { announced: unit }),
    });
  }
}

const isBudgetOrActual = (role: MoneyRole): role is 'initial_budget' | 'final_budget' | 'actual' | 'execution_rate' =>
  role === 'initial_budget' || role === 'final_budget' || role === 'actual' || role === 'execution_rate';

function headerUnit(table: Table, header: SummaryHeader): AnnouncedUnit | null {
  for (let row = 0; row < header.rows; row += 1) {
    for (const slot of filled(slotsOf(table, row))) {
      const scale = /[(（](万|亿|千)?元[)）]/.exec(slot.text);
      if (scale)
        return { unit: 'yuan', scale: scale[1] === '万' ? 4 : scale[1] === '亿' ? 8 : scale[1] === '千' ? 3 : 0 };
    }
  }
  return null;
}

const bare = (name: string | undefined): string => (name ?? '').replace(/[\s、，,（）()“”"]/g, '');

/**
 * The unit of a summary that prints none: that in which its amounts are those of the projects' own reports in the same
 * document, where at least one agrees and none speaks for another unit.
 */
function unitByReports(pen: Pen, table: Table, header: SummaryHeader): AnnouncedUnit | null {
  const known = pen.context.collector.facts.filter(
    (fact: Fact) =>
      fact.indicator === 'project.funding' && fact.dims.source === 'total' && fact.value && !fact.value.isZero(),
  );
  const votes = new Map<number, number>();
  for (let row = header.rows; row < table.grid.length; row += 1) {
    const slots = slotsOf(table, row);
    const name = slots.find((slot) => header.columns.get(slot.from)?.kind === 'name');
    for (const slot of slots) {
      const column = header.columns.get(slot.from);
      const value = pen.figures(slot.cell.text)[0]?.value;
      if (column?.kind !== 'money' || column.role === 'execution_rate' || !value || value.isZero() || !name) continue;
      for (const scale of [0, 4]) {
        const amount = value.mul(new Decimal(10).pow(scale));
        const same = known.some(
          (fact) =>
            fact.measure === column.role &&
            bare(fact.dims.project) === bare(named(name.cell.text)) &&
            fact.value?.eq(amount),
        );
        if (same) votes.set(scale, (votes.get(scale) ?? 0) + 1);
      }
    }
  }
  const [scale, other] = [...votes.keys()];
  return scale === undefined || other !== undefined ? null : { unit: 'yuan', scale };
}
