import { isElement } from './dom.ts';
import type { Element, Node } from './dom.ts';

const INLINE = new Set(
  'a abbr b bdi bdo big cite code dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var o:p wbr input img'.split(
    ' ',
  ),
);

export const isBlock = ({ tagName }: Element): boolean => !INLINE.has(tagName);

/** Gathers inline text into lines: a break, a block's begin and a block's end each end the line. */
export class LineGatherer {
  #text = '';

  constructor(private readonly emit: (line: string) => void) {}

  add(text: string, preformatted: boolean): void {
    if (!preformatted) {
      this.#text += text.replace(/[ \t\r\n\f]+/g, ' ');
      return;
    }
    text.split(/\r?\n/).forEach((line, index) => {
      if (index > 0) this.flush();
      this.#text += line;
    });
  }

  flush(): void {
    const line = this.#text.replace(/[\u00a0 ]+/g, (blank) => (blank.length > 1 ? '  ' : ' ')).trim();
    this.#text = '';
    if (line) this.emit(line);
  }
}

/** The lines below an element, without tables. */
export function linesIn(element: Element, skip: (element: Element) => boolean): string[] {
  const lines: string[] = [];
  const gatherer = new LineGatherer((line) => lines.push(line));
  const walk = (nodes: readonly Node[], preformatted: boolean): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) gatherer.add(node.value, preformatted);
      if (!isElement(node) || node.tagName === 'table' || skip(node)) continue;
      const block = isBlock(node);
      if (block) gatherer.flush();
      walk(node.childNodes, preformatted || node.tagName === 'pre');
      if (block) gatherer.flush();
    }
  };
  walk(element.childNodes, false);
  gatherer.flush();
  return lines;
}
