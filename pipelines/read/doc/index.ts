import type { RawDocument } from '../../model/document.ts';
import { ReadError } from '../../model/issues.ts';

export function readDoc(bytes: Uint8Array): Promise<RawDocument> {
  throw new ReadError('unsupported', String(bytes.length));
}
