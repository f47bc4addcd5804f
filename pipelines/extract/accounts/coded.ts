import { amountIn } from './entries.ts';
import type { Entry, Meaning, Work } from './entries.ts';
import { columnMeaning } from './coded-columns.ts';
import type { ColumnMeaning } from './coded-columns.ts';
import type { Block, Column } from './header.ts';
import { bare, economicItem, expenditureSubject } from './labels.ts';
import { foldedKeys } from './row-key.ts';
import type { RowKey } from './row-key.ts';
import type { Row } from './sheet.ts';
import type { Title } from './titles.ts';

const TOTAL_ROW = /^(?:合计|总计|本年(?:收入|支出)?合计|(?:收入|支出)合计)[:：]?$/;
const TOTALS = {
  income: 'income.total',
  expenditure: 'expenditure.total',
  basic: 'expenditure.basic',
  project: 'expenditure.project',
} as const;

/** What the rows of a block are: 科目, projects by name, or units. */
function rowsOf(block: Block): 'account' | 'project' | 'unit' {
  const words = block.labels.flatMap((column) => column.path).join('/');
  if (/项目名称|支出项目/.test(words)) return 'project';
  return /科目|分类|编码|代码/.test(words) || !/单位|部门/.test(words) ? 'account' : 'unit';
}

/** The indicator of an amount, with dims beyond the row's own; null where row and column say nothing together. */
function indicatorOf(
  key: RowKey,
  total: boolean,
  meant: ColumnMeaning,
  rows: ReturnType<typeof rowsOf>,
): { indicator: string; dims?: Meaning['dims'] } | null {
  const subject = key.code || total ? null : expenditureSubject(key.label);
  if (meant.economic) {
    const own = { code: meant.economic.code, item: meant.economic.item };
    const row = key.code ?? key.item;
    return { indicator: 'expenditure.economic', dims: total ? own : { ...own, kind: row } };
  }
  if (meant.flow === 'opening') return subject ? null : { indicator: 'carryover.opening' };
  if (meant.flow === 'closing') return subject ? null : { indicator: 'carryover.closing' };
  if (subject) {
    if (meant.part || meant.flow === 'income' || subject.indicator === 'total.balance') return null;
    return { indicator: subject.indicator === 'expenditure.total' ? TOTALS[meant.flow] : subject.indicator };
  }
  if (rows === 'project' && !total && !key.code) {
    return meant.part || meant.flow !== 'project'
      ? null
      : { indicator: 'project.funding', dims: { project: key.item, source: 'total' } };
  }
  if (meant.part) return { indicator: meant.part };
  if (total || meant.flow === 'income') return { indicator: TOTALS[meant.flow] };
  if (key.code && /^[35]/.test(key.code)) return { indicator: 'expenditure.economic' };
  if (meant.flow === 'basic' && !key.code) {
    const code = economicItem(key.label);
    return code ? { indicator: 'expenditure.economic', dims: { code } } : null;
  }
  return { indicator: meant.flow === 'expenditure' ? 'expenditure.function' : TOTALS[meant.flow] };
}

function combine(key: RowKey, meant: ColumnMeaning, rows: ReturnType<typeof rowsOf>, work: Work): Meaning | null {
  const measure = meant.measure.measure === 'budget' ? work.budget : meant.measure.measure;
  const total = key.code === null && TOTAL_ROW.test(bare(key.label));
  if (!measure || (!key.code && !key.label) || (rows === 'unit' && !total && !key.code)) return null;
  const found = indicatorOf(key, total, meant, rows);
  if (!found) return null;
  const named =
    key.item !== '' &&
    !total &&
    found.dims?.project === undefined &&
    (key.code !== null || !expenditureSubject(key.label));
  return {
    indicator: found.indicator,
    measure,
    dims: {
      ...(found.indicator === 'project.funding' ? {} : { fund: meant.fund }),
      ...(key.code ? { code: key.code } : {}),
      ...(named ? { item: key.item } : {}),
      ...(meant.kind ? { kind: meant.kind } : {}),
      place: work.place,
      ...(meant.measure.base ? { base: meant.measure.base } : {}),
      ...found.dims,
    },
    year: meant.measure.year,
    ...(meant.measure.unit ? { unit: meant.measure.unit } : {}),
  };
}

/** The key of a row in a block; a 合计 whose amount stands in a later block than its label keeps its label. */
function keyAt(
  keys: readonly (readonly RowKey[])[],
  at: number,
  index: number,
  blocks: readonly Block[],
  row: Row,
): RowKey | null {
  const own = keys[at]?.[index];
  if (!own || own.label !== '' || own.code) return own ?? null;
  const before = keys[at - 1]?.[index];
  const bareBefore = blocks[at - 1]?.values.every((column) => (row[column.index]?.text ?? '') === '');
  return before && bareBefore && /合计$/.test(before.label) ? before : null;
}

/** Columns with their meaning; of two columns that would mean the same only the first is kept. */
function meaningsOf(block: Block, title: Title, year: number): (readonly [Column, ColumnMeaning])[] {
  const seen = new Set<string>();
  return block.values.flatMap((column) => {
    const meant = columnMeaning(column, title, year);
    const key = JSON.stringify(meant);
    if (!meant || seen.has(key)) return [];
    seen.add(key);
    return [[column, meant] as const];
  });
}

/** Reads tables of coded rows: 02, 03, 05, 06 (blocks side by side), 07, 08, 项目支出, 财政拨款支出明细 (domain.md §2.2). */
export function readCoded(work: Work, title: Title): Entry[] {
  const { header, context } = work;
  const entries: Entry[] = [];
  const keys = header.blocks.map((block) => foldedKeys(header.data, block));
  header.blocks.forEach((block, at) => {
    const rows = rowsOf(block);
    for (const [column, meant] of meaningsOf(block, title, context.identity.fiscalYear)) {
      header.data.forEach((row, index) => {
        const figure = amountIn(row[column.index], context);
        const key = keyAt(keys, at, index, header.blocks, row);
        const meaning = figure && key ? combine(key, meant, rows, work) : null;
        if (figure && meaning) entries.push({ figure, meaning, row: index, column: column.index });
      });
    }
  });
  return entries;
}
