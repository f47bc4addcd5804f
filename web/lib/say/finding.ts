import { valueInWords } from '../charts/mark.ts';
import { t } from '../i18n/index.ts';
import type { FindingRow } from '../query/sql/findings.ts';
import type { RuleRow } from '../query/sql/evidence.ts';
import { type TableData, text } from '../table.ts';

/** A rule's id with its name, where it has one. */
export const ruleName = (rule: string): string => {
  const name = t.findings.rules[rule];
  return name === undefined ? rule : `${rule} ${name}`;
};

/** What it should be, what it is, how far apart, and what rounding could explain; empty where nothing is computed. */
export function arithmeticOf(finding: FindingRow, unit: string | null): string {
  const words = (value: string): string => valueInWords(value, unit ?? '');
  return [
    finding.expected === null ? '' : t.finding.expected(words(finding.expected)),
    finding.actual === null ? '' : t.finding.actual(words(finding.actual)),
    finding.difference === null ? '' : t.finding.difference(words(finding.difference)),
    finding.tolerance === null ? '' : t.finding.tolerance(words(finding.tolerance)),
  ]
    .filter(Boolean)
    .join('，');
}

export const rulesTable = (rules: readonly RuleRow[]): TableData => ({
  columns: [t.findings.rule, t.findings.failed, t.findings.passed, t.findings.insufficient],
  rows: rules.map((row) => [
    text(ruleName(row.rule)),
    text(String(row.failed)),
    text(String(row.passed)),
    text(String(row.not_applicable)),
  ]),
});
