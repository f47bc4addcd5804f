import { describe, expect, it } from 'vitest';
import { executions } from '../../../web/lib/derive/execution.ts';
import { executionTitle } from '../../../web/lib/say/execution.ts';
import { panelRow } from '../support/rows.ts';

describe('an execution rate', () => {
  it('is the printed one, in the group of its base', () => {
    const [found, ...others] = executions([
      panelRow('expenditure_general', '7324800', { fund: 'general' }),
      panelRow('expenditure_general_initial', '55496600', { fund: 'general' }),
      panelRow('expenditure_general_rate', '13.2', { unit: 'percent', base: 'initial_budget' }),
    ]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ group: 'initial_budget', rate: { value: '13.2', origin: 'printed' } });
  });

  it('is unsaid in its base where the document is silent about it', () => {
    const [found] = executions([panelRow('expenditure_general_rate', '100', { unit: 'percent' })]);
    expect(found?.group).toBe('unsaid');
  });

  it('is computed from two printed amounts where none is printed, and says so', () => {
    const [found] = executions([
      panelRow('expenditure_general', '2173565.51'),
      panelRow('expenditure_general_initial', '11741963.51'),
    ]);
    expect(found?.rate).toMatchObject({
      value: '18.51',
      origin: 'computed',
      formula: '2,173,565.51 ÷ 11,741,963.51',
      facts: ['expenditure_general 2173565.51', 'expenditure_general_initial 11741963.51'],
    });
  });

  it('is not computed against a budget of zero', () => {
    expect(executions([panelRow('expenditure_total', '5'), panelRow('expenditure_final', '0')])).toEqual([]);
  });

  it('of the self-evaluation stands in a group of its own', () => {
    const found = executions([
      panelRow('expenditure_general_rate', '13.2', { unit: 'percent', base: 'initial_budget' }),
      panelRow('performance_rate', '72', { unit: 'percent', ulp: '1' }),
    ]);
    expect(found.map(({ group }) => group)).toEqual(['initial_budget', 'performance']);
    expect(executionTitle(found)).toBe('甲 2021 年完成年初预算的 13.20%；同年它的绩效自评写的是 72%');
  });

  it('is called the lowest only among those of one base', () => {
    const found = executions([
      panelRow('expenditure_general_rate', '98.2', { agency: '乙', unit: 'percent', base: 'initial_budget' }),
      panelRow('expenditure_general_rate', '13.2', { unit: 'percent', base: 'initial_budget' }),
      panelRow('performance_rate', '1', { agency: '丙', unit: 'percent' }),
    ]);
    expect(executionTitle(found)).toBe('与年初预算相比的 2 个机构中，甲 2021 年执行率最低，为 13.20%');
  });
});
