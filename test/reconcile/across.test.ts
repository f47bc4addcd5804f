import { describe, expect, it } from 'vitest';
import { readDisclosure } from '../../pipelines/disclosure.ts';
import { reconcileAcross, yearSummary } from '../../pipelines/reconcile/across.ts';
import { documents } from '../nation/documents.ts';

const twoYears = async (change: (year: string, content: string) => string) => {
  const read = [];
  for (const { path, content } of documents({ agencies: 6, years: 2, seed: 'years', faulty: 0 })) {
    const bytes = new TextEncoder().encode(change(path.slice(10, 14), content));
    read.push(yearSummary(await readDisclosure({ file: path, bytes })));
  }
  return read;
};

describe('documents of one agency, year after year', () => {
  it('that agree raise nothing, and do say figures of both years', async () => {
    const summaries = await twoYears((_, content) => content);
    expect(summaries.some(({ figures, fiscalYear }) => figures.some(({ year }) => year === fiscalYear - 1))).toBe(true);
    expect(reconcileAcross(summaries)).toEqual([]);
  });

  it('are told apart where what was brought forward was not carried forward', async () => {
    const summaries = (await twoYears((_, content) => content)).map((summary) => ({
      ...summary,
      figures: summary.figures.map((figure) =>
        figure.key === 'carryover.opening all' && figure.year === 2024 ? { ...figure, value: '1' } : figure,
      ),
    }));
    const rules = reconcileAcross(summaries).map(({ finding }) => finding.rule);
    expect(new Set(rules)).toEqual(new Set(['Y02']));
  });

  it('are told apart where last year’s total is another, and not where two documents claim the year', async () => {
    const summaries = (await twoYears((_, content) => content)).map((summary) => ({
      ...summary,
      figures: summary.figures.map((figure) =>
        figure.key === 'total.balance all' && summary.fiscalYear === 2023 && figure.year === 2023
          ? { ...figure, value: '7' }
          : figure,
      ),
    }));
    const before = await twoYears((_, content) => content);
    expect(new Set(reconcileAcross(summaries).map(({ finding }) => finding.rule))).toEqual(new Set(['Y01']));
    expect(reconcileAcross([...summaries, ...before])).toEqual([]);
  });
});
