import type { Document } from '../model/document.ts';
import type { SourceText } from '../model/source-text.ts';
import { scanFigures } from '../recognise/figures.ts';
import type { Figure } from '../recognise/figures.ts';
import { cellView, viewOf } from '../recognise/view.ts';

type State = 'unread' | 'read' | 'ignored';

/**
 * The account of a document's numbers: each is read (became a fact), ignored for a reason, or unread; the three add up to
 * the numbers seen.
 */
export class Ledger {
  readonly #figures = new Map<SourceText, readonly Figure[]>();
  readonly #states = new Map<Figure, State>();
  readonly #reasons = new Map<string, number>();

  constructor(document: Document) {
    for (const block of document.blocks) {
      if (block.kind !== 'table') this.#scan(block.text, false);
      else {
        block.grid.forEach((row, at) => {
          row.forEach((cell, column) => {
            if (cell && cell.row === at && cell.column === column) this.#scan(cell.text, true);
          });
        });
      }
    }
  }

  #scan(text: SourceText, cell: boolean): void {
    if (this.#figures.has(text)) return;
    const figures = scanFigures(cell ? cellView(text) : viewOf(text));
    this.#figures.set(text, figures);
    for (const figure of figures) this.#states.set(figure, 'unread');
  }

  /** The numbers of a paragraph, heading or cell, in order; always the same objects for the same text. */
  figures(text: SourceText): readonly Figure[] {
    return this.#figures.get(text) ?? [];
  }

  isFree(figure: Figure): boolean {
    return this.#states.get(figure) === 'unread';
  }

  read(figure: Figure): void {
    if (this.#states.has(figure)) this.#states.set(figure, 'read');
  }

  /** Marks a number as no fact; a number that is read already stays read. */
  ignore(figure: Figure, reason: string): void {
    if (!this.isFree(figure)) return;
    this.#states.set(figure, 'ignored');
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  get seen(): number {
    return this.#states.size;
  }

  count(state: State): number {
    let count = 0;
    for (const each of this.#states.values()) if (each === state) count += 1;
    return count;
  }

  get reasons(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#reasons);
  }

  unread(): Figure[] {
    return [...this.#states].filter(([, state]) => state === 'unread').map(([figure]) => figure);
  }
}
