import type { Cell, Table } from '../../../model/document.ts';
import { announcedUnit } from '../../../recognise/figures.ts';
import type { AnnouncedUnit } from '../../../recognise/figures.ts';
import { cellView, squeeze } from '../../../recognise/view.ts';
import type { Pen } from '../pen.ts';
import { named } from '../printed.ts';
import { departmentName } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { GRADE_WORDS, isCoded, isLevel1, isPersonal, sourceOf } from '../vocabulary.ts';
import type { Column } from './align.ts';
import { amountsByRate, amountsUnder, rowSource, writeAmounts } from './funding.ts';
import type { Amount } from './funding.ts';
import { indicatorHeader, isSection, moneyHeader, moneyRole, underHeader } from './header.ts';
import type { MoneyRole } from './header.ts';
import { IndicatorRows } from './indicator-rows.ts';
import { writeIndicators } from './indicators.ts';
import { filled, slotsOf } from './slots.ts';
import type { Slot } from './slots.ts';

const TITLE = /(?:自评|评价|完成情况|绩效目标|自评价|评分|评分附件|绩效)(?:评分)?(?:附件)?表/;
const NAME =
  /^(?:\(?[一二三四五六七八九十\d]*[)、.]?)?(?:转移支付|专项资金|财政支出|政策)?[(（]?(?:项目|专项|政策|资金|专项资金)[)）]?(?:[(（](?:项目|专项|政策|资金)[)）])?名称[:：]?$/;

export const isNameLabel = (text: string): boolean => NAME.test(text);

/** A cell of running text: a sheet's expected goal or what became of it. */
export interface Goal {
  readonly cell: Cell;
  readonly project: string | null;
  readonly measure: 'target' | 'actual' | null;
  readonly place: string;
  readonly year: number | undefined;
}

/** Reads a performance sheet row by row; one table may hold several sheets one after another (seed 001). */
export class SheetReader {
  #project: string | null;
  #department: boolean;
  #place: string;
  #unit: AnnouncedUnit | null;
  #money: Column<MoneyRole>[] | null = null;
  #inline = new Map<number, MoneyRole>();
  #rows: IndicatorRows | null = null;
  #amounts: { value: NonNullable<ReturnType<Pen['figures']>[number]['value']>; scale: number }[] = [];
  readonly #goals: Goal[] = [];
  #goalsBelow = false;

  constructor(
    readonly pen: Pen,
    readonly table: Table,
    scene: Scene,
    about: { readonly place: string; readonly year: number | undefined; readonly unit: AnnouncedUnit | null },
  ) {
    this.#place = about.place;
    pen.year = about.year;
    this.#unit = about.unit;
    const department = scene.kind === 'department' ? scene.project : departmentName(about.place);
    this.#department = department !== null;
    this.#project = department ?? scene.project;
  }

  get goals(): readonly Goal[] {
    return this.#goals;
  }

  read(): void {
    for (let row = 0; row < this.table.grid.length; row += 1) this.#row(slotsOf(this.table, row), row);
    this.#finish();
    this.pen.year = undefined;
  }

