import type { Block, Document } from '../model/document.ts';
import { squeeze } from './view.ts';

/** A block with the headings above it, outermost first, as matched text. */
export interface Placed<B extends Block = Block> {
  readonly block: B;
  readonly path: readonly string[];
  readonly index: number;
}

/** Every block of a document with its path of headings; a heading's own path ends with itself. */
export function placeBlocks(document: Document): Placed[] {
  const open: { level: number; text: string }[] = [];
  return document.blocks.map((block, index) => {
    if (block.kind === 'heading') {
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= block.level) open.pop();
      open.push({ level: block.level, text: squeeze(block.text) });
    }
    return { block, index, path: open.map((heading) => heading.text) };
  });
}
