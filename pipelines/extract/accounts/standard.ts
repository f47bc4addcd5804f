import { isAmount, isLineRow } from './header.ts';
import type { Block, Column, Header } from './header.ts';
import type { Row, Sheet } from './sheet.ts';
import type { Title } from './titles.ts';

const SOURCES = ['财政拨款收入', '上级补助收入', '事业收入'];
const REST = ['经营收入', '附属单位上缴收入', '其他收入'];
const NATURES = ['基本支出', '项目支出'];
const FLOW = ['年初结转和结余', '本年收入', '本年支出合计', ...NATURES, '年末结转和结余'];
const FUND_COLUMNS = ['合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
const THREE_PUBLIC = [
  '合计',
  '因公出国(境)费',
  '公务用车购置及运行维护费',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务接待费',
];

/** The statutory header words of the value columns of each block, by title; several where editions differ (domain.md §2.2). */
export function forms(title: Title): string[][][] {
  if (title.shape === 'balance')
    return title.fund === 'fiscal' ? [[['决算数'], FUND_COLUMNS]] : [[['决算数'], ['决算数']]];
  if (title.flow === 'basic') return [1, 2, 3, 4].map((blocks) => Array.from({ length: blocks }, () => ['决算数']));
  if (title.flow === 'income') {
    return [[['本年收入合计', ...SOURCES, ...REST]], [['本年收入合计', ...SOURCES, '其中：教育收费', ...REST]]];
  }
  if (title.flow === 'both') return [[FLOW]];
  if (title.flow === 'sangong') {
    return [
      [[...THREE_PUBLIC.map((word) => `预算数/${word}`), ...THREE_PUBLIC.map((word) => `决算数/${word}`)]],
      [THREE_PUBLIC.flatMap((word) => [`${word}/预算数`, `${word}/决算数`])],
    ];
  }
  if (title.flow !== 'expenditure') return [];
  return title.fund === 'all'
    ? [[['本年支出合计', ...NATURES, '上缴上级支出', '经营支出', '对附属单位补助支出']]]
    : [[['本年支出合计', ...NATURES]]];
}

type Role = Column['role'];

/** A column that holds something, and what it holds by its contents: labels and codes, line numbers, amounts. */
export interface Filled {
  readonly index: number;
  readonly role: Role;
}

function roleOf(texts: readonly string[]): Role {
  const numbers = texts.filter(isAmount);
  if (numbers.length * 2 <= texts.length) return 'label';
  if (numbers.some((text) => /[.,]/.test(text)) || numbers.every((text) => text === '0')) return 'value';
  const counted = numbers.map(Number);
  const rising = counted.every((number, index) => index === 0 || number > (counted[index - 1] ?? 0));
  if (rising && Math.max(...counted) < 150) return 'line';
  return numbers.every((text) => /^\d{2,3}$|^\d{5}$|^\d{7}$/.test(text)) ? 'label' : 'value';
}

/** The columns of rows that hold something. */
export function filledColumns(rows: readonly Row[], width: number): Filled[] {
  return Array.from({ length: width }, (_, index) => index).flatMap((index) => {
    const texts = rows.map((row) => row[index]?.text ?? '').filter((text) => text !== '');
    return texts.length > 0 ? [{ index, role: roleOf(texts) }] : [];
  });
}

/** The columns of a “三公” table whose rows have twelve cells, empty ones and all: nothing has to be told from what is filled. */
function twelve(title: Title, data: readonly Row[]): Filled[] | null {
  const indexes = data.map((row) => row.flatMap((slot, index) => (slot ? [index] : [])));
  const [first] = indexes;
  if (title.flow !== 'sangong' || first?.length !== 12 || indexes.some((each) => each.join() !== first.join()))
    return null;
  return first.map((index) => ({ index, role: 'value' }));
}

/** Headers for a table that prints none, or none that fits: those of the statutory forms that have as many value columns. */
export function standardHeaders(sheet: Sheet, printed: Header | null): Header[] {
  const { title } = sheet;
  if (!title) return [];
  const data =
    printed?.data ?? sheet.rows.filter((row) => !isLineRow(row) && row.some((slot) => slot && slot.text !== ''));
  const blocks: { labels: Filled[]; values: Filled[] }[] = [];
  for (const column of twelve(title, data) ?? filledColumns(data, sheet.width)) {
    const last = blocks.at(-1);
    if (column.role === 'value') {
      if (last) last.values.push(column);
      else blocks.push({ labels: [], values: [column] });
    } else if (!last || (last.values.length > 0 && column.role === 'label'))
      blocks.push({ labels: [column], values: [] });
    else last.labels.push(column);
  }
  const fits = (form: readonly string[][]): boolean =>
    form.length === blocks.length && form.every((words, at) => words.length === blocks[at]?.values.length);
  return forms(title)
    .filter(fits)
    .map((form): Header => {
      const built = blocks.map(({ labels, values }, at): Block => ({
        labels: labels.map((column) => ({ ...column, path: ['科目名称'] })),
        values: values.map((column, place) => ({ ...column, path: (form[at]?.[place] ?? '').split('/') })),
      }));
      return {
        rows: printed?.rows ?? [],
        blocks: built,
        columns: built.flatMap((block) => [...block.labels, ...block.values]),
        data,
        lineRows: printed?.lineRows ?? sheet.rows.filter(isLineRow),
      };
    });
}
