import type { RawDocument } from '../model/document.ts';
import { ReadError } from '../model/issues.ts';
import { sniff } from './sniff.ts';
import { readText } from './text.ts';

export { serveCharacterMaps } from './pdf/library.ts';

/**
 * Reads the bytes of a document of any supported format, told by content and then by name.
 *
 * @throws {ReadError} when the bytes cannot be read as any supported format.
 */
export async function read(bytes: Uint8Array, name: string): Promise<RawDocument> {
  if (isBlank(bytes)) throw new ReadError('empty');
  switch (sniff(bytes, name)) {
    case 'pdf':
      return (await import('./pdf/index.ts')).readPdf(bytes);
    case 'docx':
      return (await import('./docx/index.ts')).readDocx(bytes);
    case 'doc':
      return (await import('./doc/index.ts')).readDoc(bytes);
    case 'sheet':
      return (await import('./sheet/index.ts')).readSheets(bytes);
    case 'html':
      return (await import('./html/index.ts')).readHtml(bytes);
    case 'text':
      return readText(bytes, name);
  }
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x20);