  #row(slots: readonly Slot[], row: number): void {
    const seen = filled(slots);
    if (seen.length === 0) return;
    if (this.#title(seen) || this.#named(seen) || this.#personal(seen)) return;
    this.#grade(seen);
    const under = row > 0 ? underHeader(slotsOf(this.table, row - 1), slots) : null;
    const header = under ? indicatorHeader(under) : indicatorHeader(seen);
    if (header) {
      if (!under) this.#finish();
      this.#rows = new IndicatorRows(header);
      const first = seen.find((slot) => isLevel1(slot.text) && !header.some((column) => column.from === slot.from));
      if (first) this.#rows.startIn(named(first.cell.text));
      this.#money = null;
    } else if (this.#rows) this.#rows.add(slots);
    else this.#funding(slots, seen, row);
  }

  /** 自评等级 | 优, or 自评等级：优 in one cell. */
  #grade(seen: readonly Slot[]): void {
    seen.forEach((slot, at) => {
      const next = seen[at + 1];
      const inside = new RegExp(`(?:等级|等次)[:：][“"]?(${GRADE_WORDS})[”"]?[)）]?$`).exec(slot.text);
      const word = inside?.[1] ?? (/(?:等级|等次)[:：]?$/.test(slot.text) ? next?.text : undefined);
      const cell = inside ? slot.cell : next?.cell;
      if (!word || !cell || slot.text.length > 20 || !new RegExp(`^(?:${GRADE_WORDS})$`).test(word)) return;
      const view = cellView(cell.text);
      const start = view.text.lastIndexOf(word);
      this.pen.words(view, start, start + word.length, {
        indicator: this.#department ? 'other.department_grade' : 'project.grade',
        measure: 'grade',
        dims: { place: this.#place, ...(this.#project && !this.#department ? { project: this.#project } : {}) },
        text: word,
      });
    });
  }

  #title(seen: readonly Slot[]): boolean {
    const [only, second] = seen;
    if (!only || second || only.text.length > 80) return false;
    if (/^[（(]20\d{2}年度?[)）]$/.test(only.text)) this.pen.year = yearOf(only.text);
    if (!TITLE.test(only.text)) return false;
    this.#finish();
    this.#place = named(only.cell.text).replace(/[(（]?20\d{2}年度?[)）]?(?:单位.*)?$/, '');
    this.#unit = announcedUnit(only.text) ?? this.#unit;
    this.pen.year = yearOf(only.text) ?? this.pen.year;
    for (const figure of this.pen.figures(only.cell.text)) this.pen.context.ledger.ignore(figure, 'title');
    return true;
  }

