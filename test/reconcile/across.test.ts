import { describe, expect, it } from 'vitest';
import { readDisclosure } from '../../pipelines/disclosure.ts';
import { reconcileAcross, yearSummary, type YearSummary } from '../../pipelines/reconcile/across/index.ts';
import { documents } from '../nation/documents.ts';

const twoYears = async (): Promise<YearSummary[]> => {
  const read = [];
  for (const { path, content } of documents({ agencies: 6, years: 2, seed: 'years', faulty: 0 })) {
    read.push(yearSummary(await readDisclosure({ file: path, bytes: new TextEncoder().encode(content) })));
  }
  return read;
};

type Change = Partial<Pick<YearSummary, 'kind' | 'scope' | 'file' | 'docId' | 'fiscalYear' | 'figures' | 'projects'>>;

const figure = (key: string, year: number, value: string): YearSummary['figures'][number] => ({
  key,
  name: key,
  year,
  value,
  half: '0',
  derived: false,
  factId: `${key} ${String(year)}`,
  line: 7,
  page: null,
});

const document = (change: Change): YearSummary => ({
  docId: change.file ?? 'a',
  file: 'a.txt',
  agencyId: '510000-ybj',
  fiscalYear: 2023,
  kind: 'accounts',
  scope: 'consolidated',
  figures: [],
  projects: [],
  ...change,
});

const told = (summaries: readonly YearSummary[]): string[] =>
  reconcileAcross(summaries).flatMap(({ docId, findings }) => findings.map(({ rule }) => `${docId} ${rule}`));

const held = (summaries: readonly YearSummary[], rule: string): number =>
  reconcileAcross(summaries)
    .flatMap(({ checks }) => checks)
    .filter((check) => check.rule === rule)
    .reduce((all, { passed }) => all + passed, 0);

describe('documents of one agency, year after year', () => {
  it('that agree raise nothing, and do say figures of both years', async () => {
    const summaries = await twoYears();
    expect(summaries.some(({ figures, fiscalYear }) => figures.some(({ year }) => year === fiscalYear - 1))).toBe(true);
    expect(told(summaries)).toEqual([]);
    expect(held(summaries, 'Y01')).toBeGreaterThan(0);
    expect(held(summaries, 'Y02')).toBeGreaterThan(0);
  });

  it('are told apart where what was brought forward was not carried forward', async () => {
    const summaries = (await twoYears()).map((summary) => ({
      ...summary,
      figures: summary.figures.map((each) =>
        each.key === 'carryover.opening all' && each.year === 2024 ? { ...each, value: '1' } : each,
      ),
    }));
    const rules = told(summaries).map((each) => each.split(' ').at(-1));
    expect(new Set(rules)).toEqual(new Set(['Y02']));
  });

  it('are told apart where last year’s total is another, and not where two documents claim the year', () => {
    const before = document({ file: 'b', fiscalYear: 2022, figures: [figure('total.balance all', 2022, '7')] });
    const after = document({ file: 'c', figures: [figure('total.balance all', 2022, '8')] });
    expect(told([before, after])).toEqual(['c Y01']);
    expect(told([before, document({ file: 'd', fiscalYear: 2022 }), after])).toEqual([]);
    expect(told([{ ...before, scope: 'bureau' }, after])).toEqual([]);
  });

  it('have no more vehicles than they had and bought', () => {
    const before = document({ file: 'b', fiscalYear: 2022, figures: [figure('sangong.vehicles_kept', 2022, '2')] });
    const after = (kept: string): YearSummary =>
      document({
        file: 'c',
        figures: [figure('sangong.vehicles_kept', 2023, kept), figure('sangong.vehicles_bought', 2023, '1')],
      });
    expect(told([before, after('3')])).toEqual([]);
    expect(held([before, after('3')], 'Y07')).toBe(1);
    expect(told([before, after('4')])).toEqual(['c Y07']);
  });
});

describe('documents of one agency and one year', () => {
  const spending = (value: string) => [figure('expenditure.total all', 2023, value)];

  it('that are two files of the same thing are compared, and the second is told of', () => {
    const files = (value: string): YearSummary[] => [
      document({ file: 'b', figures: spending('10') }),
      document({ file: 'c', figures: spending(value) }),
    ];
    expect(told(files('10'))).toEqual([]);
    expect(held(files('10'), 'Y08')).toBe(1);
    expect(told(files('11'))).toEqual(['c Y08']);
  });

  it('have no more for the bureau itself than for the department', () => {
    const files = (value: string): YearSummary[] => [
      document({ file: 'b', figures: spending('10') }),
      document({ file: 'c', scope: 'bureau', figures: spending(value) }),
    ];
    expect(told(files('9'))).toEqual([]);
    expect(held(files('9'), 'Y05')).toBe(1);
    expect(told(files('11'))).toEqual(['c Y05']);
  });

  it('say the same of a project in the accounts and in a self-evaluation of its own', () => {
    const files = (value: string): YearSummary[] => [
      document({ file: 'b', projects: [figure('城乡医疗救助项目 actual', 2023, '10')] }),
      document({ file: 'c', kind: 'performance', projects: [figure('城乡医疗救助 actual', 2023, value)] }),
    ];
    expect(told(files('10'))).toEqual([]);
    expect(held(files('10'), 'Y06')).toBe(1);
    expect(told(files('12'))).toEqual(['c Y06']);
  });
});
