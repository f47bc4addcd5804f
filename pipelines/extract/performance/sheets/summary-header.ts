import type { Table } from '../../../model/document.ts';
import { cellView } from '../../../recognise/view.ts';
import { sourceOf } from '../vocabulary.ts';
import { moneyRole } from './header.ts';
import type { MoneyRole } from './header.ts';
import { filled, slotsOf } from './slots.ts';
import type { Slot } from './slots.ts';

export type SummaryColumn =
  | { readonly kind: 'name' | 'number' | 'grade' | 'total-score' | 'skip' }
  | { readonly kind: 'money'; readonly role: MoneyRole; readonly source: string }
  | { readonly kind: 'component'; readonly component: string };

export interface SummaryHeader {
  readonly columns: ReadonlyMap<number, SummaryColumn>;
  readonly rows: number;
}

/** The project summary's header: 项目名称 beside money, rates and scores, in one to three rows; null for other tables. */
export function summaryHeader(table: Table): SummaryHeader | null {
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
