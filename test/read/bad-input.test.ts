import { readFile } from 'node:fs/promises';
import { read as readWorkbook, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { ReadError } from '../../pipelines/model/issues.ts';
import { read } from '../../pipelines/read/index.ts';
import { changeStream, makeCompound } from './compound.ts';
import { grid, makePdf, text } from './make-pdf.ts';
import { makeZip } from './make-zip.ts';
import { utf8 } from './shape.ts';

const failure = async (bytes: Uint8Array, name: string): Promise<string> =>
  read(bytes, name).then(
    () => 'was read',
    (error: unknown) => (error as ReadError).code,
  );

const fixture = async (name: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(`fixtures/${name}`, import.meta.url)));

const workbook = (bookType: 'xlsx' | 'biff8', rows: unknown[][]): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '决算');
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer);
};

describe('nothing to read', () => {
  it('empty file', async () => expect(await failure(new Uint8Array(), 'a.txt')).toBe('empty'));
  it('only blanks', async () => expect(await failure(utf8(' \r\n\t\n'), 'a.md')).toBe('empty'));
  it('only a byte order mark', async () => expect(await failure(utf8('\uFEFF\n'), 'a.txt')).toBe('empty'));
  it('a page of scripts', async () =>
    expect(await failure(utf8('<html><script>let a = 1;</script></html>'), 'a.html')).toBe('empty'));
  it('a PDF without a text layer', async () =>
    expect(await failure(makePdf([grid([50, 500], [50, 500])]), 'a.pdf')).toBe('scanned'));
  it('a PDF on which only the scanner signed', async () =>
    expect(await failure(makePdf([text(50, 50, '扫描全能王')]), 'a.pdf')).toBe('scanned'));
});

describe('another kind of content', () => {
  it('a picture named .pdf, and says what it is', async () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
    await expect(read(picture, 'a.pdf')).rejects.toMatchObject({ code: 'unsupported', detail: 'PNG 图片' });
  });
  it('an archive', async () =>
    expect(await failure(makeZip([{ name: 'a.txt', content: utf8('x') }]), 'a.docx')).toBe('unsupported'));
  it('binary data named .txt', async () =>
    expect(
      await failure(
        Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 256),
        'a.txt',
      ),
    ).toBe('unsupported'));
  it('Big5 text', async () => {
    const big5 = Uint8Array.from({ length: 200 }, (_, index) =>
      index % 2 ? 0x40 + ((index * 5) % 0x3e) : 0xa4 + ((index * 3) % 0x20),
    );
    expect(await failure(big5, 'a.txt')).toBe('encoding');
  });
});

describe('cut off', () => {
  it.each(['sample.pdf', 'sample.docx'])('%s', async (name) => {
    const bytes = await fixture(name);
    expect(await failure(bytes.slice(0, bytes.length * 0.7), name)).toBe('damaged');
  });
  it('.doc', async () => {
    const bytes = await fixture('sample.doc');
    expect(await failure(bytes.slice(0, 9000), 'a.doc')).toBe('damaged');
  });
  it('.xlsx', async () => {
    const bytes = workbook('xlsx', [
      ['项目', '金额'],
      ['合计', 1],
    ]);
    expect(await failure(bytes.slice(0, bytes.length - 60), 'a.xlsx')).toBe('damaged');
  });
  it('a part of a .docx', async () =>
    expect(
      await failure(makeZip([{ name: 'word/document.xml', content: utf8('<w:document><w:body>') }]), 'a.docx'),
    ).toBe('damaged'));
});

describe('locked', () => {
  it('.pdf', async () => expect(await failure(await fixture('encrypted.pdf'), 'a.pdf')).toBe('encrypted'));
  it('.docx and .xlsx', async () =>
    expect(await failure(makeCompound('EncryptedPackage'), 'a.xlsx')).toBe('encrypted'));
  it('.doc', async () => {
    const locked = changeStream(await fixture('sample.doc'), 'WordDocument', (content) =>
      content.with(0x0b, (content[0x0b] ?? 0) | 1),
    );
    expect(await failure(locked, 'a.doc')).toBe('encrypted');
  });
  it('.xls', async () => {
    const filePass = [0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4];
    const locked = changeStream(workbook('biff8', [['a', 1]]), 'Workbook', (content) =>
      content.toSpliced(4 + (content[2] ?? 0), 0, ...filePass),
    );
    expect(await failure(locked, 'a.xls')).toBe('encrypted');
  });
  it('a part of a container', async () =>
    expect(await failure(makeZip([{ name: 'word/document.xml', content: utf8('x'), encrypted: true }]), 'a.docx')).toBe(
      'encrypted',
    ));
});

describe('too much', () => {
  it('a container that unpacks to more than 200 MB', async () =>
    expect(
      await failure(makeZip([{ name: 'word/document.xml', content: utf8('x'), claimed: 3_000_000_000 }]), 'a.docx'),
    ).toBe('too_large'));

  it('a container that hides how much it unpacks to', async () => {
    const content = new Uint8Array(250_000_000);
    expect(await failure(makeZip([{ name: 'word/document.xml', content, claimed: 1000 }]), 'a.docx')).toBe('damaged');
  });

  it('a sheet of a million rows', async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, index) => `<row r="${String(index + 1)}"><c r="A${String(index + 1)}"><v>1</v></c></row>`,
    );
    const book = readWorkbook(workbook('xlsx', [['a']]), { bookFiles: true }) as unknown as {
      keys: string[];
      files: Record<string, { content: Uint8Array }>;
    };
    const parts = book.keys
      .filter((name) => !name.endsWith('/'))
      .map((name) => ({
        name,
        content: name.endsWith('sheet1.xml')
          ? utf8(
              `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`,
            )
          : Uint8Array.from(book.files[name]?.content ?? []),
      }));
    expect(await failure(makeZip(parts), 'a.xlsx')).toBe('too_large');
  });

  it.each(['<div>', '<table><tr><td>', '<b><i>'])('a page that nests %s too deep', async (tags) =>
    expect(await failure(utf8(`<html>${tags.repeat(100_000)}1`), 'a.html')).toBe('too_large'),
  );
});

it('reads a PDF of 2,000 pages', async () => {
  const pages = Array.from({ length: 2000 }, (_, index) =>
    text(50, 700, `第${String(index + 1)}项支出${String(index)}.50万元`),
  );
  const document = await read(makePdf(pages), 'long.pdf');
  expect(document.pages).toBe(2000);
  expect(document.lines.at(-1)).toEqual({ line: null, page: 2000, text: '第2000项支出1999.50万元' });
}, 120_000);
