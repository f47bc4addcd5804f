import { describe, expect, it } from 'vitest';
import { budgetsOf } from '../../../web/lib/derive/budgets.ts';
import { budgetsTitle } from '../../../web/lib/say/budgets.ts';
import { panelRow } from '../support/rows.ts';

describe('plan and outturn of a year', () => {
  it('are of one fund: the whole where it is printed, else the general budget', () => {
    const general = [panelRow('expenditure_general', '8'), panelRow('expenditure_general_initial', '10')];
    expect(budgetsOf(general).map(({ fund, initial, actual }) => [fund, initial?.value, actual?.value])).toEqual([
      ['general', '10', '8'],
    ]);
    const whole = [panelRow('expenditure_total', '9'), panelRow('expenditure_final', '12')];
    expect(budgetsOf([...general, ...whole]).map(({ fund, final }) => [fund, final?.value])).toEqual([['all', '12']]);
  });

  it('are left out where nothing was planned or nothing is known to be spent', () => {
    expect(budgetsOf([panelRow('expenditure_total', '9')])).toEqual([]);
    expect(budgetsOf([panelRow('expenditure_initial', '9')])).toEqual([]);
  });

  it('name the plan that changed most, up or down', () => {
    const year = (agency: string, initial: string, final: string): ReturnType<typeof panelRow>[] => [
      panelRow('performance_initial', initial, { agency }),
      panelRow('performance_final', final, { agency }),
      panelRow('performance_actual', '1', { agency }),
    ];
    expect(budgetsTitle(budgetsOf([...year('乙', '20000', '30000'), ...year('甲', '50000', '20000')]))).toBe(
      '年中调整幅度最大的是甲 2021 年：年初预算 5.00 万元，全年预算 2.00 万元',
    );
  });
});
