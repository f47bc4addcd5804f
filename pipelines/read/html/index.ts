import type { RawDocument } from '../../model/document.ts';
import { ReadError } from '../../model/issues.ts';
import { RawBuilder } from '../builder.ts';
import { decodeHtml } from '../decode.ts';
import { outermost, textOf } from './dom.ts';
import type { Element } from './dom.ts';
import { isElement } from './dom.ts';
import { readFlow } from './flow.ts';
import { furnitureTest } from './furniture.ts';

const LARGEST = 50_000_000;
const DEEPEST = 2000;
/** A table nests its rows and cells as well. */
const TABLE_LEVELS = 5;
const NESTING =
  /<(\/?)(div|span|table|font|b|i|u|a|em|strong|section|article|ul|ol|blockquote|center|big|small|form|dl)\b[^>]*>/gi;

/**
 * Reads a web page: its text and tables, without what belongs to the site around it.
 *
 * @throws {ReadError} `too_large` for more than 50 MB or elements nested too deep, `encoding`, `empty` without text.
 */
export async function readHtml(bytes: Uint8Array): Promise<RawDocument> {
  if (bytes.length > LARGEST) throw new ReadError('too_large', '网页');
  const html = decodeHtml(bytes, statedCharset(bytes));
  if (depthOf(html) > DEEPEST) throw new ReadError('too_large', '网页元素嵌套过深');
  const { parse } = await import('parse5');
  const root = parse(html).childNodes.find(isElement);
  const body = root?.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'body');
  if (!root || !body) throw new ReadError('empty');
  const builder = new RawBuilder('html');
  const title = titleOf(root);
  if (title && !textOf(body).replace(/\s/g, '').includes(title.replace(/\s/g, ''))) builder.line(title);
  readFlow(body, builder, furnitureTest(body));
  const read = builder.build();
  if (read.raw.length === 0) throw new ReadError('empty');
  return read;
}

const statedCharset = (bytes: Uint8Array): string | null =>
  /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1] ??
  null;

/** The page's title without the site's name after it. */
function titleOf(root: Element): string {
  const title = outermost(root, new Set(['title']))[0];
  return title ? (textOf(title).split(/\s*[_|｜]\s*|\s+-+\s+/)[0] ?? '').trim() : '';
}

/** How deep a page nests elements that no other tag closes: a hostile page would cost quadratic time to parse. */
function depthOf(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [, closing, tag] of html.matchAll(NESTING)) {
    const levels = tag?.toLowerCase() === 'table' ? TABLE_LEVELS : 1;
    depth = Math.max(0, depth + (closing ? -levels : levels));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
