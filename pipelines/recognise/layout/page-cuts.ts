import type { Block, Cell, Table } from '../../model/document.ts';
import { squeeze } from '../view.ts';
import { withRows } from './grid.ts';

type Row = readonly (Cell | null)[];

const signature = (row: Row): string =>
  row
    .map((cell) => (cell ? squeeze(cell.text) : ''))
    .join('\t')
    .replace(/\t+$/, '');

/** How many rows at the top of `later` repeat the top rows of `earlier`: a header printed again after a page break. */
function repeatedHeader(earlier: Table, later: Table): number {
  const limit = Math.min(4, earlier.grid.length, later.grid.length - 1);
  for (let skip = 0; skip <= 1; skip += 1) {
    let same = 0;
    while (same < limit) {
      const before = earlier.grid[same + skip];
      const after = later.grid[same];
      if (!before || !after || !signature(after) || signature(before) !== signature(after)) break;
      same += 1;
    }
    if (same > 0) return same;
  }
  return 0;
}

/** A row of header words; a 合计 with its amount is none. */
function isHeader(row: Row): boolean {
  const text = signature(row);
  if (/合计/.test(text) && /\t-?\d[\d,]*\.\d/.test(text)) return false;
  return /合计|小计|项目|编码|名称|指标|序号/.test(text.slice(0, 60));
}

/** Joins the parts of a table: repeated headers inside one run of rows, and tables that only a page break parts. */
export function joinPageCuts(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      joined.push(block);
      continue;
    }
    const table = dropInnerHeaders(block);
    const before = joined.at(-1);
    if (before?.kind === 'table') {
      const repeated = repeatedHeader(before, table);
      const headless = !table.grid.slice(0, 2).some(isHeader);
      if (repeated > 0 || (headless && table.width === before.width)) {
        joined[joined.length - 1] = withRows(before, [...before.grid, ...table.grid.slice(repeated)]);
        continue;
      }
    }
    joined.push(table);
  }
  return joined;
}

/** Drops header rows that stand again inside the table. */
function dropInnerHeaders(table: Table): Table {
  const header = table.grid
    .slice(0, 4)
    .map(signature)
    .filter((text) => text.length >= 8 && !/\d/.test(text.replace(/\t/g, '').replace(/^[\d\t]*$/, '')));
  const first = new Set<string>();
  const grid = table.grid.filter((row) => {
    const text = signature(row);
    if (!header.includes(text)) return true;
    if (!first.has(text)) {
      first.add(text);
      return true;
    }
    return false;
  });
  return grid.length === table.grid.length ? table : withRows(table, grid);
}
