import { SourceText } from '../../model/source-text.ts';
import { numberingLevel } from './headings.ts';
import type { Line } from './lines.ts';

/**
 * Reads a table that Word text gives one cell a line behind a tab: blank lines end a row (`\t` after a blank line begins the
 * next), lines without a tab go on in the cell above.
 *
 * @returns the rows and the index of the first line after the table.
 */
export function readCellLines(lines: readonly Line[], from: number): { rows: SourceText[][]; next: number } {
  const rows: SourceText[][] = [];
  let row: SourceText[] = [];
  let blank = false;
  let next = from;
  const endRow = (): void => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.kind === 'blank') {
      blank = true;
      continue;
    }
    if (line.kind === 'tab-cell') {
      if (blank) endRow();
      const content = line.text.text.replace(/^[ \u3000]*\t/, '');
      row.push(SourceText.of(content, line.text.place));
    } else if (line.kind === 'text' && continues(lines, index)) {
      const last = row.pop();
      row.push(last ? SourceText.join([last, line.text]) : line.text);
    } else break;
    blank = false;
    next = index + 1;
  }
  endRow();
  return { rows, next };
}

/** A line without a tab belongs to the cell above when it is short, no heading, and the table goes on soon after it. */
function continues(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line) return false;
  const text = line.text.text.trim();
  const blankBefore = lines[index - 1]?.kind === 'blank';
  if (blankBefore && (text.length > 40 || numberingLevel(text) !== null || /[。]$/.test(text))) return false;
  for (let ahead = index + 1; ahead <= index + 5 && ahead < lines.length; ahead += 1) {
    const kind = lines[ahead]?.kind;
    if (kind === 'tab-cell') return true;
    if (kind !== 'blank') return !blankBefore && kind === 'text' && continues(lines, ahead);
  }
  return false;
}
