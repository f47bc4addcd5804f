import type { Cell, Table } from '../../../model/document.ts';
import { announcedUnit } from '../../../recognise/figures.ts';
import type { AnnouncedUnit } from '../../../recognise/figures.ts';
import { cellView, squeeze } from '../../../recognise/view.ts';
import type { Pen } from '../pen.ts';
import { named } from '../printed.ts';
import { departmentName } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { GRADE_WORDS, isCoded, isLevel1, isPersonal } from '../vocabulary.ts';
import { FundingSection } from './funding-section.ts';
import type { Owner } from './funding.ts';
import { indicatorHeader, moneyRole, underHeader } from './header.ts';
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
  readonly #funding: FundingSection;
  #rows: IndicatorRows | null = null;
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
    this.#funding = new FundingSection(pen, table, about.unit);
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
      this.#funding.end();
    } else if (this.#rows) this.#rows.add(slots);
    else if (!this.#goal(seen) && !this.#funding.read(slots, row, this.#owner())) this.#keepGoals(seen);
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
    this.#funding.unit = announcedUnit(only.text) ?? this.#funding.unit;
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
    this.#funding.reset();
    this.#goalsBelow = false;
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

  #owner(): Owner | null {
    return this.#project ? { project: this.#project, department: this.#department, place: this.#place } : null;
  }

  /** 预期目标 | 实际完成情况: the header of the goal texts. */
  #goal(seen: readonly Slot[]): boolean {
    const header =
      seen.some((slot) => /目标/.test(slot.text)) &&
      seen.some((slot) => /实际完成|完成情况/.test(slot.text) && slot.text.length < 16);
    if (!header) return false;
    this.#goalsBelow = true;
    this.#funding.end();
    return true;
  }

  /** Under 预期目标 | 实际完成情况 the first text is the goal, the second what was reached. */
  #keepGoals(seen: readonly Slot[]): void {
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
    const owner = this.#owner();
    if (this.#rows && owner) writeIndicators(this.pen, { ...owner, amounts: this.#funding.amounts }, this.#rows.rows);
    this.#rows = null;
  }
}

/** (2021年度): the year that a sheet's caption states. */
export function yearOf(text: string): number | undefined {
  const year = /[(（](20\d{2})年度?[)）]/.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

export const captionsOf = (table: Table): string[] => table.captions.map((caption) => squeeze(caption));
