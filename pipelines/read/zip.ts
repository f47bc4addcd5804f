import { ReadError } from '../model/issues.ts';

export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly method: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 65535;
/** All of a container's parts together, unpacked, in bytes. */
const LARGEST = 200_000_000;

/**
 * The parts that a ZIP container lists, without unpacking any.
 *
 * @throws {ReadError} `damaged` without a complete directory, `encrypted`, `too_large` above 200 MB unpacked.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  while (end >= 0 && end >= bytes.length - END_SIZE - LONGEST_COMMENT && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END) throw new ReadError('damaged', 'ZIP 目录缺失');
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  if (at + size > end) throw new ReadError('damaged', 'ZIP 目录不完整');
  const entries: ZipEntry[] = [];
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY)
      throw new ReadError('damaged', 'ZIP 目录不完整');
    const nameLength = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (view.getUint16(at + 8, true) & 1) throw new ReadError('encrypted', 'ZIP');
    total += entry.unpacked;
    if (total > LARGEST) throw new ReadError('too_large', `展开后超过 ${String(LARGEST / 1_000_000)} MB`);
    entries.push(entry);
    at += ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** DEFLATE packs at most 1032 to 1, so a smaller part cannot hide more than {@link LARGEST}. */
const HARMLESS = LARGEST / 1032;

/**
 * Unpacks the large parts once, counting, so that a directory which understates a size is found before a library fills the
 * memory with it.
 *
 * @throws {ReadError} `damaged` when a part is larger than listed or cannot be unpacked.
 */
export async function checkZipSizes(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const entry of entries) {
    if (entry.method !== 8 || entry.packed <= HARMLESS) continue;
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
    const packed = new Blob([bytes.slice(start, start + entry.packed)]).stream();
    const reader = packed.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    let size = 0;
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        size += part.value.length;
        if (size > entry.unpacked) break;
      }
    } catch (cause) {
      throw new ReadError('damaged', entry.name, { cause });
    }
    if (size > entry.unpacked) {
      await reader.cancel();
      throw new ReadError('damaged', `${entry.name} 比目录所列的大`);
    }
  }
}
