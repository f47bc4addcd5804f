import type { DocStreams } from './streams.ts';

/** A stretch of text stored in one place of the main stream ([MS-DOC] 2.8.35, PlcPcd). */
export interface Piece {
  readonly text: string;
  /** File offset of the first character, and bytes a character. */
  readonly offset: number;
  readonly width: 1 | 2;
}

const PROPERTIES = 0x01;
const COMPRESSED = 0x40000000;

/** The pieces of the main text, in order. */
export function piecesOf({ main, table, pieces, length }: DocStreams): Piece[] {
  let at = pieces.start;
  while (table.getUint8(at) === PROPERTIES) at += 3 + table.getUint16(at + 1, true);
  const count = (table.getUint32(at + 1, true) - 4) / 12;
  const positions = at + 5;
  const descriptors = positions + 4 * (count + 1);
  const result: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = table.getUint32(positions + 4 * index, true);
    const to = Math.min(table.getUint32(positions + 4 * (index + 1), true), length);
    if (to <= from) continue;
    const raw = table.getUint32(descriptors + 8 * index + 2, true);
    const width = raw & COMPRESSED ? 1 : 2;
    const offset = width === 1 ? (raw & ~COMPRESSED) >>> 1 : raw;
    const bytes = new Uint8Array(main.buffer, main.byteOffset + offset, width * (to - from));
    result.push({ text: new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le').decode(bytes), offset, width });
  }
  return result;
}
