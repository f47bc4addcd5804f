/** One page: its content stream, and its size and rotation where they are not A4 upright. */
export interface PageSource {
  readonly content: string;
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
}

const FONT = [
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>' +
    '/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>',
  '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120' +
    '/CapHeight 880/StemV 93>>',
];

/** Text at a point (PDF coordinates, y up), in a font that is not embedded and needs a character map. */
export function text(x: number, y: number, content: string, size = 10): string {
  const hex = Array.from(content, (char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT /F1 ${String(size)} Tf 1 0 0 1 ${String(x)} ${String(y)} Tm <${hex}> Tj ET\n`;
}

export const line = (x0: number, y0: number, x1: number, y1: number): string =>
  `${String(x0)} ${String(y0)} m ${String(x1)} ${String(y1)} l S\n`;

/** All ruling lines of a table with these column and row positions. */
export const grid = (xs: readonly number[], ys: readonly number[]): string =>
  [
    ...xs.map((x) => line(x, Math.min(...ys), x, Math.max(...ys))),
    ...ys.map((y) => line(Math.min(...xs), y, Math.max(...xs), y)),
  ].join('');

/** A PDF of these pages; a page's plain string is the content of an upright A4 page. */
export function makePdf(pages: readonly (PageSource | string)[]): Uint8Array {
  const first = 6;
  const sources = pages.map((page) => (typeof page === 'string' ? { content: page } : page));
  const kids = sources.map((_, index) => `${String(first + 2 * index)} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${String(sources.length)}/Kids[${kids}]>>`,
    ...FONT,
    ...sources.flatMap(({ content, width = 595, height = 842, rotate = 0 }: PageSource, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${String(width)} ${String(height)}]/Rotate ${String(rotate)}` +
        `/Resources<</Font<</F1 3 0 R>>>>/Contents ${String(first + 2 * index + 1)} 0 R>>`,
      `<</Length ${String(content.length)}>>stream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${String(xref)}\n%%EOF\n`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}
