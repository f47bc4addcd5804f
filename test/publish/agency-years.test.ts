import { describe, expect, test } from 'vitest';
import { Decimal } from '../../pipelines/model/decimal.ts';
import type { Disclosure } from '../../pipelines/model/disclosure.ts';
import type { Fact } from '../../pipelines/model/fact.ts';
import { agencyYearRows } from '../../pipelines/publish/agency-years.ts';
import { panelDocument } from '../../pipelines/publish/panel-cells.ts';
import { disclosure, fact } from './support/disclosure.ts';

const panel = (...documents: Disclosure[]) => agencyYearRows(documents.map(panelDocument));
const row = (year: number, ...documents: Disclosure[]) =>
  panel(...documents).find((each) => each['fiscal_year'] === year);
const total = (value: string, more: Partial<Fact> = {}): Fact =>
  fact(value, { ...more, dims: { fund: 'all', ...more.dims } });

describe('the panel', () => {
  test('takes a figure with its fact; what no fact gives is NULL, not zero', () => {
    const of = disclosure([total('10.00')]);
    expect(row(2021, of)).toMatchObject({
      agency_id: '990101-ybj',
      expenditure_total: '10',
      expenditure_total_fact: of.facts[0]?.factId,
      expenditure_total_derived: false,
      income_total: null,
      income_total_fact: null,
    });
  });

  test('leaves out figures of one item, project or indicator', () => {
    const parts = [
      { code: '210' },
      { item: '医疗' },
      { project: 'P' },
      { level1: '产出' },
      { source: 'other' },
      { kind: 'basic' },
    ];
    expect(row(2021, disclosure(parts.map((dims) => total('1', { dims }))))).toMatchObject({ expenditure_total: null });
  });

  test('passes over a part that its whole cannot hold, and takes the next', () => {
    const basic = (value: string, more: Partial<Fact>): Fact => ({
      ...total(value, more),
      indicator: 'expenditure.basic',
    });
    const of = disclosure([
      total('217.00'),
      basic('1174.20', { ulp: new Decimal('0.01') }),
      basic('217.00', { dims: { fund: 'general' } }),
    ]);
    expect(row(2021, of)).toMatchObject({ expenditure_total: '217', expenditure_basic: '217' });
    expect(row(2021, disclosure([total('217.00'), basic('1174.20', {})]))).toMatchObject({ expenditure_basic: null });
  });

  test('prefers the figure of a table, then the first; the performance part last', () => {
    const inPerformance = total('1', { dims: { place: '项目支出绩效自评表' } });
    const inWords = total('2', { dims: { place: '支出说明' } });
    const inTable = total('3', { dims: { place: '支出决算表' } });
    expect(row(2021, disclosure([inPerformance, inWords, inTable]))).toMatchObject({ expenditure_total: '3' });
    expect(row(2021, disclosure([inPerformance, inWords, total('4')]))).toMatchObject({ expenditure_total: '2' });
    expect(row(2021, disclosure([inPerformance]))).toMatchObject({ expenditure_total: '1' });
  });

  test('does not follow one misprint in a table against two places that agree but for rounding', () => {
    const misprint = total('0', { dims: { place: '收入支出决算总表' } });
    const rounded = total('2173600', { dims: { place: '支出说明' }, ulp: new Decimal(100) });
    const exact = total('2173565.51', { dims: { place: '绩效自评表' } });
    expect(row(2021, disclosure([misprint, rounded]))).toMatchObject({ expenditure_total: '0' });
    expect(row(2021, disclosure([misprint, rounded, exact]))).toMatchObject({ expenditure_total: '2173600' });
  });

  test('takes the first of a column’s choices and says which fund the 三公 figures have', () => {
    const sangong = (value: string, fund: 'general' | 'fiscal') =>
      fact(value, { indicator: 'sangong.total', dims: { fund } });
    expect(row(2021, disclosure([sangong('1', 'general'), sangong('2', 'fiscal')]))).toMatchObject({
      sangong_total: '2',
      sangong_fund: 'fiscal',
    });
  });

  test('fills the year before from a derived figure, and marks it; its own document goes first', () => {
    const later = disclosure([total('10'), total('8', { fiscalYear: 2020, derived: true })]);
    expect(row(2020, later)).toMatchObject({ expenditure_total: '8', expenditure_total_derived: true });
    const own = disclosure([total('9', { fiscalYear: 2020 })], {
      file: 'b.txt',
      sha256: 'cd'.repeat(32),
      identity: { fiscalYear: 2020 },
    });
    expect(row(2020, later, own)).toMatchObject({ expenditure_total: '9', expenditure_total_derived: false });
  });

  test('gives no row to a year that no document is about or next to', () => {
    const years = panel(disclosure([total('1', { fiscalYear: 2017 }), total('2', { fiscalYear: 2025 })])).map(
      (each) => each['fiscal_year'],
    );
    expect(years).toEqual([2021]);
  });

  test('of two documents of one year prefers the later published', () => {
    const first = disclosure([total('1'), total('1')], { file: 'z.txt', identity: { publishedOn: '2022-08-01' } });
    const second = disclosure([total('2')], {
      file: 'a.txt',
      sha256: 'cd'.repeat(32),
      identity: { publishedOn: '2022-09-01' },
    });
    expect(row(2021, first, second)).toMatchObject({ expenditure_total: '2' });
    expect(row(2021, second, first)).toMatchObject({ expenditure_total: '2' });
  });

  test('never mixes scopes in a row', () => {
    const whole = disclosure([total('5')], { identity: { scope: 'consolidated' } });
    const bureau = disclosure([total('4'), fact('3', { indicator: 'operating.cost' })], {
      file: 'b.txt',
      sha256: 'cd'.repeat(32),
      identity: { scope: 'bureau' },
    });
    expect(row(2021, bureau, whole)).toMatchObject({
      scope: 'consolidated',
      expenditure_total: '5',
      operating_cost: null,
    });
  });
});
