import type { Fund } from '../../model/fact.ts';
import { printed } from '../performance/printed.ts';
import { sectionOf } from '../narrative/topics.ts';
import { squeeze } from '../../recognise/view.ts';
import { amountIn } from './entries.ts';
import type { Entry, Work } from './entries.ts';
import { bare, expenditureSubject, functionClass, incomeSubject } from './labels.ts';
import type { Subject } from './labels.ts';
import { measureOf } from './measures.ts';
import type { ColumnMeasure } from './measures.ts';

const CHANGES = /增减|增长|同比|差额|变动|完成.*%|决算.*预算/;
const OTHER_TABLE = /绩效|指标|得分|分值|评价|目标|执行率|资金总额/;

function subjectOf(label: string): Subject | null {
  const subject = incomeSubject(label) ?? expenditureSubject(label);
  if (subject) return subject;
  const code = functionClass(label);
  return code && /支出|类/.test(label) ? { indicator: 'expenditure.function', code, item: true } : null;
}

/** What the words before the table compare with: 与年初预算相比, 与上年相比. */
function comparedWith(work: Work): 'initial_budget' | 'final_budget' | 'prior' | null {
  const { blocks } = work.context.document;
  for (let index = work.sheet.block - 1; index >= 0 && index >= work.sheet.block - 6; index -= 1) {
    const block = blocks[index];
    if (!block || block.kind === 'table') continue;
    const text = squeeze(block.text);
    if (/年初预算/.test(text)) return 'initial_budget';
    if (/(?:调整|全年)预算/.test(text)) return 'final_budget';
    if (/上年|20\d{2}年度?(?:决算)?相比/.test(text)) return 'prior';
  }
  return null;
}

/**
 * Reads small tables inside the narrative that set 收入 and 支出 rows beside 年初预算, 决算, 增减额 and 增减%. A plain 同比 beside a
 * column of 年初预算 compares with the 年初预算 (domain.md §3); a printed minus is the sign.
 */
export function readComparison(work: Work): Entry[] {
  const { header, sheet, context } = work;
  const words = header.rows.flatMap((row) => row.map((slot) => slot?.text ?? ''));
  const section = sectionOf(sheet.path);
  if (!words.some((word) => CHANGES.test(word)) || OTHER_TABLE.test([...words, ...sheet.captions].join())) return [];
  if (section.topic === 'performance' || section.topic === 'glossary' || section.topic === 'contents') return [];
  const year = context.identity.fiscalYear;
  const measures = header.columns.map((column) => (column.role === 'value' ? measureOf(column.path, year) : null));
  const base = baseOf(measures) ?? comparedWith(work);
  const fund: Fund = section.fund ?? 'all';
  const entries: Entry[] = [];
  for (const block of header.blocks) {
    header.data.forEach((row, index) => {
      const slot = block.labels.map((column) => row[column.index]).find((each) => each && each.text !== '');
      const subject = slot ? subjectOf(slot.text) : null;
      if (!slot || !subject) return;
      for (const column of block.values) {
        const measure = measures[column.index];
        const figure = amountIn(row[column.index], context);
        if (!measure || !figure || measure.measure === 'budget') continue;
        const against = measure.base ?? base;
        const compared = /^change|^execution/.test(measure.measure);
        if (compared && !against) continue;
        entries.push({
          figure,
          meaning: {
            indicator: subject.indicator,
            measure: measure.measure,
            dims: {
              fund: subject.fund ?? fund,
              ...(subject.code ? { code: subject.code } : {}),
              ...(subject.item ? { item: bare(printed(slot.cell.text)) } : {}),
              place: work.place,
              ...(compared && against ? { base: against } : {}),
            },
            year: measure.year,
            ...(measure.unit ? { unit: measure.unit } : {}),
          },
          row: index,
          column: column.index,
        });
      }
    });
  }
  return entries;
}

/** The base that the other columns of the table imply for a plain 增减额. */
function baseOf(measures: readonly (ColumnMeasure | null)[]): 'initial_budget' | 'final_budget' | 'prior' | null {
  const own = measures.filter((measure) => measure !== null && measure.unit === null);
  if (own.some((measure) => measure?.measure === 'initial_budget')) return 'initial_budget';
  if (own.some((measure) => measure?.measure === 'final_budget')) return 'final_budget';
  const years = new Set(own.filter((measure) => measure?.measure === 'actual').map((measure) => measure?.year));
  return years.size > 1 ? 'prior' : null;
}
