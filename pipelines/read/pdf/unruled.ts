import type { Rule } from './geometry.ts';
import type { Line } from './lines.ts';
import { follows, isAnchor, rowsOf } from './rows.ts';
import type { Row } from './rows.ts';
import type { PageTable } from './ruled.ts';
import { unruledTable } from './unruled-table.ts';

const FEWEST_ROWS = 3;
const LINES_BETWEEN = 3;

export type Item =
  { readonly kind: 'line'; readonly line: Line } | { readonly kind: 'table'; readonly table: PageTable };

/** Finds tables that have no upright ruling lines, by the columns that the gaps of several lines with amounts share. */
export function findUnruled(lines: readonly Line[], levels: readonly Rule[]): Item[] {
  const rows = rowsOf(lines);
  const items: Item[] = [];
  let index = 0;
  let floor = 0;
  while (index < rows.length) {
    const end = blockEnd(rows, index);
    const table = end > index ? unruledTable(rows, { floor, start: index, end }, levels) : null;
    if (table) {
      items.length -= table.headerLines;
      items.push({ kind: 'table', table: table.table });
      index = floor = end;
    } else {
      const row = rows[index];
      for (const line of row?.lines ?? []) items.push({ kind: 'line', line });
      index += 1;
    }
  }
  return items;
}

/**
 * The index after the last row with amounts of the block that begins at `start`, or `start` when there is none. A title
 * with a header row below it begins another table.
 */
function blockEnd(rows: readonly Row[], start: number): number {
  const first = rows[start];
  if (!first || !isAnchor(first)) return start;
  let [end, anchors, between, titled] = [start + 1, 1, 0, false];
  for (let index = start + 1; index < rows.length; index += 1) {
    const [above, row] = [rows[index - 1], rows[index]];
    if (!above || !row || !follows(above, row)) break;
    if (isAnchor(row)) {
      anchors += 1;
      end = index + 1;
      between = 0;
      titled = false;
    } else {
      if (titled && row.pieces > 1) break;
      titled ||= row.pieces === 1;
      between += 1;
      if (between > LINES_BETWEEN || /[。；]/.test(row.line.text)) break;
    }
  }
  return anchors >= FEWEST_ROWS ? end : start;
}