  #named(seen: readonly Slot[]): boolean {
    const at = seen.findIndex((slot) => NAME.test(slot.text));
    const label = seen[at];
    if (!label) return false;
    const value = seen[at + 1];
    if (value && (isPersonal(value.text) || /主管部门|编码|属性/.test(value.text))) return false;
    this.#finish();
    this.#money = null;
    this.#goalsBelow = false;
    this.#inline.clear();
    this.#amounts = [];
    this.#project = value ? named(value.cell.text) : null;
    this.#department = false;
    if (value)
      for (const figure of this.pen.figures(value.cell.text)) this.pen.context.ledger.ignore(figure, 'part of a name');
    this.#personal(seen.slice(at + 2));
    return true;
  }

  /** Rows that name people or codes carry no quantity (domain.md §9). */
  #personal(seen: readonly Slot[]): boolean {
    if (!seen.some((slot) => isPersonal(slot.text) || (isCoded(slot.text) && slot.text.length < 12))) return false;
    const labels = seen.filter((slot) => moneyRole(slot.text) !== null);
    if (labels.length >= 2) return false;
    let personal = false;
    for (const slot of seen) {
      personal ||= isPersonal(slot.text);
      for (const figure of this.pen.figures(slot.cell.text)) {
        if (personal) this.pen.context.ledger.ignore(figure, 'personal');
        else if (figure.decimals === 0 && figure.end - figure.start >= 5)
          this.pen.context.ledger.ignore(figure, 'code');
      }
    }
    return true;
  }

  #funding(slots: readonly Slot[], seen: readonly Slot[], row: number): void {
    const header = moneyHeader(slots);
    if (header) {
      this.#money = header;
      this.#unit =
        seen.map((slot) => moneyUnit(slot.text)).find((unit) => unit !== null) ?? this.#unit ?? this.#unitBelow(row);
      return;
    }
    const section = seen.find((slot) => isSection(slot.text));
    if (section) {
      this.#unit = moneyUnit(section.text) ?? this.#unit;
      if (!this.#inlineRow(seen) && this.#money && section.from === 0 && this.#money[0]?.role !== 'initial_budget')
        this.#money = null;
    }
    if (this.#inlineRow(seen)) this.#writeInline(seen);
    else this.#writeRow(seen);
  }

  /** The unit that the sheet's funding section announces further down (seed 002 prints a row above it). */
  #unitBelow(from: number): AnnouncedUnit | null {
    for (let row = from + 1; row < Math.min(from + 5, this.table.grid.length); row += 1) {
      for (const slot of filled(slotsOf(this.table, row))) {
        if (NAME.test(slot.text)) return null;
        const unit = isSection(slot.text) ? moneyUnit(slot.text) : null;
        if (unit) return unit;
      }
    }
    return null;
  }

  /** 预算数：| 4000 | 执行数：| 3900: labels and numbers in turn. */
  #inlineRow(seen: readonly Slot[]): boolean {
    for (const slot of seen) {
      const role = moneyRole(slot.text.replace(/[:：]$/, ''));
      if (role && /[:：]$/.test(slot.text)) this.#inline.set(slot.from, role);
    }
    return this.#inline.size >= 2 && seen.some((slot) => this.#inline.has(slot.from) && /[:：]$/.test(slot.text));
  }

  #writeInline(seen: readonly Slot[]): void {
    seen.forEach((label, at) => {
      const role = this.#inline.get(label.from);
      const value = seen[at + 1];
      if (!role || !value || !/[:：]$/.test(label.text)) return;
      const source = moneyRole(label.text) === role ? 'total' : sourceOf(label.text);
      if (source) this.#write([{ role, cell: value.cell }], source);
    });
  }

  #writeRow(seen: readonly Slot[]): void {
    const found = rowSource(seen);
    if (found) {
      const { rest, source } = found;
      this.#write(this.#money ? amountsUnder(this.pen, this.#money, rest) : amountsByRate(this.pen, rest), source);
    } else if (
      this.#money &&
      seen.some((slot) => /^\d/.test(slot.text)) &&
      !seen.some((slot) => slot.text.length > 30)
    ) {
      const numbers = seen.filter((slot) => /^-?\d[\d,.]*%?$/.test(slot.text));
      this.#write(amountsUnder(this.pen, this.#money, numbers), 'total');
    } else this.#keepGoals(seen);
  }

  #write(amounts: readonly Amount[], source: string): void {
    if (!this.#project) return;
    const owner = { project: this.#project, department: this.#department, place: this.#place };
    writeAmounts(this.pen, amounts, owner, source, this.#unit);
    for (const { cell } of amounts) {
      const [figure] = this.pen.figures(cell.text);
      if (figure?.value && figure.unit !== 'percent')
        this.#amounts.push({ value: figure.value, scale: this.#unit?.scale ?? 0 });
    }
  }

  /** Under 预期目标 | 实际完成情况 the first text is the goal, the second what was reached. */
  #keepGoals(seen: readonly Slot[]): void {
    if (
      seen.some((slot) => /目标/.test(slot.text)) &&
      seen.some((slot) => /实际完成|完成情况/.test(slot.text) && slot.text.length < 16)
    ) {
      this.#goalsBelow = true;
      this.#money = null;
      return;
    }
    const texts = seen.filter((slot) => slot.own);
    texts.forEach((slot, at) => {
      const measure = this.#goalsBelow && texts.length === 2 ? (at === 0 ? 'target' : 'actual') : null;
      this.#goals.push({ cell: slot.cell, project: this.#project, measure, place: this.#place, year: this.pen.year });
    });
    const reached = texts[1];
    if (this.#goalsBelow && this.#project && reached && /^\d+(?:\.\d+)?%$/.test(reached.text)) {
      const [figure] = this.pen.figures(reached.cell.text);
      const dims = { project: this.#project, level1: '总体目标', place: this.#place };
      if (figure) this.pen.write(figure, { indicator: 'project.indicator', measure: 'actual', dims });
    }
  }

  #finish(): void {
    if (this.#rows && this.#project) {
      writeIndicators(
        this.pen,
        {
          project: this.#project,
          department: this.#department,
          place: this.#place,
          amounts: this.#amounts,
        },
        this.#rows.rows,
      );
    }
    this.#rows = null;
  }
}

/** A unit of money that a label announces, and no other unit (执行数(%) prints money under a wrong unit, seed 002). */
function moneyUnit(text: string): AnnouncedUnit | null {
  const unit = announcedUnit(text);
  return unit?.unit === 'yuan' ? unit : null;
}

/** (2021年度): the year that a sheet's caption states. */
export function yearOf(text: string): number | undefined {
  const year = /[(（](20\d{2})年度?[)）]/.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

export const captionsOf = (table: Table): string[] => table.captions.map((caption) => squeeze(caption));
