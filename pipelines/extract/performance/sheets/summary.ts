import { Decimal } from '../../../model/decimal.ts';
import type { Table } from '../../../model/document.ts';
import type { Dimensions, Fact } from '../../../model/fact.ts';
import type { AnnouncedUnit } from '../../../recognise/figures.ts';
import { cellView } from '../../../recognise/view.ts';
import type { Pen } from '../pen.ts';
import { named } from '../printed.ts';
import { isTotal, sourceOf } from '../vocabulary.ts';
import { moneyRole } from './header.ts';
import type { MoneyRole } from './header.ts';
import { filled, slotsOf } from './slots.ts';
import type { Slot } from './slots.ts';

type SummaryColumn =
  | { readonly kind: 'name' | 'number' | 'grade' | 'total-score' | 'skip' }
  | { readonly kind: 'money'; readonly role: MoneyRole; readonly source: string }
  | { readonly kind: 'component'; readonly component: string };

interface Header {
  readonly columns: ReadonlyMap<number, SummaryColumn>;
  readonly rows: number;
}

/** The project summary's header: 项目名称 beside money, rates and scores, in one to three rows; null for other tables. */
export function summaryHeader(table: Table): Header | null {
  for (let row = 0; row < Math.min(4, table.grid.length); row += 1) {
    const seen = filled(slotsOf(table, row));
    const at = seen.findIndex((slot) => /^(?:预算)?(?:项目|专项|资金)(?:\(政策\))?名称$|^项目$/.test(slot.text));
    if (at < 0 || at > 2 || seen.length < 4) continue;
    const headers = headerRows(table, row, seen[at]);
    const columns = new Map<number, SummaryColumn>();
    for (let column = 0; column < table.width; column += 1) {
      const found = columnOf(headers.map((slots) => textAt(slots, column)));
      if (found) columns.set(column, found);
    }
    const kinds = new Set([...columns.values()].map((column) => column.kind));
    if (
      kinds.has('money') &&
      (kinds.has('total-score') || kinds.has('component') || kinds.has('grade') || evaluated(table))
    ) {
      return { columns, rows: row + headers.length };
    }
  }
  return null;
}

const evaluated = (table: Table): boolean =>
  table.captions.some((caption) => /绩效|自评|评价/.test(cellView(caption).text));

/** The header's own rows: those before the first row whose name column holds a project. */
function headerRows(table: Table, from: number, name: Slot | undefined): (readonly Slot[])[] {
  const rows: (readonly Slot[])[] = [];
  for (let row = from; row < table.grid.length && row < from + 3; row += 1) {
    const slots = slotsOf(table, row);
    const under = slots.find((slot) => name && slot.from <= name.from && slot.to >= name.from);
    const repeated = under?.cell === name?.cell || under?.text === '' || under === undefined;
    if (
      row > from &&
      (!repeated || filled(slots).length < 2 || filled(slots).some((slot) => slot.own && /^\d/.test(slot.text)))
    )
      break;
    rows.push(slots);
  }
  return rows;
}

/** The text over a column: its own cell's, or that of the cell to the left whose blank neighbours it spans in flattened text. */
function textAt(slots: readonly Slot[], column: number): { text: string; own: boolean } {
  const slot = slots.find((each) => each.from <= column && each.to >= column);
  if (slot && slot.text !== '') return { text: slot.text, own: true };
  const left = filled(slots.filter((each) => each.to < column)).at(-1);
  return { text: left?.text ?? '', own: false };
}

function columnOf(texts: readonly { text: string; own: boolean }[]): SummaryColumn | null {
  const own = texts.filter((part) => part.own).map((part) => part.text);
  if (own.length === 0) return null;
  const last = own.at(-1) ?? '';
  if (/^(?:预算)?(?:项目|专项|资金)(?:\(政策\))?名称$|^项目$/.test(last)) return { kind: 'name' };
  if (/^序号$|编码|代码/.test(last)) return { kind: 'number' };
  if (/得分率/.test(last)) return { kind: 'component', component: last.replace(/得分率.*$/, '') };
  if (/等级|等次|评级/.test(last)) return { kind: 'grade' };
  if (/得分|分数|自评分|评分$/.test(last)) return { kind: 'total-score' };
  const role =
    moneyRole(last) ?? moneyRole(texts.map((part) => part.text).find((text) => moneyRole(text) !== null) ?? '');
  if (role && role !== 'weight' && role !== 'score') return { kind: 'money', role, source: sourceOf(last) ?? 'total' };
  return { kind: 'skip' };
}

/** Reads a table of one project a row. Rows with a single cell name the list that follows. */
export function readSummary(
  pen: Pen,
  table: Table,
  header: Header,
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
function writeSums(pen: Pen, slots: readonly Slot[], header: Header, place: string, unit: AnnouncedUnit | null): void {
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

function headerUnit(table: Table, header: Header): AnnouncedUnit | null {
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
function unitByReports(pen: Pen, table: Table, header: Header): AnnouncedUnit | null {
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
