import type { Fund } from '../../model/fact.ts';
import { printed } from '../performance/printed.ts';
import { amountIn } from './entries.ts';
import type { Entry, Meaning, Work } from './entries.ts';
import type { Block, Column } from './header.ts';
import { bare, economicClass, expenditureSubject, functionClass, incomeSubject } from './labels.ts';
import type { Subject } from './labels.ts';
import { measureOf } from './measures.ts';
import type { ColumnMeasure } from './measures.ts';
import type { Row } from './sheet.ts';
import { fundOf } from './titles.ts';
import type { Title } from './titles.ts';

type Side = 'income' | 'expenditure';

const sideIn = (words: readonly string[]): Side | null => {
  const text = words.find((word) => /^(?:本年)?(?:收入|支出)(?:部分)?$/.test(word));
  return text ? (/收入/.test(text) ? 'income' : 'expenditure') : null;
};

const labelSlot = (row: Row, block: Block) =>
  block.labels
    .filter((column) => column.role === 'label')
    .map((column) => row[column.index] ?? null)
    .find((slot) => slot !== null && slot.text !== '') ?? null;

/** The side that the labels of a block's rows belong to. */
function sideOfLabels(rows: readonly Row[], block: Block): Side | null {
  let income = 0;
  let expenditure = 0;
  for (const row of rows) {
    const label = labelSlot(row, block)?.text ?? '';
    if (/总计$/.test(label)) continue;
    if (functionClass(label) ?? expenditureSubject(label)) expenditure += 1;
    else if (incomeSubject(label)) income += 1;
  }
  if (income === expenditure) return null;
  return income > expenditure ? 'income' : 'expenditure';
}

/** A row's subject on one side; `after` is the last 结转 row above it, whose parts follow. */
function subjectOf(
  label: string,
  side: Side,
  economic: boolean,
  after: string | null,
): (Subject & { name?: string }) | null {
  const text = bare(label);
  if (after && /^(?:基本|项目|经营)支?出?结[转余]/.test(text)) return { indicator: after, kind: text };
  if (side === 'income') {
    const subject = incomeSubject(label);
    return after && subject?.fund && subject.fund !== 'fiscal' ? { indicator: after, fund: subject.fund } : subject;
  }
  if (after && fundOf(text)) return { indicator: after, fund: fundOf(text) ?? 'fiscal' };
  const subject = expenditureSubject(label);
  if (subject) return subject;
  const code = economic ? economicClass(label) : functionClass(label);
  return code ? { indicator: economic ? 'expenditure.economic' : 'expenditure.function', code, item: true } : null;
}

interface Value {
  readonly column: Column;
  readonly side: Side;
  readonly fund: Fund;
  readonly measure: ColumnMeasure;
}

function valuesOf(block: Block, side: Side | null, title: Title, year: number): Value[] {
  return block.values.flatMap((column) => {
    const own = sideIn(column.path) ?? side;
    const measure = measureOf(column.path, year);
    const leaf = column.path.at(-1) ?? '';
    if (!own || !measure || measure.unit !== null) return [];
    if (!/^(?:合计|小计|金额)$|数|预算|决算|财政拨款|本年/.test(leaf)) return [];
    const narrowed = fundOf(leaf);
    const fund = narrowed && narrowed !== 'fiscal' && title.fund === 'fiscal' ? narrowed : (title.fund ?? 'all');
    return [{ column, side: own, fund, measure }];
  });
}

/** Reads 01 收入支出决算总表 and 04 财政拨款收入支出决算总表: rows of labels, income beside expenditure (domain.md §2.2). */
export function readBalance(work: Work, title: Title): Entry[] {
  const { header, context } = work;
  const entries: Entry[] = [];
  const bareTotal = !header.data.some((row) =>
    row.some((slot) => /^本年(?:收入|支出)(?:合计)?$|总计$/.test(slot?.text ?? '')),
  );
  for (const block of header.blocks) {
    const values = valuesOf(block, sideOfLabels(header.data, block), title, context.identity.fiscalYear);
    const shared = new Set(values.map((value) => value.side)).size > 1;
    const economic = header.data.some((row) => /工资福利支出/.test(labelSlot(row, block)?.text ?? ''));
    let after: string | null = null;
    header.data.forEach((row, index) => {
      const slot = labelSlot(row, block);
      if (!slot) return;
      const subjects = new Map<Side, ReturnType<typeof subjectOf>>();
      for (const { column, side, fund, measure } of values) {
        const figure = amountIn(row[column.index], context);
        const own = shared ? sharedSubject(slot.text, side) : subjectOf(slot.text, side, economic, after);
        const subject = /^合计$/.test(bare(slot.text)) ? totalOf(side, bareTotal) : own;
        subjects.set(side, subject);
        const kind = measure.measure === 'budget' ? work.budget : measure.measure;
        if (shared && side === 'expenditure' && !subject && figure?.value?.isZero() && nothingSpent(row, values)) {
          context.ledger.ignore(figure, 'filler zero');
        }
        if (!figure || !subject || !kind) continue;
        if (shared && side === 'expenditure' && subject.fund && figure.value?.isZero()) {
          if (nothingSpent(row, values)) context.ledger.ignore(figure, 'filler zero');
          continue;
        }
        const suffix = subject.indicator === 'total.balance' ? (side === 'income' ? ' 收入总计' : ' 支出总计') : '';
        const meaning: Meaning = {
          indicator: subject.indicator,
          measure: kind,
          dims: {
            fund: subject.fund ?? fund,
            ...(subject.code ? { code: subject.code } : {}),
            ...(subject.item ? { item: bare(printed(slot.cell.text)) } : {}),
            ...(subject.kind ? { kind: subject.kind } : {}),
            place: `${work.place}${suffix}`,
            ...(measure.base ? { base: measure.base } : {}),
          },
          year: measure.year,
        };
        entries.push({ figure, meaning, row: index, column: column.index });
      }
      const found = [...subjects.values()].find((subject) => subject !== null);
      if (found?.indicator.startsWith('carryover.')) after = found.indicator;
      else if (found) after = null;
    });
  }
  return entries;
}

/** Whether the expenditure cells of a row that names an income hold nothing but zeros: they fill the form and say nothing. */
const nothingSpent = (row: Row, values: readonly Value[]): boolean =>
  values.every(({ column, side }) => side === 'income' || /^0*(?:\.0*)?$/.test(row[column.index]?.text ?? ''));

const totalOf = (side: Side, yearOnly: boolean): Subject => ({
  indicator: yearOnly ? (side === 'income' ? 'income.total' : 'expenditure.total') : 'total.balance',
});

/**
 * Where one list of labels serves both sides (黑龙江), a fund's row says its income and its expenditure; other income rows say
 * nothing about expenditure.
 */
function sharedSubject(label: string, side: Side): Subject | null {
  const subject = incomeSubject(label);
  if (side === 'income' || !subject) return subject ?? (side === 'expenditure' ? expenditureSubject(label) : null);
  if (subject.indicator === 'total.balance') return subject;
  return subject.fund ? { indicator: 'expenditure.total', fund: subject.fund } : null;
}
