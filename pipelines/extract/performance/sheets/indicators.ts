import type { Cell } from '../../../model/document.ts';
import type { Dimensions, Measure } from '../../../model/fact.ts';
import { cellView, squeeze } from '../../../recognise/view.ts';
import { writeAssistance } from '../assistance/indicator.ts';
import type { Pen } from '../pen.ts';
import { printed } from '../printed.ts';
import { comparatorOf, valueOf } from '../value.ts';
import type { CellValue } from '../value.ts';
import type { PrintedAmount } from './funding-section.ts';
import type { Owner } from './funding.ts';
import type { LevelNumber } from './header.ts';
import type { IndicatorRow } from './indicator-rows.ts';
import { isMoney, unitOf } from './units.ts';
import { joinCells, sumsProveHalves } from './weights.ts';

/** What all rows of one sheet share; the total of a department-wide one is `performance.score`. */
export interface SheetFrame extends Owner {
  readonly amounts: readonly PrintedAmount[];
}

type ValueKind = 'target' | 'actual' | 'completion';
const MEASURE: Readonly<Record<ValueKind, Measure>> = {
  target: 'target',
  actual: 'actual',
  completion: 'execution_rate',
};

/** Publishes the rows of one sheet: targets, results, weights, scores of each indicator, and the sheet's total. */
export function writeIndicators(pen: Pen, frame: SheetFrame, rows: readonly IndicatorRow[]): void {
  const shifted = rows.some((row) => scoreWithoutWeight(row, rows));
  const proven = rows.some((row) => row.below) && sumsProveHalves(pen, rows);
  for (const row of rows) {
    if (row.total) {
      if (!shifted) writeTotal(pen, frame, row);
    } else if (!doubtful(row, rows)) {
      writeValues(pen, frame, row);
      writeWeights(pen, frame, row, proven);
    }
  }
}

/** A row shifted against the header that lacks a weight or a score where others have both: its numbers may be one off. */
function doubtful(row: IndicatorRow, rows: readonly IndicatorRow[]): boolean {
  const whole = (each: IndicatorRow): boolean => each.weights.length > 0 && each.scores.length > 0;
  const odd = !row.placed && !whole(row) && rows.filter(whole).length * 2 > rows.length;
  return odd || scoreWithoutWeight(row, rows);
}

/** A row's only number stands under 得分 where the others have a 分值 there: it is the weight, one column off. */
function scoreWithoutWeight(row: IndicatorRow, rows: readonly IndicatorRow[]): boolean {
  const lone = row.scores.find(({ level }) => !row.weights.some((weight) => weight.level === level));
  if (row.total || !lone) return false;
  const others = rows.filter((each) => !each.total && each !== row);
  const weighed = others.filter((each) => each.weights.some(({ level }) => level === lone.level));
  return weighed.length * 2 > others.length;
}

function dimsOf(frame: SheetFrame, row: IndicatorRow, level: LevelNumber): Dimensions {
  const { 1: level1, 2: level2, 3: level3 } = row.levels;
  return {
    project: frame.project,
    ...(level1 === undefined ? {} : { level1 }),
    ...(level2 === undefined || level < 2 ? {} : { level2 }),
    ...(level3 === undefined || level < 3 ? {} : { level3 }),
    place: frame.place,
  };
}

