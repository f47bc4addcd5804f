import type { RawDocument } from '../model/document.ts';
import { ReadError } from '../model/issues.ts';
import { RawBuilder } from './builder.ts';
import { decodeText } from './decode.ts';

/**
 * Reads plain text and Markdown: every line as it stands, 1-based.
 *
 * @throws {ReadError} `empty` for no printable character, `encoding` for neither UTF-8, UTF-16 nor GB18030.
 */
export function readText(bytes: Uint8Array, name: string): RawDocument {
  const text = decodeText(bytes);
  if (!text.trim()) throw new ReadError('empty');
  const builder = new RawBuilder(/\.(md|markdown)$/i.test(name) ? 'markdown' : 'text');
  for (const line of text.split('\n')) builder.line(line.replace(/\r$/, ''));
  return builder.build();
}
