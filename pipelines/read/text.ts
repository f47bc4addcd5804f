import type { Raw, RawDocument, SourceLine } from '../model/document.ts';
import { ReadError } from '../model/issues.ts';
import { SourceText } from '../model/source-text.ts';

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    } catch (cause) {
      throw new ReadError('encoding', '', { cause });
    }
  }
};

/**
 * Reads plain text and Markdown: every line as it stands, 1-based.
 *
 * @throws {ReadError} `empty` for no printable character, `encoding` for neither UTF-8, UTF-16 nor GB18030.
 */
export function readText(bytes: Uint8Array, name: string): RawDocument {
  const text = decode(bytes).replace(/^\uFEFF/, '');
  if (!text.trim()) throw new ReadError('empty');
  const lines: SourceLine[] = text
    .split('\n')
    .map((line, index) => ({ line: index + 1, page: null, text: line.replace(/\r$/, '') }));
  const raw: Raw[] = lines.map((line) => ({ kind: 'line', text: SourceText.of(line.text, { line: line.line }) }));
  return { format: /\.(md|markdown)$/i.test(name) ? 'markdown' : 'text', pages: null, raw, lines };
}
