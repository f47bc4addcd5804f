import { ReadError } from '../model/issues.ts';
import { readZipDirectory } from './zip.ts';

export type Kind = 'pdf' | 'docx' | 'doc' | 'sheet' | 'html' | 'text';

/** Contents that no reader takes, by their first bytes, with what to call them. */
const FOREIGN: readonly (readonly [what: string, magic: string])[] = [
  ['PNG 图片', '\x89PNG'],
  ['JPEG 图片', '\xff\xd8\xff'],
  ['GIF 图片', 'GIF8'],
  ['BMP 图片', 'BM\x00'],
  ['TIFF 图片', 'II*\x00'],
  ['TIFF 图片', 'MM\x00*'],
  ['WebP 图片或音视频', 'RIFF'],
  ['RAR 压缩包', 'Rar!'],
  ['7z 压缩包', '7z\xbc\xaf'],
  ['gzip 压缩包', '\x1f\x8b'],
  ['RTF 文档', '{\\rtf'],
  ['网页归档（MHTML）', 'MIME-Version:'],
];

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(from, to));

/**
 * Tells a document's format by its content; the name only decides between web page and text.
 *
 * @throws {ReadError} `unsupported` for content of another kind, `encrypted`, `damaged`, `too_large` for containers.
 */
export function sniff(bytes: Uint8Array, name: string): Kind {
  const head = latin(bytes, 0, 1024);
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK')) return sniffZip(bytes);
  if (head.startsWith(OLE)) return sniffOle(bytes);
  const foreign = FOREIGN.find(([, magic]) => head.startsWith(magic));
  if (foreign) throw new ReadError('unsupported', foreign[0]);
  if (/^\s*<\?xml[^>]*>\s*<\?mso-application progid="Excel\.Sheet"/.test(head)) return 'sheet';
  return isHtml(bytes, head, name) ? 'html' : 'text';
}

function sniffZip(bytes: Uint8Array): Kind {
  const names = new Set(readZipDirectory(bytes).map((entry) => entry.name));
  if (names.has('word/document.xml') || names.has('word/document2.xml')) return 'docx';
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return 'sheet';
  if (names.has('OFD.xml')) throw new ReadError('unsupported', 'OFD 版式文件，请转为 PDF');
  if (names.has('ppt/presentation.xml')) throw new ReadError('unsupported', 'PPTX 演示文稿');
  if (names.has('mimetype')) throw new ReadError('unsupported', 'OpenDocument 文档，请另存为 DOCX 或 XLSX');
  throw new ReadError('unsupported', 'ZIP 压缩包，请解压后放入');
}

/** The streams of a compound file are named in its directory, in entries of 128 bytes, as UTF-16. */
function sniffOle(bytes: Uint8Array): Kind {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) + 256 * (bytes[at + 65] ?? 0);
    const type = bytes[at + 66] ?? 0;
    if (length < 4 || length > 64 || length % 2 || type < 1 || type > 5) continue;
    names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
  }
  if (names.has('EncryptedPackage')) throw new ReadError('encrypted', 'Office 文件');
  if (names.has('WordDocument')) return 'doc';
  if (names.has('Workbook') || names.has('Book')) return 'sheet';
  if (names.has('PowerPoint Document')) throw new ReadError('unsupported', 'PPT 演示文稿');
  throw new ReadError('damaged', 'Office 文件');
}

function isHtml(bytes: Uint8Array, head: string, name: string): boolean {
  const wide = head.replace(/\0/g, '');
  const start = wide.replace(/^[\xef\xbb\xbf\xff\xfe\s]+/, '').replace(/^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)+/, '');
  if (/^<(?:!doctype\s+html|html|head|body|meta|title|script|style|table|div|section|article|center)\b/i.test(start))
    return true;
  if (/<(?:html|body)[\s>]/i.test(wide)) return true;
  return /\.x?html?$/i.test(name) && /<\/?[a-z][a-z0-9]*[\s/>]/i.test(latin(bytes, 0, bytes.length));
}
