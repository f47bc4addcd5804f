import { ReadError } from '../../model/issues.ts';

/** The streams of a Word 97–2003 file and where in them the parts are that the reader needs ([MS-DOC] 2.5, FIB). */
export interface DocStreams {
  readonly main: DataView;
  readonly table: DataView;
  readonly data: DataView;
  /** Characters of the main text; headers, notes and text boxes follow it. */
  readonly length: number;
  readonly pieces: Extent;
  readonly characterPages: Extent;
  readonly paragraphPages: Extent;
}

/** A part of the table stream. */
export interface Extent {
  readonly start: number;
  readonly size: number;
}

/** The compound file reader inside @e965/xlsx, which has no types of its own. */
interface CompoundFiles {
  read(bytes: Uint8Array, options: { type: 'array' }): unknown;
  find(file: unknown, path: string): { readonly content?: ArrayLike<number> } | null;
}

const MAGIC = 0xa5ec;
const WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const FIB = { version: 0x02, flags: 0x0a, length: 0x4c, characterPages: 0xfa, paragraphPages: 0x102, pieces: 0x1a2 };
const FIB_SIZE = 0x1aa;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @throws {ReadError} `damaged`, `encrypted`, `unsupported` for files older than Word 97. */
export async function openDoc(bytes: Uint8Array): Promise<DocStreams> {
  const { CFB } = (await import('@e965/xlsx')) as unknown as { readonly CFB: CompoundFiles };
  let file: unknown;
  try {
    file = CFB.read(bytes, { type: 'array' });
  } catch (cause) {
    throw new ReadError('damaged', 'DOC', { cause });
  }
  const stream = (name: string): DataView => {
    return viewOf(Uint8Array.from(CFB.find(file, `/${name}`)?.content ?? []));
  };
  const main = stream('WordDocument');
  if (main.byteLength < FIB_SIZE || main.getUint16(0, true) !== MAGIC) throw new ReadError('damaged', 'DOC');
  const flags = main.getUint16(FIB.flags, true);
  if (flags & ENCRYPTED) throw new ReadError('encrypted', 'DOC');
  if (main.getUint16(FIB.version, true) < WORD_97)
    throw new ReadError('unsupported', 'Word 97 以前的 DOC，请另存为 DOCX');
  const extent = (at: number): Extent => ({ start: main.getUint32(at, true), size: main.getUint32(at + 4, true) });
  return {
    main,
    table: stream(flags & SECOND_TABLE ? '1Table' : '0Table'),
    data: stream('Data'),
    length: main.getUint32(FIB.length, true),
    pieces: extent(FIB.pieces),
    characterPages: extent(FIB.characterPages),
    paragraphPages: extent(FIB.paragraphPages),
  };
}
