import { read as readBook } from '@e965/xlsx';
import mammoth from 'mammoth';
import { readDisclosure } from '../../pipelines/disclosure.ts';
import { read } from '../../pipelines/read/index.ts';
import { openPdf } from '../../pipelines/read/pdf/library.ts';
import type { Block } from '../nation/blocks.ts';
import { documents } from '../nation/documents.ts';
import { docx, pdf, xlsx } from '../nation/office.ts';
import { medianOf, type Result } from './result.ts';

const DOCUMENTS = 12;
const ROUNDS = 5;
const WARM_UP = 2;

interface Format {
  readonly name: string;
  readonly make: (blocks: readonly Block[]) => Uint8Array;
  /** The library alone, on the same bytes. */
  readonly alone: (bytes: Uint8Array) => Promise<unknown>;
  readonly library: string;
  readonly limit: number;
}

async function pdfText(bytes: Uint8Array): Promise<number> {
  const document = await openPdf(bytes);
  let items = 0;
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    items += (await page.getTextContent()).items.length;
  }
  await document.loadingTask.destroy();
  return items;
}

const FORMATS: readonly Format[] = [
  {
    name: 'DOCX',
    make: docx,
    alone: (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
    library: 'mammoth, to HTML',
    limit: 3,
  },
  {
    name: 'XLSX',
    make: xlsx,
    alone: (bytes) => Promise.resolve(readBook(bytes, { type: 'array', dense: true })),
    library: 'SheetJS, to cells',
    limit: 3,
  },
  { name: 'PDF', make: pdf, alone: pdfText, library: 'pdfjs, getTextContent', limit: 1.6 },
];

const perSecond = (milliseconds: number): string => ((DOCUMENTS * 1000) / milliseconds).toFixed(1);

/**
 * Time to read Word, Excel and PDF disclosures of the synthetic nation into lines and tables, on one core, beside their library
 * alone on the same bytes; with the documents a second from bytes to facts.
 */
export async function benchFormats(): Promise<Result[]> {
  const blocks = [...documents({ agencies: DOCUMENTS, years: 1, seed: 'bench', faulty: 0 })];
  const results: Result[] = [];
  for (const { name, make, alone, library, limit } of FORMATS) {
    const files = blocks.map(({ path, blocks: printed }) => ({
      file: path.replace(/\.\w+$/, `.${name.toLowerCase()}`),
      bytes: make(printed),
    }));
    const each = (run: (file: (typeof files)[number]) => Promise<unknown>) => async (): Promise<void> => {
      for (const file of files) await run(file);
    };
    const reading = await medianOf(
      ROUNDS,
      WARM_UP,
      each(({ bytes, file }) => read(bytes, file)),
    );
    const bare = await medianOf(
      ROUNDS,
      WARM_UP,
      each(({ bytes }) => alone(bytes)),
    );
    const whole = await medianOf(
      ROUNDS,
      WARM_UP,
      each((file) => readDisclosure(file)),
    );
    results.push({
      name: `${name}: bytes to lines and tables`,
      figure: `${perSecond(reading)} documents/s (to facts ${perSecond(whole)} documents/s)`,
      baseline: `${library}: ${perSecond(bare)} documents/s`,
      ratio: reading / bare,
      limit,
    });
  }
  return results;
}
