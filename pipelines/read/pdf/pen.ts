import type { FontFacts } from './library.ts';
import type { Glyph } from './geometry.ts';
import { IDENTITY, times } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { ideographOf } from './radicals.ts';
import { glyphText } from './symbols.ts';

/** A glyph as pdfjs hands it to `showText`. */
interface ShownGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** The graphics state that `save` keeps. */
export interface PenState {
  matrix: Matrix;
  font: FontFacts;
  size: number;
  letterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

export const freshState = (matrix: Matrix): PenState => ({
  matrix,
  font: { scale: 0.001, vertical: false, symbolic: false },
  size: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
});

/** Where text is being set: the text matrix and the pen on its line. */
export class Pen {
  #text: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;
  #moved = true;

  place(matrix: Matrix): void {
    this.#text = matrix;
    this.#x = this.#lineX = this.#y = this.#lineY = 0;
    this.#moved = true;
  }

  move(dx: number, dy: number): void {
    this.#x = this.#lineX += dx;
    this.#y = this.#lineY += dy;
    this.#moved = true;
  }

  /** Sets `shown`, glyphs and kerning numbers, and adds what is visible to `glyphs`. */
  show(shown: readonly (ShownGlyph | number)[], state: PenState, glyphs: Glyph[]): void {
    if (state.size === 0) return;
    const direction = state.size < 0 ? -1 : 1;
    const size = Math.abs(state.size);
    const whole = times(state.matrix, this.#text);
    const stretch = state.stretch * direction;
    const height = size * Math.hypot(whole[2], whole[3]);
    const { vertical } = state.font;
    let pen = 0;
    for (const item of shown) {
      if (typeof item === 'number') {
        pen += ((vertical ? 1 : -1) * item * size) / 1000;
        continue;
      }
      const width = (item.width ?? 0) * size * state.font.scale;
      const spacing = (item.isSpace ? state.wordSpacing : 0) + state.letterSpacing;
      const drop = vertical ? (item.vmetric?.[0] ?? -1000) * size * state.font.scale : 0;
      const x = vertical ? this.#x - width / 2 : this.#x + pen * stretch;
      const y = this.#y + state.rise + (vertical ? pen + drop : 0);
      const text = ideographOf(glyphText(item.unicode ?? '', state.font.symbolic));
      if (text.trim()) {
        glyphs.push({
          text,
          size: height,
          begins: this.#moved,
          x0: whole[0] * x + whole[2] * y + whole[4],
          y0: whole[1] * x + whole[3] * y + whole[5],
          x1: whole[0] * (x + width * stretch) + whole[2] * y + whole[4],
          y1: whole[1] * (x + width * stretch) + whole[3] * y + whole[5],
        });
        this.#moved = false;
      }
      pen += vertical ? drop - spacing * direction : width + spacing * direction;
    }
    if (vertical) this.#y += pen;
    else this.#x += pen * state.stretch;
  }
}
