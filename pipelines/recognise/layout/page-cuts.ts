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

const COLUMN_HEAD =
  /^(?:序号|栏次|行次|项目|科目|指标|编码|合计|小计|分值|权重|得分|自评得分|备注|金额|[类款项])$|(?:科目|功能|经济)?(?:分类)?(?:编码|代码|名称)|[一二三]级指标|(?:指标|目标|完成|实际|预算|决算|执行|调整|支出|收入)(?:数|值|额)|执行率|本年(?:收入|支出)/;
const FORM_HEAD =
  /^(?:项目|单位|部门|政策|专项)(?:\(.{1,6}\))?名称|^(?:主管|实施|预算)(?:部门|单位)|自评表$|情况表$|决算(?:总|明细)?表$|评价表$/;
const VALUE = /^[<>=≤≥＜＞]*-?\d[\d,]*(?:\.\d+)?[%％]?$/;

/** A row that heads columns or opens a form: what follows it is a table of its own, not the rest of the one above. */
function isHeader(row: Row): boolean {
  const cells = [...new Set(row)].flatMap((cell) => (cell ? [squeeze(cell.text)] : [])).filter((text) => text !== '');
  if (cells.some((text) => FORM_HEAD.test(text))) return true;
  return (
    !cells.some((text) => VALUE.test(text) && !/^\d{1,2}$/.test(text)) && cells.some((text) => COLUMN_HEAD.test(text))
  );
}

const NAME_ROW = /^(?:项目|专项|政策|资金)(?:\(.{1,6}\))?名称/;

/** A form whose head alone stood on the page before: names and people, no value yet; the rest opens no form of its own. */
function goesOnFrom(head: Table, rest: Table): boolean {
  const names = (row: Row): boolean => row.some((cell) => cell && NAME_ROW.test(squeeze(cell.text)));
  const values = (row: Row): boolean => row.some((cell) => cell && /\.\d|[%％]$/.test(squeeze(cell.text)));
  return (
    head.grid.length <= 6 && head.grid.some(names) && !head.grid.some(values) && !rest.grid.slice(0, 3).some(names)
  );
}

/** A header that a page break parted from its rows. */
const headerAlone = (head: Table, rest: Table): boolean =>
  head.width === rest.width &&
  rest.captions.length === 0 &&
  head.grid.length <= 3 &&
  head.grid.some(isHeader) &&
  !head.grid.some((row) => row.some((cell) => cell && VALUE.test(squeeze(cell.text)))) &&
  !rest.grid.slice(0, 2).some((row) => worded(row).some((cell) => FORM_HEAD.test(squeeze(cell.text))));

/** Joins the parts of a table: repeated headers inside one run of rows, and tables that only a page break parts. */
export function joinPageCuts(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const table of blocks) {
    const before = joined.at(-1);
    if (table.kind === 'table' && before?.kind === 'table') {
      const repeated = repeatedHeader(before, table);
      const headless = !table.grid.slice(0, 2).some(isHeader);
      const near = Math.abs(table.width - before.width) <= 1;
      if (repeated > 0 || (near && (headless || goesOnFrom(before, table))) || headerAlone(before, table)) {
        joined[joined.length - 1] = withRows(before, [...before.grid, ...table.grid.slice(repeated)]);
        continue;
      }
    }
    joined.push(table);
  }
  return joined.map((block) => (block.kind === 'table' ? dropInnerHeaders(block) : block));
}

/** The cells of a row that hold words, each once, in order. */
const worded = (row: Row): Cell[] =>
  [...new Set(row)].filter((cell) => cell !== null && squeeze(cell.text) !== '') as Cell[];
const wording = (row: Row): string =>
  worded(row)
    .map((cell) => squeeze(cell.text))
    .join('\t');

/**
 * Drops header rows that stand again inside the table. Where the header stands there over other columns (the table was cut and its
 * parts have other widths), the rows below it are moved under the columns of the first header.
 */
function dropInnerHeaders(table: Table): Table {
  const headers = new Map<string, Row>();
  for (const row of table.grid.slice(0, 4)) {
    const text = wording(row);
    if (text.length >= 8 && !/\d/.test(text.replace(/^[\d\t]*$/, '')) && !headers.has(text)) headers.set(text, row);
  }
  const met = new Set<string>();
  let move: ((row: Row) => Row) | null = null;
  const grid: Row[] = [];
  for (const row of table.grid) {
    const text = wording(row);
    const header = headers.get(text);
    if (!header || !met.has(text)) {
      if (header) met.add(text);
      grid.push(move ? move(row) : row);
    } else if (worded(row).length > 2) move = mover(worded(row), worded(header), table.width);
  }
  return grid.length === table.grid.length ? table : withRows(table, grid);
}

/** Moves rows from the columns of one header to those of another with the same cells; null when both stand over the same columns. */
function mover(from: readonly Cell[], to: readonly Cell[], width: number): ((row: Row) => Row) | null {
  const same = from.every((cell, at) => cell.column === to[at]?.column && cell.columnSpan === to[at].columnSpan);
  if (same) return null;
  const columnOf = Array.from({ length: width }, (_, column) => {
    const at = from.findIndex((cell) => column >= cell.column && column < cell.column + cell.columnSpan);
    const [source, target] = [from[at], to[at]];
    return source && target ? { first: target.column, last: target.column + target.columnSpan - 1 } : null;
  });
  const moved = new Map<Cell, Cell>();
  const move = (cell: Cell): Cell => {
    const column = columnOf[cell.column]?.first ?? cell.column;
    const last = columnOf[cell.column + cell.columnSpan - 1]?.last ?? column;
    return { ...cell, column, columnSpan: Math.max(1, last - column + 1) };
  };
  return (row) => {
    const result = Array.from({ length: width }, (): Cell | null => null);
    for (const cell of new Set(row)) {
      if (!cell) continue;
      const placed = moved.get(cell) ?? move(cell);
      moved.set(cell, placed);
      for (let at = placed.column; at < Math.min(width, placed.column + placed.columnSpan); at += 1)
        result[at] ??= placed;
    }
    return result;
  };
}
