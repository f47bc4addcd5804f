import type { CoverageRow } from '../query/sql/overview.ts';

export type CoverageState = 'printed' | 'zero' | 'derived' | 'silent' | 'not_applicable' | 'no_document';

/** Subjects that a document of 绩效自评 alone does not contain. */
const OF_ACCOUNTS = ['expenditure', 'sangong', 'operating', 'procurement', 'assets'];

/** What a subject of an agency's year has, or why it has nothing. `kind` is that of the year's document. */
export function cellState(family: string, row: CoverageRow | undefined, kind: string | null): CoverageState {
  if (row && row.printed > 0) return row.zero ? 'zero' : 'printed';
  if (row) return 'derived';
  if (kind === null) return 'no_document';
  if (kind === 'performance' && OF_ACCOUNTS.includes(family)) return 'not_applicable';
  return 'silent';
}
