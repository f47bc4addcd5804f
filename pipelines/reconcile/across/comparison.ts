import { Decimal } from '../../model/decimal.ts';
import type { Finding, Severity } from '../../model/disclosure.ts';
import type { RuleId } from '../../model/rules.ts';
import { fnv64 } from '../../publish/fact-id.ts';
import type { Words } from '../verdict/verdict.ts';
import { tolerance, type YearFigure, type YearSummary } from './summary.ts';

/** One comparison of two documents: of the document that it is told of, with the finding where it broke. */
export interface Comparison {
  readonly docId: string;
  readonly rule: RuleId;
  readonly finding: Finding | null;
}

/** The documents that a rule across documents may look up. */
export interface Archive {
  readonly all: readonly YearSummary[];
  /** The only document of that agency, year, kind and scope; null where there is none, or more than one. */
  only(like: Pick<YearSummary, 'agencyId' | 'kind' | 'scope'>, year: number): YearSummary | null;
}

/** A rule across documents: every comparison that the documents allow. */
export type AcrossRule = (archive: Archive) => Iterable<Comparison>;

interface Broken {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The document that is told of. */
  readonly of: YearSummary;
  readonly says: YearFigure;
  readonly other: YearFigure;
  /** Without a full stop. */
  readonly words: Words;
  readonly arithmetic: string;
}

/** A comparison that broke. The wording never accuses: an adjustment or another scope may explain it. */
export function told({ rule, severity, of, says, other, words, arithmetic }: Broken): Comparison {
  const [expected, actual] = [new Decimal(other.value), new Decimal(says.value)];
  const finding: Finding = {
    findingId: fnv64([of.docId, rule, says.factId, other.factId].join('\n')),
    rule,
    severity,
    statement: `${words.zh}。数字不一致，待核实；年初调整或口径变化也会如此。`,
    statementEn: `${words.en}. The figures do not agree; an adjustment or another scope would do the same.`,
    arithmetic,
    cause: null,
    related: [],
    expected,
    actual,
    difference: actual.minus(expected),
    tolerance: tolerance(says, other),
    factIds: [says.factId, other.factId],
    lines: says.line === null ? [] : [says.line],
    pages: says.page === null ? [] : [says.page],
  };
  return { docId: of.docId, rule, finding };
}

export const held = (rule: RuleId, { docId }: YearSummary): Comparison => ({ docId, rule, finding: null });

export const unequal = (says: YearFigure, other: YearFigure): string =>
  `${new Decimal(says.value).toFixed()} ≠ ${new Decimal(other.value).toFixed()}`;
