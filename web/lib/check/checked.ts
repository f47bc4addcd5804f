import type { CheckedRows } from '../../../pipelines/check.ts';
import { type MarkedLine, mark } from '../document/marks.ts';
import { plainDecimal } from '../query/question.ts';
import type { FactRow, LineRow } from '../query/sql/document.ts';
import type { EvidenceRow } from '../query/sql/evidence.ts';
import type { FindingRow } from '../query/sql/findings.ts';

export interface UnreadRow {
  readonly line: number | null;
  readonly page: number | null;
  readonly raw: string;
  readonly quote: string;
}

/** A file that was read and checked, as the page shows it: the rows that it would add to the published tables. */
export interface Checked {
  readonly agency: string;
  readonly year: number;
  readonly kind: string;
  readonly title: string | null;
  readonly counts: {
    readonly figures: number;
    readonly facts: number;
    readonly ignored: number;
    readonly unread: number;
  };
  readonly facts: readonly EvidenceRow[];
  readonly findings: readonly FindingRow[];
  readonly rules: { readonly passed: number; readonly failed: number; readonly idle: number };
  readonly unread: readonly UnreadRow[];
  readonly lines: readonly MarkedLine[];
}

const GRAVITY = ['high', 'medium', 'low'];
const trimmed = (value: string | null): string | null => (value === null ? null : plainDecimal(value));

function factsOf(
  rows: CheckedRows['facts'],
  findings: readonly FindingRow[],
  lines: readonly LineRow[],
): EvidenceRow[] {
  const texts = new Map(lines.flatMap(({ line, text }) => (line === null ? [] : [[line, text] as const])));
  const doubts = new Map<string, number>();
  for (const { severity, fact_ids } of findings) {
    if (severity === 'low') continue;
    for (const id of fact_ids) doubts.set(id, (doubts.get(id) ?? 0) + 1);
  }
  return (rows as unknown as readonly FactRow[]).map((row) => ({
    ...row,
    value: trimmed(row.value),
    ulp: trimmed(row.ulp),
    doubts: doubts.get(row.fact_id) ?? 0,
    context: row.line === null ? null : (texts.get(row.line) ?? null),
  }));
}

/** The rows of a worker's answer as the components take them. */
export function checked(rows: CheckedRows): Checked {
  const [document = {}] = rows.documents;
  const lines = rows.source_lines as unknown as readonly LineRow[];
  const findings = (rows.findings as unknown as readonly FindingRow[])
    .map((finding) => ({ ...finding, agency: String(document.agency), region: '' }))
    .sort((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity) || (a.rule < b.rule ? -1 : 1));
  const facts = factsOf(rows.facts, findings, lines);
  const checks = rows.checks as unknown as readonly { readonly passed: number; readonly failed: number }[];
  return {
    agency: String(document.agency),
    year: Number(document.fiscal_year),
    kind: String(document.kind),
    title: typeof document.title === 'string' ? document.title : null,
    counts: {
      figures: Number(document.figures),
      facts: Number(document.facts),
      ignored: Number(document.ignored),
      unread: Number(document.unread),
    },
    facts,
    findings,
    rules: {
      passed: checks.filter(({ passed, failed }) => passed > 0 && failed === 0).length,
      failed: checks.filter(({ failed }) => failed > 0).length,
      idle: checks.filter(({ passed, failed }) => passed + failed === 0).length,
    },
    unread: rows.unread as unknown as readonly UnreadRow[],
    lines: mark(lines, facts),
  };
}
