import type { Fund, Unit } from '../../model/fact.ts';
import { printed } from '../performance/printed.ts';
import { amountIn } from './entries.ts';
import type { Entry, Work } from './entries.ts';
import type { Block, Column } from './header.ts';
import { bare } from './labels.ts';
import { measureOf } from './measures.ts';
import type { ColumnMeasure } from './measures.ts';
import { isTotal, itemSubject, totalSubject } from './subject-words.ts';
import type { Named } from './subject-words.ts';
import type { Row } from './sheet.ts';
import type { Title } from './titles.ts';

interface Place {
  readonly subject: Named;
  readonly fund: Fund | null;
}

const MEASURE_WORD =
  /^(?:\d{4}年度?)?(?:年初|全年|调整后?)?(?:预算数?|决算数?|统计数|决算统计数|数量|金额|实际数|执行数)$/;

/** The subject that a column's header words name, innermost first; 小计 and 合计 take the words above them. */
function columnSubject(column: Column, title: Title): Named | null {
  const words = column.path.filter((word) => !MEASURE_WORD.test(word));
  for (const word of [...words].reverse()) {
    if (
      isTotal(word) &&
      word !== words[0] &&
      words.slice(0, words.indexOf(word)).some((above) => itemSubject(above, title.flow))
    )
      continue;
    if (isTotal(word)) return totalSubject(title.flow);
    const subject = itemSubject(word, title.flow);
    if (subject) return subject;
    return null;
  }
  return null;
}

const labelOf = (row: Row, block: Block): string =>
  block.labels
    .filter((column) => column.role === 'label')
    .map((column) => row[column.index])
    .filter((slot) => slot?.own && !/^\d+$/.test(slot.text))
    .map((slot) => (slot ? printed(slot.cell.text) : ''))
    .find((text) => text !== '') ?? '';

function entry(
  work: Work,
  place: Place,
  measure: ColumnMeasure,
  row: Row,
  index: number,
  column: number,
): Entry | null {
  const figure = amountIn(row[column], work.context);
  const { subject, fund } = place;
  const counted: Unit | null = subject.unit ?? null;
  const kind = measure.measure === 'budget' ? work.budget : measure.measure;
  if (!figure || !kind || measure.unit === 'percent' || /^change/.test(kind)) return null;
  if (counted && kind !== 'actual') return null;
  return {
    figure,
    meaning: {
      indicator: subject.indicator,
      measure: kind,
      dims: {
        ...(fund && !/^(?:assets|procurement)\./.test(subject.indicator) ? { fund } : {}),
        ...(subject.kind ? { kind: subject.kind } : {}),
        place: work.place,
      },
      year: measure.year,
      ...(counted ? { unit: counted } : {}),
    },
    row: index,
    column,
  };
}

/**
 * Reads tables whose rows or columns are named by their subject: “三公” in twelve columns or in rows with counts, 机构运行信息,
 * 政府采购, 国有资产. Where the columns name the subjects, only the row of the total (or the only row) is read.
 */
export function readSubjects(work: Work, title: Title): Entry[] {
  const { header, context } = work;
  const year = context.identity.fiscalYear;
  const byColumn = header.columns.filter((column) => column.role === 'value' && columnSubject(column, title) !== null);
  if (byColumn.length >= 2) return readColumns(work, title, byColumn, year);
  return header.blocks.flatMap((block) => readRows(work, title, block, year));
}

/** Rows of a table whose columns are subjects: its total, its only row, or one row a measure (预算数, 决算数). */
function rowsToRead(
  work: Work,
  columns: readonly Column[],
  year: number,
): { row: Row; measure: ColumnMeasure | null }[] {
  const { data, blocks } = work.header;
  const label = (row: Row): string => blocks.map((block) => labelOf(row, block)).find((text) => text !== '') ?? '';
  const filled = data.filter((row) => columns.some((column) => amountIn(row[column.index], work.context)));
  if (filled.length > 1 && filled.every((row) => MEASURE_WORD.test(label(row)))) {
    return filled.map((row) => ({ row, measure: measureOf([label(row)], year) }));
  }
  const row = filled.find((each) => isTotal(bare(label(each)))) ?? (filled.length === 1 ? filled[0] : undefined);
  return row ? [{ row, measure: null }] : [];
}

function readColumns(work: Work, title: Title, columns: readonly Column[], year: number): Entry[] {
  const seen = new Set<string>();
  return rowsToRead(work, columns, year).flatMap(({ row, measure: own }) =>
    columns.flatMap((column) => {
      const subject = columnSubject(column, title);
      const measure = own ?? measureOf(column.path, year);
      const key = JSON.stringify([subject, measure]);
      if (!subject || !measure || seen.has(key)) return [];
      seen.add(key);
      return (
        entry(work, { subject, fund: title.fund }, measure, row, work.header.data.indexOf(row), column.index) ?? []
      );
    }),
  );
}

function readRows(work: Work, title: Title, block: Block, year: number): Entry[] {
  const entries: Entry[] = [];
  let flow = title.flow;
  let above: Named | null = null;
  work.header.data.forEach((row, index) => {
    const label = labelOf(row, block);
    if (label === '') return;
    if (/三公/.test(label)) flow = 'sangong';
    else if (/机[关构]运行经费/.test(label)) flow = 'running';
    else if (/国有资产|资产信息/.test(label)) flow = 'assets';
    else if (/政府采购/.test(label)) flow = 'procurement';
    const text = bare(label);
    const subject: Named | null = isTotal(text) ? totalSubject(flow) : itemSubject(text, flow, above);
    if (!subject) return;
    above = subject.kind && subject.kind !== 'total' ? above : subject;
    const fund = flow === 'sangong' ? title.fund : null;
    for (const column of block.values) {
      const measure = measureOf(column.path, year);
      const found = measure ? entry(work, { subject, fund }, measure, row, index, column.index) : null;
      if (found) entries.push(found);
    }
  });
  return entries;
}
