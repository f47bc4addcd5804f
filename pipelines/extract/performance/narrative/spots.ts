import type { SourceText } from '../../../model/source-text.ts';
import type { Figure } from '../../../recognise/figures.ts';
import type { View } from '../../../recognise/view.ts';
import type { Pen } from '../pen.ts';
import type { Scene } from '../scene.ts';

/** A number in a sentence with the words around it. */
export interface Spot {
  readonly figure: Figure;
  /** Words since the number before, or since the sentence began. */
  readonly lead: string;
  /** Words up to the next number, or to the end of the sentence. */
  readonly tail: string;
  /** The sentence up to the number. */
  readonly before: string;
  readonly sentence: string;
}

/** A paragraph (or a cell of running text) as the sentence readers see it. */
export interface Passage {
  readonly view: View;
  readonly text: string;
  readonly spots: readonly Spot[];
  readonly scene: Scene;
  readonly path: readonly string[];
  readonly place: string;
  /** The words around speak of performance: section, report or the passage itself. */
  readonly evaluates: boolean;
  /** Set for a sheet's goal cell: what its numbers are. */
  readonly goal?: 'target' | 'actual' | null;
  /** The year that its sheet states, if any. */
  readonly year?: number | undefined;
}

const EVALUATES = /绩效(?!工资|奖)|自评|评价|评估/;

export function passageOf(
  pen: Pen,
  source: SourceText,
  view: View,
  scene: Scene,
  path: readonly string[],
  place: string,
): Passage {
  const text = view.text;
  const figures = pen.figures(source);
  const spots = figures.map((figure, at): Spot => {
    const start =
      Math.max(
        text.lastIndexOf('。', figure.start),
        text.lastIndexOf('；', figure.start),
        text.lastIndexOf(';', figure.start),
      ) + 1;
    const stop = text.slice(figure.rawEnd).search(/[。；;]/);
    const end = stop < 0 ? text.length : figure.rawEnd + stop;
    const previous = figures[at - 1];
    const next = figures[at + 1];
    return {
      figure,
      lead: text.slice(Math.max(start, previous?.rawEnd ?? 0), figure.start),
      tail: text.slice(figure.rawEnd, Math.min(end, next?.start ?? end)),
      before: text.slice(start, figure.start),
      sentence: text.slice(start, end),
    };
  });
  const evaluates =
    EVALUATES.test(text) ||
    scene.kind !== 'other' ||
    scene.title !== null ||
    path.some((heading) => EVALUATES.test(heading));
  return { view, text, spots, scene, path, place, evaluates };
}
