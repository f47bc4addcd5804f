import type { RawBuilder } from '../builder.ts';
import { placeCells } from '../cells.ts';
import { isElement } from './dom.ts';
import type { Element, Node } from './dom.ts';
import { cellsOf, readTable, rowsOf } from './table.ts';
import { LineGatherer, isBlock } from './text.ts';

/** Adds what stands below `root`, in document order, leaving out what `skip` names. */
export function readFlow(root: Element, builder: RawBuilder, skip: (element: Element) => boolean): void {
  let heading: number | undefined;
  const gatherer = new LineGatherer((line) => {
    builder.line(line, heading === undefined ? {} : { heading });
  });
  const table = (element: Element): void => {
    gatherer.flush();
    const read = readTable(element, skip);
    if (!read) {
      for (const cell of rowsOf(element).flatMap(cellsOf)) block(cell, false);
      return;
    }
    builder.table(placeCells(read.rows));
    read.nested.forEach(table);
  };
  const block = (element: Element, preformatted: boolean): void => {
    gatherer.flush();
    walk(element.childNodes, preformatted || element.tagName === 'pre');
    gatherer.flush();
  };
  const walk = (nodes: readonly Node[], preformatted: boolean): void => {
    for (const node of nodes) {
      if (node.nodeName === '#text' && 'value' in node) gatherer.add(node.value, preformatted);
      if (!isElement(node) || skip(node)) continue;
      const level = /^h([1-6])$/.exec(node.tagName)?.[1];
      if (node.tagName === 'table') table(node);
      else if (level) {
        gatherer.flush();
        heading = Number(level);
        block(node, preformatted);
        heading = undefined;
      } else if (isBlock(node)) block(node, preformatted);
      else walk(node.childNodes, preformatted);
    }
  };
  block(root, false);
}
