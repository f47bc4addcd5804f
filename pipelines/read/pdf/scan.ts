import type { PDFPageProxy } from 'pdfjs-dist';
import type { Glyph, Marks, Rule } from './geometry.ts';
import { operatorsOf } from './library.ts';
import { matrixOf, times } from './matrix.ts';
import { filledRules, strokedRules } from './paths.ts';
import { Pen, freshState } from './pen.ts';
import type { PenState } from './pen.ts';

/** pdfjs operator numbers (`OPS`), which are part of its wire format. */
const OP = {
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  eoFillStroke: 25,
  closeFillStroke: 26,
  closeEOFillStroke: 27,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  paintFormXObjectBegin: 74,
  paintFormXObjectEnd: 75,
  beginGroup: 76,
  endGroup: 77,
  beginAnnotation: 80,
  endAnnotation: 81,
  paintSolidColorImageMask: 90,
  constructPath: 91,
} as const;

const STROKES = new Set<unknown>([OP.stroke, OP.closeStroke]);
const FILLS = new Set<unknown>([OP.fill, OP.eoFill]);
const BOTH = new Set<unknown>([OP.fillStroke, OP.eoFillStroke, OP.closeFillStroke, OP.closeEOFillStroke]);
const UNIT_SQUARE = [0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4];

type Values = readonly unknown[];
const numberAt = (values: Values, index: number): number => {
  const value = values[index];
  return typeof value === 'number' ? value : 0;
};

/** Every printed character and ruling line of a page, in the order of painting, on the page as a reader holds it. */
export async function scanPage(page: PDFPageProxy): Promise<Marks> {
  const viewport = page.getViewport({ scale: 1 });
  const base = matrixOf(viewport.transform);
  const operators = await operatorsOf(page);
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const pen = new Pen();
  let state: PenState = freshState(base);
  const kept: PenState[] = [];
  const save = (): void => void kept.push({ ...state });
  const restore = (): void => void (state = kept.pop() ?? state);
  const path = (values: Values): void => {
    const data = (values[1] as Values | null)?.[0] as ArrayLike<number> | null | undefined;
    if (!data) return;
    const paint = values[0];
    if (STROKES.has(paint) || BOTH.has(paint)) rules.push(...strokedRules(data, state.matrix));
    else if (FILLS.has(paint)) rules.push(...filledRules(data, state.matrix));
  };
  const actions: Readonly<Record<number, (values: Values) => void>> = {
    [OP.save]: save,
    [OP.restore]: restore,
    [OP.transform]: (values) => void (state.matrix = times(state.matrix, matrixOf(values))),
    [OP.constructPath]: path,
    [OP.paintSolidColorImageMask]: () => void rules.push(...filledRules(UNIT_SQUARE, state.matrix)),
    [OP.beginText]: () => pen.place(matrixOf(null)),
    [OP.setCharSpacing]: (values) => void (state.letterSpacing = numberAt(values, 0)),
    [OP.setWordSpacing]: (values) => void (state.wordSpacing = numberAt(values, 0)),
    [OP.setHScale]: (values) => void (state.stretch = numberAt(values, 0) / 100),
    [OP.setLeading]: (values) => void (state.leading = -numberAt(values, 0)),
    [OP.setTextRise]: (values) => void (state.rise = numberAt(values, 0)),
    [OP.setFont]: (values) => {
      state.font = operators.font(String(values[0]));
      state.size = numberAt(values, 1);
    },
    [OP.moveText]: (values) => pen.move(numberAt(values, 0), numberAt(values, 1)),
    [OP.setLeadingMoveText]: (values) => {
      state.leading = numberAt(values, 1);
      pen.move(numberAt(values, 0), numberAt(values, 1));
    },
    [OP.setTextMatrix]: (values) => pen.place(matrixOf(values.length === 1 ? values[0] : values)),
    [OP.nextLine]: () => pen.move(0, state.leading),
    [OP.showText]: (values) => pen.show(values[0] as Parameters<Pen['show']>[0], state, glyphs),
    [OP.paintFormXObjectBegin]: (values) => {
      save();
      state.matrix = times(state.matrix, matrixOf(values[0]));
    },
    [OP.paintFormXObjectEnd]: restore,
    [OP.beginGroup]: save,
    [OP.endGroup]: restore,
    [OP.beginAnnotation]: (values) => {
      save();
      state = freshState(times(times(base, matrixOf(values[2])), matrixOf(values[3])));
    },
    [OP.endAnnotation]: restore,
  };
  operators.names.forEach((name, index) => actions[name]?.((operators.values[index] as Values | null) ?? []));
  return { glyphs: withRuns(glyphs), rules, width: viewport.width, height: viewport.height };
}

/** Where a page places nearly every character by itself, that says nothing about what belongs together. */
function withRuns(glyphs: readonly Glyph[]): readonly Glyph[] {
  const runs = glyphs.filter((glyph) => glyph.begins).length;
  return 2 * runs <= glyphs.length ? glyphs : glyphs.map((glyph) => ({ ...glyph, begins: false }));
}
