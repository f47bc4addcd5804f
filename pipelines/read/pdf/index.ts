import type { RawDocument } from '../../model/document.ts';
import { ReadError } from '../../model/issues.ts';
import { RawBuilder } from '../builder.ts';
import { joinPages } from './continued.ts';
import { withoutFurniture } from './furniture.ts';
import { openPdf } from './library.ts';
import { layOut } from './page.ts';
import type { PageLayout } from './page.ts';
import { scanPage } from './scan.ts';
import { UNKNOWN_GLYPH } from './symbols.ts';

const CLEAN_EVERY = 50;
const SCANNER_MARKS = /扫描全能王|CamScanner|Scanned (by|with)/i;

/**
 * Reads a PDF by where its characters and ruling lines stand.
 *
 * @throws {ReadError} `encrypted`, `damaged`, `scanned` when no page holds text, `encoding` when its fonts do not say which
 *   characters they print.
 */
export async function readPdf(bytes: Uint8Array): Promise<RawDocument> {
  if (isCutOff(bytes)) throw new ReadError('damaged', 'PDF 没有结尾');
  const document = await openPdf(bytes);
  try {
    const pages: PageLayout[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(layOut(await scanPage(page)));
      page.cleanup();
      if (number % CLEAN_EVERY === 0) await document.cleanup();
    }
    return build(pages);
  } catch (cause) {
    throw cause instanceof ReadError ? cause : new ReadError('damaged', 'PDF', { cause });
  } finally {
    await document.loadingTask.destroy();
  }
}

function build(pages: readonly PageLayout[]): RawDocument {
  const builder = new RawBuilder('pdf', pages.length);
  joinPages(withoutFurniture(pages)).forEach((items, index) => {
    for (const item of items) {
      if (item.kind === 'line') builder.line(item.line.text, { page: index + 1 });
      else builder.table(item.cells, { pages: item.pages, uncertain: item.uncertain });
    }
  });
  const read = builder.build();
  const text = read.lines.map((line) => line.text).join('');
  const words = text.replace(/\s/g, '').replace(SCANNER_MARKS, '');
  if (!words) throw new ReadError('scanned', `${String(pages.length)} 页`);
  if (words.split(UNKNOWN_GLYPH).length - 1 > words.length / 3) throw new ReadError('encoding', 'PDF 字体没有文字编码');
  return read;
}

/** A PDF ends with `%%EOF`; objects after the last one mean that the rest is missing. */
const isCutOff = (bytes: Uint8Array): boolean => lastIndexOf(bytes, '%%EOF') < lastIndexOf(bytes, 'endobj');

function lastIndexOf(bytes: Uint8Array, word: string): number {
  const codes = Array.from(word, (char) => char.charCodeAt(0));
  const [first = 0] = codes;
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at > 0 ? bytes.lastIndexOf(first, at - 1) : -1)
    if (codes.every((code, index) => bytes[at + index] === code)) return at;
  return -1;
}
