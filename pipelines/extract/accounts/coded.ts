import type { Fund } from '../../model/fact.ts';
import { amountIn } from './entries.ts';
import type { Entry, Meaning, Work } from './entries.ts';
import type { Column } from './header.ts';
import { bare, economicClass, economicItem, expenditureSubject, incomeSubject } from './labels.ts';
import { measureOf } from './measures.ts';
import type { ColumnMeasure } from './measures.ts';
import { foldedKeys } from './row-key.ts';
import type { RowKey } from './row-key.ts';
import { fundOf } from './titles.ts';
import type { Title } from './titles.ts';

const TOTAL_ROW = /^(?:合计|总计|小计|本年(?:收入|支出)?合计|(?:收入|支出)合计)$/;
const TOTAL_COLUMN = /^(?:合计|总计|小计|(?:本年)?(?:收入|支出)(?:合计|决算数?)?|金额|决算数|(?:本年)?支出数|(?:本年)?决算金额)$/;

/** What a column of a coded table holds. `part` is the indicator for the row's total column when null. */
interface Meant {
  readonly flow: 'income' | 'expenditure' | 'opening' | 'closing' | 'basic' | 'project';
  /** Indicator of a column that is a part of the total; null for the total itself. */
  readonly part: string | null;
  readonly fund: Fund;
  readonly kind: string | null;
  /** A 经济分类 that the column stands for. */
  readonly economic: { readonly code: string | null; readonly item: string } | null;
  readonly measure: ColumnMeasure;
}

function flowOf(path: readonly string[], title: Title): Meant['flow'] {
  const text = path.join('/');
  if (/(?:年初|上年)[^/]*结[转余]/.test(text)) return 'opening';
  if (/年末[^/]*结[转余]|结转下年/.test(text)) return 'closing';
  if (/(?:本年)?收入/.test(path[0] ?? '') && title.flow !== 'expenditure') return 'income';
  if (/支出/.test(path[0] ?? '') && title.flow === 'both') return 'expenditure';
  return title.flow === 'income' || title.flow === 'basic' || title.flow === 'project' ? title.flow : 'expenditure';
}

/** The meaning of a value column, or null where its header words are not understood. */
export function meaningOf(column: Column, title: Title, year: number): Meant | null {
  const words = column.path.filter((word) => !/^(?:项目|栏次)$/.test(word)).map((word) => word.replace(/[(（](?:万|亿)?元[)）]$/, ''));
  const leaf = words.at(-1);
  const measure = leaf ? measureOf(words, year) : null;
  if (!leaf || !measure || measure.measure === 'change_rate' || measure.measure === 'share') return null;
  const flow = flowOf(words, title);
  const fund = title.fund ?? 'all';
  const meant = (part: string | null, more: Partial<Meant> = {}): Meant => ({
    flow,
    part,
    fund,
    kind: null,
    economic: null,
    measure,
    ...more,
  });
  const named = [...words].reverse().find((word) => !TOTAL_COLUMN.test(word) && !/^\d{4}年度$|^(?:本年)?(?:收入|支出)$/.test(word));
  if (flow === 'opening' || flow === 'closing') {
    if (/^基本支出结转/.test(leaf)) return meant(null, { kind: '基本支出结转' });
    if (/^项目支出结[转余]/.test(leaf)) return meant(null, { kind: bare(leaf) });
    return TOTAL_COLUMN.test(leaf) || /结[转余]/.test(leaf) ? meant(null) : null;
  }
  const own = fundOf(leaf);
  if (!named) return TOTAL_COLUMN.test(leaf) ? meant(null) : null;
  if (flow === 'income') {
    if (/^(?:基本|项目)支出$/.test(named)) return meant(null, { kind: named });
    const subject = incomeSubject(named);
    if (!subject) return /^(?:年初预算数|(?:全年|调整)预算数|预算数|[^/]*决算数)$/.test(named) ? meant(null) : null;
    if (subject.indicator === 'income.total') return meant(null);
    return subject.indicator === 'total.balance' ? null : meant(subject.indicator, { fund: subject.fund ?? fund });
  }
  const subject = expenditureSubject(named);
  if (subject) {
    return subject.indicator === 'expenditure.total' || subject.indicator === 'total.balance'
      ? meant(null)
      : meant(subject.indicator);
  }
  if (own && fund !== own && (fund === 'fiscal' || fund === 'all')) return meant(null, { fund: own });
  const code = economicItem(named) ?? economicClass(named);
  if (code && words.length > 1) return meant(null, { economic: { code, item: named } });
  if (/预算|决算|执行|金额/.test(named) && measure.measure !== 'change') return meant(null);
  return null;
}

