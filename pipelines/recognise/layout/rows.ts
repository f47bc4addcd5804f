import type { SourceText } from '../../model/source-text.ts';
import { SourceText as Source } from '../../model/source-text.ts';
import { splitLine } from './grid.ts';
import type { Line } from './lines.ts';

/**
 * Reads a run of rows, one line a row, cells between tabs or pipes. Blank lines, rules and page numbers inside the run are
 * passed over as long as rows follow; a short line without a separator that stands between rows goes on in the last cell.
 *
 * @returns the rows and the index of the first line after the run.
 */
export function readRows(lines: readonly Line[], from: number): { rows: SourceText[][]; next: number } {
  const kind = lines[from]?.kind;
  const separator = kind === 'pipe-row' ? '|' : '\t';
  const rows: SourceText[][] = [];
  let next = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const isRow = line.kind === kind || (kind === 'tab-row' && line.kind === 'tab-cell');
    if (isRow) {
      rows.push(cellsOf(line.text, separator));
      next = index + 1;
    } else if (line.kind === 'text' || !rowFollows(lines, index, kind)) break;
  }
  return { rows, next };
}

function rowFollows(lines: readonly Line[], index: number, kind: Line['kind'] | undefined): boolean {
  for (let ahead = index; ahead < lines.length && ahead < index + 8; ahead += 1) {
    const found = lines[ahead]?.kind;
    if (found === kind) return true;
    if (found === 'text' || found === undefined) return false;
  }
  return false;
}

function cellsOf(line: SourceText, separator: string): SourceText[] {
  const cells = splitLine(line, separator);
  if (separator !== '|') return cells;
  const trimmed = cells.map((cell) => Source.of(cell.text.trim(), cell.place));
  if (trimmed[0]?.text === '') trimmed.shift();
  if (trimmed.at(-1)?.text === '') trimmed.pop();
  return trimmed;
}
