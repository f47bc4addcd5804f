import type { Table } from '../../model/document.ts';
import { SourceText } from '../../model/source-text.ts';
import { squeeze } from '../view.ts';
import { isCaption, isSpread } from './aligned/segments.ts';
import { tableOf } from './grid.ts';
import { headingLevel } from './headings.ts';
import type { Line } from './lines.ts';

const STATUTORY = /(?:决算|三公|收支)\S*表(?:[(（][^()（）]*[)）])?$/;
const NUMBER = /^-?\d[\d,]*(?:\.\d+)?%?$/;
const MAX_BLANKS = 3;
const MAX_WORD = 40;
const LEAST_NUMBERS = 8;
const LEAST_WORDS = 3;

const wordsOf = (line: Line): SourceText[] =>
  [...line.text.text.matchAll(/\S+/g)].map((match) => SourceText.of(match[0], line.text.place));

/** Whether a line may be cells in reading order: no sentence, no note, no title of the next table. */
function isCells(line: Line, begun: boolean): boolean {
  const text = squeeze(line.text);
  if (/[。；;]|^注[:：]|^说明[:：]/.test(text) || line.marked !== null) return false;
  if (begun && STATUTORY.test(text)) return false;
  if (headingLevel(line.text, null) === 1 || /(?:说明|情况|概况|部分)$/.test(text)) return false;
  return wordsOf(line).every((word) => word.text.length <= MAX_WORD);
}

/**
 * Reads a statutory table of which only the order of its cells is left: one cell a line, one row a line with single blanks,
 * or all in one line; also one that blanks lay out in no columns that can be told. It becomes an uncertain table of one column, one word a row.
 *
 * @returns null when the lines at `from` are no such table.
 */
export function readStream(
  lines: readonly Line[],
  from: number,
  captions: readonly SourceText[],
): { table: Table; next: number } | null {
  const first = lines[from];
  if (!first || !captions.some((caption) => STATUTORY.test(squeeze(caption)))) return null;
  if (wordsOf(first).every((word) => isCaption(squeeze(word)))) return null;
  const words: SourceText[] = [];
  let numbers = 0;
  let blanks = 0;
  let next = from;
  const laidOut = isSpread(first.text.text);
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.kind === 'blank') {
      blanks += 1;
      if (blanks > MAX_BLANKS) break;
      continue;
    }
    if ((line.kind !== 'text' && line.kind !== 'page') || !isCells(line, numbers > 0)) break;
    if (!laidOut && isSpread(line.text.text)) break;
    blanks = 0;
    const own = wordsOf(line);
    words.push(...own);
    numbers += own.filter((word) => NUMBER.test(squeeze(word))).length;
    next = index + 1;
  }
  if (numbers < LEAST_NUMBERS || words.length - numbers < LEAST_WORDS) return null;
  return {
    table: tableOf(
      words.map((word) => [word]),
      captions,
      true,
    ),
    next,
  };
}
