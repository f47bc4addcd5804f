import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export const isElement = (node: Node): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

/** All elements below `element` with one of `tags`, in document order, not looking inside found ones. */
export function outermost(element: Element, tags: ReadonlySet<string>): Element[] {
  return element.childNodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return tags.has(node.tagName) ? [node] : outermost(node, tags);
  });
}

/** The characters below a node, as they stand. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return isElement(node) ? node.childNodes.map(textOf).join('') : '';
}
