import { Decimal } from '../model/decimal.ts';
import type { Disclosure, DisclosureKind, Scope } from '../model/disclosure.ts';
import type { Fact, Fund } from '../model/fact.ts';
import { PANEL, type PanelChoice } from '../model/panel.ts';

type PublishedFact = Disclosure['facts'][number];

const SMALLEST = new Decimal('0.0001');
/** What rounding to 万元 with two decimals can add to a part: 尾差. */
const TAIL = new Decimal('150');

/** A document's best fact for one column of the panel. Plain data: it is kept beside the document's rows. */
export interface PanelCell {
  readonly fiscalYear: number;
  readonly column: string;
  /** How well the fact suits the column beside those of other documents, most telling part first; the smaller wins. */
  readonly rank: readonly number[];
  readonly value: string;
  readonly factId: string;
  readonly derived: boolean;
  readonly fund: Fund | null;
}

/** What the panel needs to know of a document. */
export interface PanelDocument {
  readonly file: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly fiscalYear: number;
  readonly kind: DisclosureKind;
  readonly scope: Scope | null;
  readonly publishedOn: string | null;
  readonly cells: readonly PanelCell[];
}

/** Negative where `a` ranks before `b`. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [at, part] of a.entries()) {
    const difference = part - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const isHeadline = ({ dims }: Fact): boolean =>
  [dims.code, dims.item, dims.project, dims.level1, dims.level2, dims.level3].every((part) => part === undefined) &&
  (dims.source === undefined || dims.source === 'total');

const suits = (fact: Fact, choice: PanelChoice, ofYearBefore: boolean): boolean =>
  fact.indicator === choice.indicator &&
  (fact.measure === choice.measure ||
    (ofYearBefore && fact.measure === 'prior_actual' && choice.measure === 'actual')) &&
  (choice.fund === undefined || fact.dims.fund === choice.fund) &&
  (choice.kind === undefined ? (fact.dims.kind ?? 'total') === 'total' : fact.dims.kind === choice.kind);

const standsInPerformance = (fact: Fact, kind: DisclosureKind): boolean =>
  !fact.indicator.startsWith('performance.') && (kind === 'performance' || /绩效|自评/.test(fact.dims.place ?? ''));

interface Candidate {
  readonly fact: PublishedFact;
  readonly value: Decimal;
  readonly column: string;
  readonly choice: number;
}

/** How many printings of the same choice say the same, but for rounding: one misprint does not outweigh two others. */
const support = ({ fact, value, choice }: Candidate, all: readonly Candidate[]): number =>
  all.filter(
    (other) =>
      other.choice === choice &&
      other.fact.derived === fact.derived &&
      other.value
        .minus(value)
        .abs()
        .lt(Decimal.max(other.fact.ulp, fact.ulp, SMALLEST)),
  ).length;

function candidates({ facts, identity }: Disclosure): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>();
  for (const fact of facts) {
    const { value } = fact;
    const yearsBack = identity.fiscalYear - fact.fiscalYear;
    if (value === null || (yearsBack !== 0 && yearsBack !== 1) || !isHeadline(fact)) continue;
    for (const column of PANEL) {
      const choice = column.choices.findIndex((each) => suits(fact, each, yearsBack === 1));
      if (choice < 0) continue;
      const key = `${fact.fiscalYear} ${column.name}`;
      const known = found.get(key);
      const candidate: Candidate = { fact, value, column: column.name, choice };
      if (known) known.push(candidate);
      else found.set(key, [candidate]);
    }
  }
  return found;
}

/**
 * For each column of the panel and each of the document's own year and the year before it, the fact that suits best:
 * printed in a document of its year, then printed in the next year's, then derived; the column's earlier choice; outside
 * the performance part; the value that most printings agree on; in a table; first in reading order. A part that is larger than its whole is passed over.
 */
export function panelCells(disclosure: Disclosure): PanelCell[] {
  const { fiscalYear, kind } = disclosure.identity;
  const sorted = [...candidates(disclosure).values()].flatMap((all) => {
    const ranked = all.map((candidate) => {
      const { fact, value, column, choice } = candidate;
      const back = fact.derived ? 2 : fiscalYear - fact.fiscalYear;
      const cell: PanelCell = {
        fiscalYear: fact.fiscalYear,
        column,
        rank: [back, choice, Number(standsInPerformance(fact, kind))],
        value: value.toFixed(),
        factId: fact.factId,
        derived: fact.derived,
        fund: fact.dims.fund ?? null,
      };
      return { cell, rank: [...cell.rank, -support(candidate, all), Number(!/表/.test(fact.dims.place ?? ''))] };
    });
    return [ranked.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ cell }) => cell)];
  });
  return withinWholes(sorted);
}

/** Columns that are parts of another: a figure larger than its whole stands in a wrong column of its document. */
const WHOLE_OF: Readonly<Record<string, string>> = {
  expenditure_basic: 'expenditure_total',
  expenditure_project: 'expenditure_total',
};

/** The best cell of each column; of a part, the best that its whole can hold. */
function withinWholes(columns: readonly (readonly PanelCell[])[]): PanelCell[] {
  const best = new Map(columns.flatMap(([cell]) => (cell ? [[`${cell.fiscalYear} ${cell.column}`, cell]] : [])));
  return columns.flatMap((cells) => {
    const [first] = cells;
    const whole = first && best.get(`${first.fiscalYear} ${WHOLE_OF[first.column] ?? ''}`);
    const fitting = whole
      ? cells.find((cell) => new Decimal(cell.value).lte(new Decimal(whole.value).plus(TAIL)))
      : first;
    return fitting ? [fitting] : [];
  });
}

/** The document as the panel sees it. */
export function panelDocument(disclosure: Disclosure): PanelDocument {
  const { file, identity } = disclosure;
  return {
    file,
    agencyId: identity.agency.agencyId,
    agency: identity.agency.name,
    fiscalYear: identity.fiscalYear,
    kind: identity.kind,
    scope: identity.scope,
    publishedOn: identity.publishedOn,
    cells: panelCells(disclosure),
  };
}
