import type { Decimal } from '../../../model/decimal.ts';
import type { Table } from '../../../model/document.ts';
import { announcedUnit } from '../../../recognise/figures.ts';
import type { AnnouncedUnit } from '../../../recognise/figures.ts';
import type { Pen } from '../pen.ts';
import { sourceOf } from '../vocabulary.ts';
import type { Column } from './align.ts';
import { amountsByRate, amountsUnder, rowSource, writeAmounts } from './funding.ts';
import type { Amount, Owner } from './funding.ts';
import { isSection, moneyHeader, moneyRole } from './header.ts';
import type { MoneyRole } from './header.ts';
import { filled, slotsOf } from './slots.ts';
import type { Slot } from './slots.ts';

/** An amount of a sheet's funding rows as printed, with the scale of its unit. */
export interface PrintedAmount {
  readonly value: Decimal;
  readonly scale: number;
}

const isNumber = (text: string | undefined): boolean => text !== undefined && /^-?\d[\d,.]*(?:万?元|%)?$/.test(text);

/** The part of a sheet that tells money: a header with rows by source, or labels and amounts in turn. */
export class FundingSection {
  #columns: Column<MoneyRole>[] | null = null;
  readonly #inline = new Map<number, MoneyRole>();
  #amounts: PrintedAmount[] = [];

  constructor(
    readonly pen: Pen,
    readonly table: Table,
    /** Unit of money in force. */
    public unit: AnnouncedUnit | null,
  ) {}

  get amounts(): readonly PrintedAmount[] {
    return this.#amounts;
  }

  /** A new sheet begins. */
  reset(): void {
    this.end();
    this.#inline.clear();
    this.#amounts = [];
  }

  /** The header is no longer in force. */
  end(): void {
    this.#columns = null;
  }

  /** Reads a row; false when it is none of this section. */
  read(slots: readonly Slot[], row: number, owner: Owner | null): boolean {
    const seen = filled(slots);
    const header = moneyHeader(slots);
    if (header) {
      this.#columns = header;
      this.unit =
        seen.map((slot) => moneyUnit(slot.text)).find((unit) => unit !== null) ?? this.unit ?? this.#unitBelow(row);
      return true;
    }
    const inline = this.#inlineLabels(seen);
    const section = seen.find((slot) => slot.own && isSection(slot.text));
    if (section) {
      this.unit = moneyUnit(section.text) ?? this.unit;
      if (inline.size === 0 && section.from === 0 && this.#columns?.[0]?.role !== 'initial_budget') this.end();
    }
    return inline.size > 0 ? this.#readInline(seen, inline, owner) : this.#readRow(seen, owner);
  }

  /** The unit that the section's label announces further down (seed 002 prints a row above it). */
  #unitBelow(from: number): AnnouncedUnit | null {
    for (let row = from + 1; row < Math.min(from + 5, this.table.grid.length); row += 1) {
      for (const slot of filled(slotsOf(this.table, row))) {
        const unit = isSection(slot.text) ? moneyUnit(slot.text) : null;
        if (unit) return unit;
      }
    }
    return null;
  }

  /** 预算数：| 4000 | 执行数：| 3900: the labels that stand before an amount, and what the amounts in their place are. */
  #inlineLabels(seen: readonly Slot[]): ReadonlyMap<Slot, MoneyRole> {
    const labels = new Map<Slot, MoneyRole>();
    seen.forEach((slot, at) => {
      if (!isNumber(seen[at + 1]?.text) || isNumber(slot.text)) return;
      const own = moneyRole(slot.text.replace(/[:：]$/, ''));
      if (own && own !== 'weight' && own !== 'score') this.#inline.set(slot.from, own);
      const role = this.#inline.get(slot.from);
      if (role) labels.set(slot, role);
    });
    return this.#inline.size >= 2 ? labels : new Map();
  }

  #readInline(seen: readonly Slot[], labels: ReadonlyMap<Slot, MoneyRole>, owner: Owner | null): boolean {
    seen.forEach((label, at) => {
      const role = labels.get(label);
      const value = seen[at + 1];
      if (!role || !value) return;
      const text = label.text.replace(/[:：]$/, '');
      const source = moneyRole(text) === role ? 'total' : sourceOf(text);
      if (source) this.#write([{ role, cell: value.cell }], source, owner);
    });
    return true;
  }

  #readRow(seen: readonly Slot[], owner: Owner | null): boolean {
    const found = rowSource(seen);
    if (found) {
      const { rest, source } = found;
      this.#write(
        this.#columns ? amountsUnder(this.pen, this.#columns, rest) : amountsByRate(this.pen, rest),
        source,
        owner,
      );
      return true;
    }
    const numbers = seen.filter((slot) => isNumber(slot.text));
    if (!this.#columns || numbers.length === 0 || seen.some((slot) => slot.text.length > 30)) return false;
    this.#write(amountsUnder(this.pen, this.#columns, numbers), 'total', owner);
    return true;
  }

  #write(amounts: readonly Amount[], source: string, owner: Owner | null): void {
    if (!owner) return;
    writeAmounts(this.pen, amounts, owner, source, this.unit);
    for (const { cell } of amounts) {
      const [figure] = this.pen.figures(cell.text);
      if (figure?.value && figure.unit !== 'percent')
        this.#amounts.push({ value: figure.value, scale: this.unit?.scale ?? 0 });
    }
  }
}

/** A unit of money that a label announces, and no other unit (执行数(%) prints money under a wrong unit, seed 002). */
function moneyUnit(text: string): AnnouncedUnit | null {
  const unit = announcedUnit(text);
  return unit?.unit === 'yuan' ? unit : null;
}
