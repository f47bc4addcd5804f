/** Code points of Symbol and Wingdings, as PDFs place them in the private use area. */
const SYMBOLS: Readonly<Record<number, string>> = {
  0xf06c: '●',
  0xf06e: '■',
  0xf06f: '□',
  0xf071: '❑',
  0xf075: '◆',
  0xf076: '❖',
  0xf0a3: '≤',
  0xf0a7: '▪',
  0xf0a8: '◻',
  0xf0b1: '±',
  0xf0b3: '≥',
  0xf0b4: '×',
  0xf0b7: '•',
  0xf0d8: '➢',
  0xf0fc: '✓',
  0xf0fe: '☑',
};

/** Stands for a glyph whose meaning the PDF does not say: text that holds it must not be read as a number. */
export const UNKNOWN_GLYPH = '\uFFFD';

const isPrivate = (code: number): boolean => (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000;

/** The text of a glyph: known symbols of symbol fonts, {@link UNKNOWN_GLYPH} for other private-use and control codes. */
export function glyphText(unicode: string, symbolic: boolean): string {
  const code = unicode.codePointAt(0) ?? 0;
  if (isPrivate(code)) return (symbolic ? SYMBOLS[code] : undefined) ?? UNKNOWN_GLYPH;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return /\s/.test(unicode) ? ' ' : UNKNOWN_GLYPH;
  return unicode;
}
