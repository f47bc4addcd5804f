import { hiddenRuns, paragraphFormats } from './formats.ts';
import type { FormatRun, ParagraphFormat } from './formats.ts';
import { piecesOf } from './pieces.ts';
import type { DocStreams } from './streams.ts';

/** A paragraph, or what stands before the mark that ends a cell or a row. `\n` where it breaks a line. */
export interface DocParagraph extends ParagraphFormat {
  readonly text: string;
}

const FIELD_BEGIN = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;
const CELL = 0x07;
const ENDS = new Set([0x07, 0x0c, 0x0d]);
const SHOWN: Readonly<Record<number, string>> = { 0x09: '\t', 0x0b: '\n', 0x1e: '-', 0xa0: ' ' };
const BODY: ParagraphFormat = { heading: undefined, depth: 0, endsCell: false, endsRow: false, row: undefined };

/** The paragraphs of the main text, without field codes, deleted and hidden text. */
export function paragraphsOf(streams: DocStreams): DocParagraph[] {
  const formatAt = lookup(paragraphFormats(streams));
  const hiddenAt = lookup(hiddenRuns(streams));
  const paragraphs: DocParagraph[] = [];
  const fields: boolean[] = [];
  let text = '';
  for (const piece of piecesOf(streams)) {
    for (let index = 0; index < piece.text.length; index += 1) {
      const offset = piece.offset + piece.width * index;
      const code = piece.text.charCodeAt(index);
      if (ENDS.has(code)) {
        const format = formatAt(offset) ?? BODY;
        const endsCell = format.depth > 1 ? format.endsCell : code === CELL && !format.endsRow;
        paragraphs.push({ ...format, endsCell, text });
        text = '';
      } else if (code === FIELD_BEGIN) fields.push(true);
      else if (code === FIELD_RESULT) fields[fields.length - 1] = false;
      else if (code === FIELD_END) fields.pop();
      else if (!fields.includes(true) && !hiddenAt(offset))
        text += SHOWN[code] ?? (code < 0x20 ? '' : piece.text.charAt(index));
    }
  }
  if (text) paragraphs.push({ ...BODY, text });
  return paragraphs;
}

/** Finds the run at an offset; offsets asked for mostly rise. */
function lookup<T>(runs: readonly FormatRun<T>[]): (offset: number) => T | undefined {
  let last = 0;
  return (offset) => {
    const current = runs[last];
    if (current && offset >= current.from && offset < current.to) return current.format;
    let [low, high] = [0, runs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    last = low;
    const found = runs[low];
    return found && offset >= found.from && offset < found.to ? found.format : undefined;
  };
}
