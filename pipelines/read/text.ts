import type { RawDocument } from '../model/document.ts';
import { ReadError } from '../model/issues.ts';
import { RawBuilder } from './builder.ts';
import { decodeText } from './decode.ts';

const STATEMENT = /^(?:agency|fiscal_year|source_url|published_on)\s*:/;

/** How many lines at the top are front matter: a block between `---` lines that states what the document is about. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  const block = lines.slice(1, Math.max(1, end));
  return end > 0 &&
    block.some((line) => STATEMENT.test(line)) &&
    block.every((line) => /^(?:#.*|\s*|\S+\s*:.*|\s+.*)$/.test(line))
    ? end + 1
    : 0;
}

/**
 * Reads plain text and Markdown: every line as it stands, 1-based; a front matter block is blank.
 *
 * @throws {ReadError} `empty` for no printable character, `encoding` for neither UTF-8, UTF-16 nor GB18030.
 */
export function readText(bytes: Uint8Array, name: string): RawDocument {
  const text = decodeText(bytes);
  if (!text.trim()) throw new ReadError('empty');
  const builder = new RawBuilder(/\.(md|markdown)$/i.test(name) ? 'markdown' : 'text');
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const body = frontMatterEnd(lines);
  lines.forEach((line, index) => {
    builder.line(index < body ? '' : line);
  });
  return builder.build();
}
