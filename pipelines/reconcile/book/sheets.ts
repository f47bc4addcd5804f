import type { Book } from './book.ts';
import { groupBy } from './book.ts';
import type { Entry, SourcedFact } from './entry.ts';
import { plainName } from './names.ts';
import { perBook } from './per-book.ts';

/** One 三级指标 (or the lowest level that is printed) with what stands beside it. */
export interface IndicatorRow {
  readonly name: string;
  readonly level1: string;
  readonly level2: string;
  readonly target: Entry | null;
  readonly actual: Entry | null;
  readonly weight: Entry | null;
  readonly score: Entry | null;
}

/** One row of the money of a project: 年度资金总额, or one source of it. */
export interface FundingRow {
  readonly source: string;
  readonly initial: Entry | null;
  readonly final: Entry | null;
  readonly actual: Entry | null;
  readonly rate: Entry | null;
  readonly weight: Entry | null;
  readonly score: Entry | null;
}

/** What a document says of one project in one run: a self-evaluation sheet, a row of a summary, a paragraph. */
export interface Sheet {
  readonly project: string;
  readonly entries: readonly Entry[];
  readonly rows: readonly IndicatorRow[];
  /** Weights and scores of 一级 and 二级指标. */
  readonly levels: readonly Entry[];
  readonly funding: readonly FundingRow[];
  readonly weight: Entry | null;
  readonly score: Entry | null;
  /** A grade in words, with the fact that says so. */
  readonly grade: SourcedFact | null;
}

const first = (entries: readonly Entry[], measure: string): Entry | null =>
  entries.find(({ fact }) => fact.measure === measure) ?? null;

function rowOf(entries: readonly Entry[]): IndicatorRow[] {
  const [any] = entries;
  if (!any) return [];
  const { level1 = '', level2 = '', level3 } = any.fact.dims;
  return [
    {
      name: level3 ?? level2,
      level1,
      level2,
      target: first(entries, 'target'),
      actual: first(entries, 'actual'),
      weight: first(entries, 'weight'),
      score: first(entries, 'score'),
    },
  ];
}

function fundingOf(entries: readonly Entry[]): FundingRow {
  return {
    source: entries[0]?.fact.dims.source ?? 'total',
    initial: first(entries, 'initial_budget'),
    final: first(entries, 'final_budget'),
    actual: first(entries, 'actual'),
    rate: first(entries, 'execution_rate'),
    weight: first(entries, 'weight'),
    score: first(entries, 'score'),
  };
}

const isOf = (entry: Entry, indicator: string): boolean => entry.fact.indicator === indicator;

function sheetOf(project: string, entries: readonly Entry[], facts: readonly SourcedFact[]): Sheet {
  const indicators = entries.filter((entry) => isOf(entry, 'project.indicator'));
  const leaves = indicators.filter(({ fact }) => fact.dims.level3);
  const scores = entries.filter((entry) => isOf(entry, 'project.score') || isOf(entry, 'performance.score'));
  const spots = groupBy(leaves, ({ fact }) =>
    [fact.dims.level1, fact.dims.level2, fact.dims.level3, fact.dims.place].join('|'),
  );
  return {
    project,
    entries,
    rows: [...spots.values()].flatMap(rowOf),
    levels: indicators.filter(({ fact }) => !fact.dims.level3),
    funding: [
      ...groupBy(
        entries.filter((entry) => isOf(entry, 'project.funding') && !entry.fact.dims.fund),
        ({ fact }) => `${fact.dims.source ?? 'total'} ${fact.dims.place ?? ''}`,
      ).values(),
    ].map(fundingOf),
    weight: first(scores, 'weight'),
    score: first(scores, 'score'),
    grade: facts.find(({ indicator, text }) => indicator === 'project.grade' && text !== null) ?? null,
  };
}

/**
 * The runs of project figures in reading order: a new one begins where another project is named, or where the same project
 * has the same indicators again at another place.
 */
export const sheets = perBook((book: Book): readonly Sheet[] => {
  const found: Sheet[] = [];
  let project: string | null = null;
  let entries: Entry[] = [];
  let facts: SourcedFact[] = [];
  const cells = new Map<string, string | undefined>();
  const byId = new Map(book.entries.map((entry) => [entry.fact.factId, entry]));
  const close = (): void => {
    if (project !== null && facts.length > 0) found.push(sheetOf(project, entries, facts));
    entries = [];
    facts = [];
  };
  for (const fact of book.disclosure.facts) {
    if (fact.derived || fact.fiscalYear !== book.year) continue;
    const inside = fact.indicator === 'performance.score' && fact.dims.place === facts.at(-1)?.dims.place;
    if (!fact.indicator.startsWith('project.') && !inside) continue;
    const name: string | null = fact.dims.project ?? project;
    if (name === null) continue;
    const { level1, level2, level3, place } = fact.dims;
    const cell = [level1, level2, level3, fact.measure].join('|');
    const again = fact.indicator === 'project.indicator' && (cells.get(cell) ?? place) !== place;
    if (project === null || plainName(name) !== plainName(project) || again) {
      close();
      cells.clear();
      project = name;
    }
    if (fact.indicator === 'project.indicator') cells.set(cell, place);
    facts.push(fact);
    const entry = byId.get(fact.factId);
    if (entry) entries.push(entry);
  }
  close();
  return found;
});

/** The row of all the money of a project; null where there is none, or more than one place tells it. */
export const total = ({ funding }: Sheet): FundingRow | null =>
  funding.find(({ source }) => source === 'total') ?? null;

const COST = /成本|费用|资金|经费|支出|金额|预算/;

/** Rows about money of a sheet whose 二级指标 is of cost. */
export const costRows = ({ rows }: Sheet): IndicatorRow[] =>
  rows.filter(
    ({ level1, level2, name, target, actual }) =>
      /成本/.test(`${level1}${level2}`) &&
      COST.test(`${name}${level2}`) &&
      [target, actual].some((entry) => entry?.fact.unit === 'yuan'),
  );
