import type { Question } from '../question.ts';
import { FACT, type FactRow } from './document.ts';

/** A figure that a finding rests on, with the line that it stands on. */
export interface EvidenceRow extends FactRow {
  readonly context: string | null;
}

/** The figures of all findings but the lightest. */
export const evidence = (): Question<EvidenceRow> => ({
  sql: `
WITH involved AS (SELECT DISTINCT unnest(fact_ids) AS fact_id FROM findings)
SELECT ${FACT},
  (SELECT min(s.text) FROM source_lines s WHERE s.doc_id = f.doc_id AND s.line = f.line) AS context
FROM facts f JOIN involved USING (fact_id)
ORDER BY f.doc_id, f.n`,
  parameters: {},
});

export interface RuleRow {
  readonly rule: string;
  readonly passed: number;
  readonly failed: number;
  readonly not_applicable: number;
}

/** How often each rule was applied, and how it came out. */
export const rules = (): Question<RuleRow> => ({
  sql: `
SELECT rule, sum(passed)::INTEGER AS passed, sum(failed)::INTEGER AS failed, sum(not_applicable)::INTEGER AS not_applicable
FROM checks GROUP BY rule ORDER BY failed DESC, rule`,
  parameters: {},
});
