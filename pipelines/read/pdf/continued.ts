import { goesOn, isCutRow, joinParts } from './joined-parts.ts';
import type { PagedTable } from './joined-parts.ts';
import { positionsOf } from './rules.ts';
import type { PageCell, PageTable } from './ruled.ts';
import type { Item } from './unruled.ts';

export type PagedItem = Extract<Item, { kind: 'line' }> | PagedTable;

/** Edges of one table on two pages differ by no more than this (points). */
const SAME_EDGE = 6;

interface Part {
  readonly page: number;
  readonly table: PageTable;
}

/**
 * Gives the parts of a table that fills pages one grid: its columns are those of all parts. Parts are joined where the
 * page break cut a row, and where the next page goes on with figures.
 */
export function joinPages(pages: readonly (readonly Item[])[]): PagedItem[][] {
  const result: PagedItem[][] = pages.map(() => []);
  let chain: Part[] = [];
  const flush = (): void => {
    for (const table of chainTables(chain)) result[table.first]?.push(table.item);
    chain = [];
  };
  pages.forEach((items, page) => {
    items.forEach((item, index) => {
      if (item.kind === 'line') {
        flush();
        result[page]?.push(item);
        return;
      }
      if (!(index === 0 && continues(chain.at(-1), page, item.table))) flush();
      chain.push({ page, table: item.table });
    });
  });
  flush();
  return result;
}

function continues(before: Part | undefined, page: number, table: PageTable): boolean {
  if (!before || before.page !== page - 1 || !before.table.frame || !table.frame) return false;
  const [a, b] = [before.table.box, table.box];
  return Math.abs(a.x0 - b.x0) <= SAME_EDGE && Math.abs(a.x1 - b.x1) <= SAME_EDGE;
}

function chainTables(chain: readonly Part[]): { first: number; item: PagedTable }[] {
  const xs = positionsOf(chain.flatMap(({ table }) => table.frame?.xs ?? []));
  const tables: { first: number; item: PagedTable; openBottom: boolean }[] = [];
  for (const { page, table } of chain) {
    const cells =
      chain.length > 1 && table.frame
        ? table.cells.map((cell) => onGrid(cell, table.frame?.xs ?? [], xs))
        : table.cells;
    const rows = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
    const item: PagedTable = {
      kind: 'table',
      cells,
      pages: Array.from({ length: rows }, () => page + 1),
      uncertain: table.uncertain,
    };
    const openBottom = table.frame?.openBottom ?? false;
    const last = tables.at(-1);
    const cut =
      last !== undefined &&
      table.frame !== null &&
      ((last.openBottom && table.frame.openTop) || isCutRow(last.item, item));
    if (last && (cut || goesOn(last.item, item, xs.length === table.frame?.xs.length)))
      tables[tables.length - 1] = { first: last.first, item: joinParts(last.item, item, cut), openBottom };
    else tables.push({ first: page, item, openBottom });
  }
  return tables;
}

/** The cell on a grid that has the column lines of other parts as well. */
function onGrid(cell: PageCell, from: readonly number[], to: readonly number[]): PageCell {
  const nearest = (x: number): number =>
    to.reduce((best, one, index) => (Math.abs(one - x) < Math.abs((to[best] ?? 0) - x) ? index : best), 0);
  const column = nearest(from[cell.column] ?? 0);
  const end = nearest(from[cell.column + cell.columnSpan] ?? 0);
  return { ...cell, column, columnSpan: Math.max(1, end - column) };
}
