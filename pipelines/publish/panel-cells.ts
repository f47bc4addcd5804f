import type { Disclosure, DisclosureKind, Scope } from '../model/disclosure.ts';
import type { Fact, Fund } from '../model/fact.ts';
import { PANEL, type PanelChoice } from '../model/panel.ts';
import { exact } from './row.ts';

/** A document's best fact for one column of the panel. Plain data: it is kept beside the document's rows. */
export interface PanelCell {
  readonly fiscalYear: number;
  readonly column: string;
  /** How well the fact suits the column, most telling part first; the smaller wins. */
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

/**
 * For each column of the panel and each of the document's own year and the year before it, the fact that suits best:
 * printed in a document of its year, then printed in the next year's, then derived; the column's earlier choice; outside
 * the performance part; in a table; first in reading order.
 */
export function panelCells({ facts, identity }: Disclosure): PanelCell[] {
  const best = new Map<string, PanelCell>();
  for (const fact of facts) {
    const yearsBack = identity.fiscalYear - fact.fiscalYear;
    const value = exact(fact.value);
    if (value === null || (yearsBack !== 0 && yearsBack !== 1) || !isHeadline(fact)) continue;
    for (const column of PANEL) {
      const choice = column.choices.findIndex((each) => suits(fact, each, yearsBack === 1));
      if (choice < 0) continue;
      const cell: PanelCell = {
        fiscalYear: fact.fiscalYear,
        column: column.name,
        rank: [
          fact.derived ? 2 : yearsBack,
          choice,
          Number(standsInPerformance(fact, identity.kind)),
          Number(!/表/.test(fact.dims.place ?? '')),
        ],
        value,
        factId: fact.factId,
        derived: fact.derived,
        fund: fact.dims.fund ?? null,
      };
      const key = `${fact.fiscalYear} ${column.name}`;
      const known = best.get(key);
      if (!known || compareRanks(cell.rank, known.rank) < 0) best.set(key, cell);
    }
  }
  return [...best.values()];
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
