import type { SourceText } from '../../model/source-text.ts';
import type { Figure } from '../../recognise/figures.ts';
import type { Reading, WordReading } from '../collector.ts';
import type { Context } from '../index.ts';
import type { View } from '../../recognise/view.ts';

/** Publishes readings and leaves alone every number that another extractor has claimed. */
export class Pen {
  readonly #own = new Set<Figure>();

  /** The year of what is being read, where a sheet states its own. */
  year: number | undefined = undefined;

  constructor(readonly context: Context) {}

  figures(text: SourceText): readonly Figure[] {
    return this.context.ledger.figures(text);
  }

  /** True while nobody else has read the number; a number may carry two facts of this subject. */
  open(figure: Figure): boolean {
    return this.context.ledger.isFree(figure) || this.#own.has(figure);
  }

  free(figure: Figure): boolean {
    return this.context.ledger.isFree(figure);
  }

  write(figure: Figure, reading: Reading): boolean {
    if (!this.open(figure)) return false;
    const done = this.context.collector.figure(figure, this.#dated(reading));
    if (done) this.#own.add(figure);
    return done;
  }

  /** Publishes a number that stands in two cells; `parts` are the numbers that the ledger knows. */
  writeJoined(figure: Figure, parts: readonly Figure[], reading: Reading): boolean {
    if (!parts.every((part) => this.open(part))) return false;
    const done = this.context.collector.figure(figure, this.#dated(reading));
    if (done) for (const part of parts) this.claim(part);
    return done;
  }

  words(view: View, start: number, end: number, reading: WordReading): void {
    this.context.collector.words(view, start, end, this.#dated(reading));
    for (const figure of this.figures(view.origin)) {
      if (figure.start >= start && figure.end <= end) this.claim(figure);
    }
  }

  claim(figure: Figure): void {
    if (!this.free(figure)) return;
    this.context.ledger.read(figure);
    this.#own.add(figure);
  }

  #dated<R extends { readonly year?: number }>(reading: R): R {
    return this.year === undefined || reading.year !== undefined ? reading : { ...reading, year: this.year };
  }
}
