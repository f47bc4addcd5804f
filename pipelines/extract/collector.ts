import { Decimal } from '../model/decimal.ts';
import type { Comparator, Dimensions, Fact, Measure, Unit } from '../model/fact.ts';
import { UNITS } from '../model/fact.ts';
import type { AnnouncedUnit, Figure } from '../recognise/figures.ts';
import { sourceRange } from '../recognise/view.ts';
import type { View } from '../recognise/view.ts';
import type { Ledger } from './ledger.ts';

/** What an extractor says of a figure. */
export interface Reading {
  readonly indicator: string;
  readonly measure: Measure;
  readonly dims?: Dimensions;
  /** Defaults to the document's year. */
  readonly year?: number;
  /** The unit of a number that has none beside it (from its header, caption or unit column). */
  readonly announced?: AnnouncedUnit | null;
  /** Overrides the printed unit (`个` of a 团组, `人` of 人次). */
  readonly unit?: Unit;
  /** -1 where words carry the sign (减少, 下降); the printed number is positive. */
  readonly sign?: 1 | -1;
  readonly comparator?: Comparator | null;
  readonly note?: string | null;
  readonly uncertain?: boolean;
  /** The quantity in words, where the data has no key for its unit (6个月, 538.5平米); it is then published without one. */
  readonly text?: string | null;
}

/** A word reading: a grade or a target in words. */
export interface WordReading {
  readonly indicator: string;
  readonly measure: Measure;
  readonly dims?: Dimensions;
  readonly year?: number;
  readonly text: string;
  readonly comparator?: Comparator | null;
  readonly note?: string | null;
}

const MAX = new Decimal('99999999999999.9999');

/** Gathers the facts of one document and keeps the account of its numbers. */
export class Collector {
  readonly facts: Fact[] = [];

  constructor(
    readonly ledger: Ledger,
    /** The fiscal year of the document. */
    readonly year: number,
  ) {}

  /**
   * Publishes a printed number as a fact, exact and with its place. Returns false, and leaves the number unread, when it has
   * no value, no unit that the data has a key for, or more than the four decimals or fourteen whole digits that are published.
   */
  figure(figure: Figure, reading: Reading): boolean {
    const scale = figure.unit === null && figure.scale === 0 ? (reading.announced?.scale ?? 0) : figure.scale;
    const printed = (UNITS as readonly string[]).includes(figure.unit ?? '') ? (figure.unit as Unit) : null;
    const keyed = reading.unit ?? printed ?? (figure.unit === null ? (reading.announced?.unit ?? null) : null);
    const unit = reading.text ? null : keyed;
    if (!figure.value || (!unit && !reading.text)) return false;
    const factor = new Decimal(10).pow(scale);
    const signed = reading.sign === -1 ? figure.value.abs().neg() : figure.value;
    const value = signed.mul(factor);
    if (value.decimalPlaces() > 4 || value.abs().gt(MAX)) return false;
    const notes = [
      reading.note ?? null,
      figure.approximate ? `原文带“${figure.approximate}”，取所印的数` : null,
      figure.joined ? '原文数字被断开，合读' : null,
    ].filter((note) => note !== null);
    this.#push(figure.view, figure.start, figure.rawEnd, figure.start, {
      ...reading,
      value: value.isZero() ? new Decimal(0) : value,
      unit,
      ulp: factor.div(new Decimal(10).pow(figure.decimals)),
      text: reading.text ?? null,
      note: notes.length > 0 ? notes.join('；') : null,
      uncertain: (reading.uncertain ?? false) || figure.joined,
    });
    this.ledger.read(figure);
    return true;
  }

  /** Publishes words `[start, end)` of a view as a fact: a grade, or a target that is no number. */
  words(view: View, start: number, end: number, reading: WordReading): void {
    this.#push(view, start, end, start, {
      ...reading,
      value: null,
      unit: null,
      ulp: new Decimal(0),
      note: reading.note ?? null,
      uncertain: false,
    });
  }

  /** A zero that words state: 无此项支出, 持平, 收支为 0 without a unit. */
  statedZero(view: View, start: number, end: number, reading: Reading & { unit: Unit }): void {
    this.#push(view, start, end, start, {
      ...reading,
      value: new Decimal(0),
      text: null,
      ulp: new Decimal(0),
      note: reading.note ?? '文字说明为零',
      uncertain: false,
    });
  }

  #push(
    view: View,
    start: number,
    end: number,
    anchor: number,
    reading: Omit<Reading, 'unit' | 'note' | 'uncertain'> & {
      value: Decimal | null;
      unit: Unit | null;
      ulp: Decimal;
      text: string | null;
      note: string | null;
      uncertain: boolean;
    },
  ): void {
    const [from, to] = sourceRange(view, start, end);
    const [at] = sourceRange(view, anchor, anchor + 1);
    this.facts.push({
      indicator: reading.indicator,
      measure: reading.measure,
      fiscalYear: reading.year ?? this.year,
      dims: reading.dims ?? {},
      value: reading.value,
      unit: reading.unit,
      comparator: reading.comparator ?? null,
      text: reading.text,
      raw: view.origin.slice(from, to),
      quote: view.origin.quote(from, to),
      at: view.origin.placeAt(at),
      derived: false,
      ulp: reading.ulp,
      note: reading.note,
      uncertain: reading.uncertain,
    });
  }
}
