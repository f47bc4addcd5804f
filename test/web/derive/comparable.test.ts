import { describe, expect, it } from 'vitest';
import { comparison } from '../../../web/lib/charts/comparison.ts';
import { breakBetween, kin } from '../../../web/lib/derive/comparable.ts';
import { changeOf } from '../../../web/lib/derive/latest.ts';
import { breaksSentence } from '../../../web/lib/say/breaks.ts';
import { sangongTitle } from '../../../web/lib/say/sangong.ts';
import { panelRow } from '../support/rows.ts';

const year = (fiscal_year: number, value: string, more = {}): ReturnType<typeof panelRow> =>
  panelRow('sangong_total', value, { fiscal_year, ...more });

describe('two figures of one series', () => {
  it('are kept apart by scope, by fund, by base, and 三公 by the year that widened it', () => {
    const row = panelRow('expenditure_total', '1', { fund: 'all', scope: 'bureau' });
    expect(breakBetween(row, panelRow('expenditure_total', '2', { fund: 'all', scope: 'consolidated' }))).toBe('scope');
    expect(breakBetween(row, panelRow('expenditure_total', '2', { fund: 'general', scope: 'bureau' }))).toBe('fund');
    expect(breakBetween(year(2021, '1'), year(2022, '1'))).toBe('sangong');
    expect(breakBetween(year(2020, '1'), year(2021, '1'))).toBeNull();
    const based = (base: string): ReturnType<typeof panelRow> => panelRow('expenditure_general_rate', '1', { base });
    expect(breakBetween(based('initial_budget'), based('final_budget'))).toBe('base');
  });

  it('are not kept apart by what a document does not say', () => {
    expect(breakBetween(panelRow('x', '1', { scope: 'bureau' }), panelRow('x', '1'))).toBeNull();
  });

  it('that are kept apart have no change', () => {
    expect(changeOf(year(2022, '5'), year(2021, '4'))).toBeNull();
    expect(changeOf(year(2021, '5'), year(2020, '4'))?.value).toBe('25.00');
  });
});

describe('a series that is broken', () => {
  it('says where and why, and counts no fall or rise over the break', () => {
    const rows = [year(2020, '3'), year(2021, '2'), year(2022, '9')];
    expect(breaksSentence(rows)).toBe('甲 2021 与 2022 年不相连：2022 年起口径扩大。');
    expect(sangongTitle(rows)).toBe('甲 2022 年最多，为 9.00 元');
    expect(breaksSentence(rows.slice(0, 2))).toBe('');
  });
});

describe('a ranking', () => {
  const rows = [
    panelRow('income_total', '5', { fund: 'all', scope: 'bureau' }),
    panelRow('income_total', '7', { agency: '乙', fund: 'all', scope: 'bureau' }),
    panelRow('income_total', '9', { agency: '丙', fund: 'all', scope: 'consolidated' }),
  ];

  it('is made within one scope, fund and base only', () => {
    expect(kin(rows).map((group) => group.rows.map((row) => row.agency))).toEqual([['甲', '乙'], ['丙']]);
    const { option } = comparison(rows, '收入', { width: 800, unit: '' });
    const axes = option.yAxis as { data: string[] }[];
    expect(axes.map(({ data }) => data)).toEqual([['乙 2021', '甲 2021'], ['丙 2021']]);
    expect((option.title as { text: string }[]).map(({ text }) => text)).toEqual([
      '本级 · 全口径',
      '部门汇总 · 全口径',
    ]);
  });
});
