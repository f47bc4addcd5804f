import * as xlsxLibrary from '@e965/xlsx';
import { grid, makePdf, text as printed, type PageSource } from '../read/make-pdf.ts';
import { makeZip } from '../read/make-zip.ts';
import type { Block } from './blocks.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const paragraph = (text: string, style = ''): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** Word: headings by style, one table each. */
export function docx(blocks: readonly Block[]): Uint8Array {
  const body = blocks.map((block) => {
    if (block.kind === 'title') return paragraph(block.text, 'Heading1');
    if (block.kind === 'heading') return paragraph(block.text, 'Heading2');
    if (block.kind === 'text') return paragraph(block.text);
    const rows = block.rows.map(
      (row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
    );
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  });
  const styles = [1, 2].map(
    (level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  );
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${WORD}">${styles.join('')}</w:styles>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`,
  };
  return makeZip(Object.entries(parts).map(([name, content]) => ({ name, content: bytesOf(content) })));
}

/** Excel: one sheet, a block below the other; figures as text, as most agencies export them. */
export function xlsx(blocks: readonly Block[]): Uint8Array {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? [...block.rows, []] : [[block.text], []]));
  const book = xlsxLibrary.utils.book_new();
  const sheet = xlsxLibrary.utils.aoa_to_sheet(rows.map((row) => [...row]));
  xlsxLibrary.utils.book_append_sheet(book, sheet, '公开表');
  return new Uint8Array(xlsxLibrary.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const PAGE = { width: 595, height: 842, margin: 50, size: 10, leading: 18 };
const CELL = { size: 8, pad: 4, height: 16 };
const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, char) => sum + (char.charCodeAt(0) < 128 ? size / 2 : size), 0);

/** Text cut into lines that fit between the margins. */
function folded(text: string): string[] {
  const lines = [''];
  for (const char of text) {
    const last = lines.length - 1;
    if (widthOf((lines[last] ?? '') + char, PAGE.size) > PAGE.width - 2 * PAGE.margin) lines.push(char);
    else lines[last] = (lines[last] ?? '') + char;
  }
  return lines;
}

/** PDF: paragraphs folded at the margin; each table ruled, on pages as wide as it needs, cut where the page ends. */
export function pdf(blocks: readonly Block[]): Uint8Array {
  const pages: PageSource[] = [];
  let content = '';
  let y = PAGE.height - PAGE.margin;
  let width = PAGE.width;
  const turn = (): void => {
    if (content) pages.push({ content, width, height: PAGE.height });
    content = '';
    width = PAGE.width;
    y = PAGE.height - PAGE.margin;
  };
  for (const block of blocks) {
    if (block.kind !== 'table') {
      for (const line of folded(block.text)) {
        if (y < PAGE.margin) turn();
        content += printed(PAGE.margin, y, line, PAGE.size);
        y -= PAGE.leading;
      }
      continue;
    }
    const columns = Math.max(...block.rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, at) =>
      Math.max(24, ...block.rows.map((row) => widthOf(row[at] ?? '', CELL.size) + 2 * CELL.pad)),
    );
    const xs = widths.reduce((edges, each) => [...edges, (edges.at(-1) ?? 0) + each], [PAGE.margin]);
    let rest = block.rows;
    while (rest.length > 0) {
      const fit = Math.floor((y - PAGE.margin) / CELL.height);
      if (fit < Math.min(rest.length, 3)) {
        turn();
        continue;
      }
      const here = rest.slice(0, fit);
      rest = rest.slice(fit);
      width = Math.max(width, (xs.at(-1) ?? 0) + PAGE.margin);
      const ys = Array.from({ length: here.length + 1 }, (_, row) => y - row * CELL.height);
      content += grid(xs, ys);
      here.forEach((row, at) => {
        row.forEach((cell, column) => {
          if (cell) content += printed((xs[column] ?? 0) + CELL.pad, (ys[at] ?? 0) - 12, cell, CELL.size);
        });
      });
      y = (ys.at(-1) ?? 0) - PAGE.leading;
    }
  }
  turn();
  return makePdf(pages);
}
