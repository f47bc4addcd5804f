import { sha256 } from '../publish/node/files.ts';
import { laterFirst } from '../publish/agency-years.ts';
import type { PanelDocument } from '../publish/panel-cells.ts';
import type { FailedOutcome, Outcome, ReadOutcome } from './outcome.ts';

/** Documents that claim the same agency, year and kind, the preferred one first. */
export interface Claim {
  readonly agency: string;
  readonly fiscalYear: number;
  readonly files: readonly string[];
}

/** A run's documents as they are published. */
export interface Collation {
  readonly read: readonly ReadOutcome[];
  readonly failed: readonly FailedOutcome[];
  /** Files with the very bytes of another that is published. */
  readonly copies: readonly { readonly file: string; readonly of: string }[];
  readonly claims: readonly Claim[];
}

function claimsOf(read: readonly ReadOutcome[]): Claim[] {
  const groups = new Map<string, PanelDocument[]>();
  for (const { panel } of read) {
    const key = `${panel.agencyId} ${panel.fiscalYear} ${panel.kind}`;
    groups.set(key, [...(groups.get(key) ?? []), panel]);
  }
  return [...groups.values()].flatMap((group) => {
    const panels = group.sort(laterFirst);
    const [first] = panels;
    if (!first || panels.length < 2) return [];
    return [{ agency: first.agency, fiscalYear: first.fiscalYear, files: panels.map(({ file }) => file) }];
  });
}

/**
 * Sorts outcomes into what is published. The same bytes are one document, published under the first of their paths; files
 * that failed are each named, so that one with the bytes of another gets an id of its own.
 */
export function collate(outcomes: readonly Outcome[]): Collation {
  const published = new Map<string, ReadOutcome>();
  const copies: { file: string; of: string }[] = [];
  for (const outcome of outcomes) {
    if (outcome.status === 'failed') continue;
    const first = published.get(outcome.docId);
    if (first) copies.push({ file: outcome.file, of: first.file });
    else published.set(outcome.docId, outcome);
  }
  const taken = new Set(published.keys());
  const failed = outcomes
    .filter((outcome) => outcome.status === 'failed')
    .map((outcome) => {
      const own = sha256(`${outcome.sha256}\n${outcome.file}`).slice(0, 16);
      const docId = taken.has(outcome.docId) ? own : outcome.docId;
      taken.add(docId);
      return { ...outcome, docId };
    });
  const read = [...published.values()];
  return { read, failed, copies, claims: claimsOf(read) };
}