function combine(key: RowKey, meant: Meant, work: Work): Meaning | null {
  const measure = meant.measure.measure === 'budget' ? work.budget : meant.measure.measure;
  if (!measure) return null;
  const total = TOTAL_ROW.test(bare(key.label)) && !key.code;
  const basics = expenditureSubject(key.label);
  if (!total && !key.code && !key.item) return null;
  const isEconomic = key.code !== null && /^[35]/.test(key.code);
  const dims = {
    fund: meant.fund,
    ...(key.code ? { code: key.code } : {}),
    ...(key.item && !total && !(basics && !key.code) ? { item: key.item } : {}),
    ...(meant.kind ? { kind: meant.kind } : {}),
    place: work.place,
    ...(meant.measure.base ? { base: meant.measure.base } : {}),
  };
  const say = (indicator: string, more = {}): Meaning => ({
    indicator,
    measure,
    dims: { ...dims, ...more },
    year: meant.measure.year,
    ...(meant.measure.unit ? { unit: meant.measure.unit } : {}),
  });
  if (meant.economic) {
    const own = { code: meant.economic.code ?? undefined, item: meant.economic.item };
    return say('expenditure.economic', total ? own : { ...own, kind: key.code ?? key.item });
  }
  if (meant.flow === 'opening') return say('carryover.opening');
  if (meant.flow === 'closing') return say('carryover.closing');
  if (meant.flow === 'income') return say(meant.part ?? 'income.total');
  if (meant.part) return say(meant.part);
  if (!key.code && basics && !total) {
    return basics.indicator === 'total.balance' ? null : say(basics.indicator === 'expenditure.total' && meant.flow === 'basic' ? 'expenditure.basic' : basics.indicator);
  }
  if (total) {
    return say(meant.flow === 'basic' ? 'expenditure.basic' : meant.flow === 'project' ? 'expenditure.project' : 'expenditure.total');
  }
  if (isEconomic) return say('expenditure.economic');
  if (meant.flow === 'basic') {
    const code = key.code ?? economicItem(key.label);
    return key.code || code ? say(key.code ? 'expenditure.basic' : 'expenditure.economic', code ? { code } : {}) : null;
  }
  if (meant.flow === 'project') return say('expenditure.project');
  return say('expenditure.function');
}

/** Reads tables of coded rows: 02, 03, 05, 06 (blocks side by side), 07, 08, 项目支出, 财政拨款支出明细 (domain.md §2.2). */
export function readCoded(work: Work, title: Title): Entry[] {
  const { header, context } = work;
  const year = context.identity.fiscalYear;
  const entries: Entry[] = [];
  const keys = header.blocks.map((block) => foldedKeys(header.data, block));
  header.blocks.forEach((block, at) => {
    for (const column of block.values) {
      const meant = meaningOf(column, title, year);
      if (!meant) continue;
      header.data.forEach((row, index) => {
        const figure = amountIn(row[column.index], context);
        const key = keyFor(keys, at, index);
        if (!figure || !key) continue_();
        else {
          const meaning = combine(key, meant, work);
          if (meaning) entries.push({ figure, meaning, row: index, column: column.index });
        }
      });
    }
  });
  return entries;
}
