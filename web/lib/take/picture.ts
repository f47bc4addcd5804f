import type { Draw } from '../charts/drawing.ts';
import { type LegendItem, SIGN, signShapes } from '../charts/legend.ts';
import { renderSvg } from '../charts/render.ts';
import { FONT } from '../charts/theme.ts';
import type { MoneyUnit } from '../format/money.ts';

const WIDTH = 960;
const MARGIN = 32;
const TITLE = { size: 22, line: 32 };
const NOTE = { size: 13, line: 20 };
const SCALE = 2;
/** From here on characters are about as wide as their size; below, about {@link NARROW} of it. */
const WIDE = 0x2e7f;
const NARROW = 0.56;

export interface Picture {
  readonly title: string;
  /** Caption and source, below the chart. */
  readonly notes: readonly string[];
  readonly draw: Draw;
  readonly legend: readonly LegendItem[];
  readonly unit: MoneyUnit | '';
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > WIDE ? size : size * NARROW), 0);

/** Lines of at most `room` pixels; a Chinese character is as wide as its size, others about half. */
export function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const width = widthOf(character, size);
    if (used + width > room) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += width;
  }
  return [...lines, line];
}

const rows = (lines: readonly string[], top: number, style: typeof TITLE, look: string): string =>
  lines
    .map(
      (line, at) =>
        `<text x="${MARGIN}" y="${top + style.line * (at + 0.75)}" font-size="${style.size}" ${look}>${escaped(line)}</text>`,
    )
    .join('');

/** Signs and words side by side, in as many rows as they need. */
function legendRows(items: readonly LegendItem[], top: number, room: number): { svg: string; height: number } {
  let x = 0;
  let row = 0;
  const parts = items.map(({ sign, text }) => {
    const width = SIGN.width + 6 + widthOf(text, NOTE.size) + 20;
    if (x > 0 && x + width > room) {
      x = 0;
      row += 1;
    }
    const y = top + row * NOTE.line;
    const part = `<g transform="translate(${MARGIN + x} ${y + 4})">${signShapes(sign)}</g><text x="${MARGIN + x + SIGN.width + 6}" y="${y + NOTE.line * 0.75}" font-size="${NOTE.size}" fill="var(--ink-2)">${escaped(text)}</text>`;
    x += width;
    return part;
  });
  return { svg: parts.join(''), height: items.length === 0 ? 0 : (row + 1) * NOTE.line + 8 };
}

/** The chart with its title, caption and source drawn in, as SVG that stands alone: colours of the page as they are now. */
export function pictureSvg({ title, notes, draw, legend, unit }: Picture): string {
  const room = WIDTH - 2 * MARGIN;
  const drawing = draw({ width: room, unit });
  const chart = renderSvg(drawing, room, 'picture', () => '').replaceAll(/<\/?a\b[^>]*>/g, '');
  const head = wrapped(title, TITLE.size, room);
  const foot = notes.flatMap((note) => wrapped(note, NOTE.size, room));
  const chartTop = MARGIN + head.length * TITLE.line + 16;
  const key = legendRows(legend, chartTop + drawing.height + 14, room);
  const footTop = chartTop + drawing.height + 20 + key.height;
  const height = footTop + foot.length * NOTE.line + MARGIN;
  const style = getComputedStyle(document.documentElement);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${escaped(FONT)}"><rect width="100%" height="100%" fill="var(--paper)"/>${rows(head, MARGIN, TITLE, 'font-weight="700" fill="var(--ink)"')}<g transform="translate(${MARGIN} ${chartTop})">${chart}</g>${key.svg}${rows(foot, footTop, NOTE, 'fill="var(--ink-2)"')}</svg>`;
  return svg.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
}

/** The same as PNG, at twice the size. */
export async function picturePng(picture: Picture): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([pictureSvg(picture)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * SCALE;
    canvas.height = image.naturalHeight * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => {
      canvas.toBlob((blob) => {
        if (blob) done(blob);
        else failed(new Error('PNG'));
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
