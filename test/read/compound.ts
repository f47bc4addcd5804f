import * as xlsx from '@e965/xlsx';

export interface CompoundFile {
  readonly FileIndex: readonly unknown[];
}

interface Entry {
  content: ArrayLike<number>;
}

interface Compounds {
  readonly utils: { cfb_new(): CompoundFile; cfb_add(file: CompoundFile, path: string, content: Uint8Array): void };
  read(bytes: Uint8Array, options: { type: 'array' }): CompoundFile;
  find(file: CompoundFile, path: string): Entry | null;
  write(file: CompoundFile, options: { type: 'buffer' }): Uint8Array;
}

const { CFB } = xlsx as unknown as { readonly CFB: Compounds };

/** An OLE file that holds nothing but a stream of this name. */
export function makeCompound(stream: string): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, new Uint8Array(600));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }));
}

/** The same OLE file with one stream's bytes changed. */
export function changeStream(bytes: Uint8Array, stream: string, change: (content: number[]) => number[]): Uint8Array {
  const file = CFB.read(bytes, { type: 'array' });
  const entry = CFB.find(file, `/${stream}`);
  if (entry) entry.content = change(Array.from(entry.content));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }));
}
