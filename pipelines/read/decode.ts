import { ReadError } from '../model/issues.ts';

/** Of the double-byte characters of GB text, at least this part is punctuation or a common character (GB 2312 level 1). */
const COMMON_SHARE = 0.7;
const ENOUGH = 20;

const lossless = (label: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Decodes text of unknown encoding: UTF-8, UTF-16 with or without a mark, else GB18030.
 *
 * @throws {ReadError} `encoding` when it is none of them, `unsupported` when it is not text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeUnicode(bytes) ?? (looksLikeGb(bytes) ? lossless('gb18030', bytes) : null);
  if (text === null)
    throw new ReadError(isBinary(bytes) ? 'unsupported' : 'encoding', isBinary(bytes) ? '二进制数据' : '');
  // eslint-disable-next-line no-control-regex
  if (/[\x00-\x08\x0e-\x1a]/.test(text.slice(0, 4096))) throw new ReadError('unsupported', '二进制数据');
  return text.replace(/^\uFEFF/, '');
}

/** Decodes a web page; `label` is what the page itself states. What is valid UTF-8 is UTF-8, whatever the page says. */
export function decodeHtml(bytes: Uint8Array, label: string | null): string {
  const known = decodeUnicode(bytes);
  if (known !== null) return known;
  if (label && !/^(utf-?8|gb2312|gbk|gb18030)$/i.test(label)) {
    const stated = lossless(label, bytes);
    if (stated !== null) return stated;
  }
  return decodeText(bytes);
}

function decodeUnicode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return lossless('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return lossless('utf-16be', bytes);
  const zeros = [0, 0];
  const sample = Math.min(bytes.length & ~1, 4096);
  for (let index = 0; index < sample; index += 1)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd > sample / 50) {
    if (even === 0 && bytes.length % 2 === 0) return lossless('utf-16le', bytes);
    if (odd === 0 && bytes.length % 2 === 0) return lossless('utf-16be', bytes);
    return null;
  }
  return lossless('utf-8', bytes);
}

function looksLikeGb(bytes: Uint8Array): boolean {
  let [pairs, common] = [0, 0];
  for (let index = 0; index + 1 < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x81) continue;
    pairs += 1;
    const trail = bytes[index + 1] ?? 0;
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common += 1;
    index += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return pairs < ENOUGH || common >= COMMON_SHARE * pairs;
}

const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 4096).some((byte) => byte < 9);
