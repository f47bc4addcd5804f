import type { RawDocument } from '../model/document.ts';
import { ReadError } from '../model/issues.ts';
import { readText } from './text.ts';

/**
 * Reads the bytes of a document of any supported format, told by content and then by name.
 *
 * @throws {ReadError} when the bytes cannot be read as any supported format.
 */
export async function read(bytes: Uint8Array, name: string): Promise<RawDocument> {
  if (bytes.length === 0) throw new ReadError('empty');
  if (bytes[0] === 0x25 && bytes[1] === 0x50) return (await import('./pdf/index.ts')).readPdf(bytes);
  return Promise.resolve(readText(bytes, name));
}