function writeValues(pen: Pen, frame: SheetFrame, row: IndicatorRow): void {
  for (const { cell } of row.names) ignoreNameNumbers(pen, cell);
  const level: LevelNumber = row.levels[3] !== undefined ? 3 : row.levels[2] !== undefined ? 2 : 1;
  if (row.levels[level] === undefined) return;
  const dims = dimsOf(frame, row, level);
  const values = new Map<ValueKind, CellValue>();
  for (const kind of ['target', 'actual', 'completion'] as const) {
    const cell = row.values[kind];
    const value = cell ? valueOf(squeeze(cell.text), pen.figures(cell.text)) : null;
    if (value) values.set(kind, value);
  }
  for (const [kind, value] of values) {
    const cell = row.values[kind];
    if (!cell) continue;
    const sign = kind === 'target' && row.values.sign ? squeeze(row.values.sign.text) : '';
    const base = { indicator: 'project.indicator', measure: MEASURE[kind], dims };
    if (value.kind === 'words') {
      const view = cellView(cell.text);
      pen.words(view, 0, view.text.length, { ...base, text: printed(cell.text) });
      continue;
    }
    const sibling = values.get(kind === 'target' ? 'actual' : 'target');
    const unit =
      kind === 'completion'
        ? { unit: 'percent' as const, scale: 0 }
        : unitOf(pen, frame.amounts, row, value.figure, sibling);
    const bare = value.figure.unit === null && value.figure.scale === 0;
    const reading = {
      ...base,
      comparator: value.comparator ?? (sign ? comparatorOf(sign, '') : null),
      announced: unit,
    };
    const unitCell = bare && row.values.unit ? printed(row.values.unit.text) : '';
    if (bare && !unit && !unitCell && isMoney(row)) continue;
    const worded = value.odd || (bare && !unit);
    pen.write(value.figure, worded ? { ...reading, text: printed(cell.text) + unitCell } : reading);
    writeAssistance(pen, value.figure, reading, row.levels[3] ?? '', unit);
  }
}

function ignoreNameNumbers(pen: Pen, cell: Cell): void {
  const text = squeeze(cell.text);
  for (const figure of pen.figures(cell.text)) {
    const weight = text[figure.start - 1] === '(' && /^分?\)/.test(text.slice(figure.end));
    if (!weight) pen.context.ledger.ignore(figure, 'part of a name');
  }
}

function writeWeights(pen: Pen, frame: SheetFrame, row: IndicatorRow, proven: boolean): void {
  for (const { level, cell } of row.names) {
    const [figure] = pen.figures(cell.text).slice(-1);
    if (figure && pen.free(figure)) {
      pen.write(figure, {
        indicator: 'project.indicator',
        measure: 'weight',
        dims: dimsOf(frame, row, level),
        unit: 'point',
      });
    }
  }
  for (const [measure, cells, below] of [
    ['weight', row.weights, row.below?.weights],
    ['score', row.scores, row.below?.scores],
  ] as const) {
    for (const each of cells) {
      const reading = {
        indicator: 'project.indicator',
        measure,
        dims: dimsOf(frame, row, each.level),
      };
      const half = below?.find((other) => other.level === each.level);
      if (half) {
        const whole = proven ? joinCells(pen, each, half) : null;
        if (whole)
          pen.writeJoined(whole.figure, whole.parts, {
            ...reading,
            unit: 'point',
            note: '原文分在两行，按本表分值合计合读',
          });
        continue;
      }
      const [figure] = pen.figures(each.cell.text);
      if (figure) pen.write(figure, figure.unit === 'percent' ? reading : { ...reading, unit: 'point' });
    }
  }
  for (const { level, cell } of row.rates) {
    const [figure] = pen.figures(cell.text);
    const indicator = frame.department ? 'other.department_score_rate' : 'other.project_score_rate';
    if (figure)
      pen.write(figure, {
        indicator,
        measure: 'score',
        dims: dimsOf(frame, row, level),
        unit: 'percent',
      });
  }
}

/** 总分, 合计: the weights, the score and the score rate of the whole sheet. */
function writeTotal(pen: Pen, frame: SheetFrame, row: IndicatorRow): void {
  const indicator = frame.department ? 'performance.score' : 'project.score';
  const dims: Dimensions = frame.department ? { place: frame.place } : { project: frame.project, place: frame.place };
  const put = (cell: Cell | undefined, measure: Measure, key = indicator): void => {
    const [figure, second] = cell ? pen.figures(cell.text) : [];
    if (!figure || second) return;
    const percent = figure.unit === 'percent' || key !== indicator;
    pen.write(figure, { indicator: key, measure, dims, unit: percent ? 'percent' : 'point' });
  };
  for (const { cell } of row.weights) put(cell, 'weight');
  put(row.values.target, 'target');
  for (const { cell } of row.scores) put(cell, 'score');
  for (const { cell } of row.rates)
    put(cell, 'score', frame.department ? 'other.department_score_rate' : 'other.project_score_rate');
}
