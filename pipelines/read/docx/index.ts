import type { RawDocument } from '../../model/document.ts';
import { ReadError } from '../../model/issues.ts';
import { RawBuilder } from '../builder.ts';
import { checkZipSizes, readZipDirectory } from '../zip.ts';
import type { WordElement } from './elements.ts';
import { readFlow } from './flow.ts';

/**
 * Reads a Word document (.docx): paragraphs, headings and tables with their spans.
 *
 * @throws {ReadError} `damaged`, `too_large`, `empty`.
 */
export async function readDocx(bytes: Uint8Array): Promise<RawDocument> {
  await checkZipSizes(bytes, readZipDirectory(bytes));
  const builder = new RawBuilder('docx');
  readFlow((await parse(bytes)).children ?? [], builder);
  const read = builder.build();
  if (!read.lines.some((line) => line.text.trim())) throw new ReadError('empty', 'DOCX');
  return read;
}

/** mammoth reads bytes under one name in Node and under another in browsers. */
async function parse(bytes: Uint8Array): Promise<WordElement> {
  const mammoth = await import('mammoth');
  let parsed: WordElement = { type: 'document' };
  const input = { buffer: bytes, arrayBuffer: bytes.slice().buffer } as unknown as Parameters<
    typeof mammoth.convertToHtml
  >[0];
  try {
    await mammoth.convertToHtml(input, {
      externalFileAccess: false,
      transformDocument: (document: WordElement) => {
        parsed = document;
        return { ...document, children: [] };
      },
    });
  } catch (cause) {
    throw new ReadError('damaged', 'DOCX', { cause });
  }
  return parsed;
}
