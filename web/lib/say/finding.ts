import { valueInWords } from '../charts/mark.ts';
import { groupBy } from '../derive/group.ts';
import { RULES, type RuleText } from '../../../pipelines/model/rules.ts';
import { t, told } from '../i18n/index.ts';
import type { FindingRow } from '../query/sql/findings.ts';
import type { RuleRow } from '../query/sql/evidence.ts';
import { type TableData, text } from '../table.ts';

export const SEVERITIES = ['high', 'medium', 'low'] as const;

/** A rule's id with its name, where it has one. */
export const ruleName = (rule: string): string => {
  const known: Readonly<Partial<Record<string, RuleText>>> = RULES;
  const text = known[rule];
  return text === undefined ? rule : `${rule} ${told(text)}`;
};

/** How far apart the two sides are, and what rounding could explain; empty where nothing is computed. */
export function differenceOf(finding: FindingRow, unit: string | null): string {
  const words = (value: string): string => valueInWords(value, unit ?? '');
  return t.words.clauses(
    [
      finding.difference === null ? '' : t.finding.difference(words(finding.difference)),
      finding.tolerance === null ? '' : t.finding.tolerance(words(finding.tolerance)),
    ].filter(Boolean),
  );
}

/** What a finding says, in the language of the page. */
export const statementOf = (finding: FindingRow): string => told({ zh: finding.statement, en: finding.statement_en });

/** Its lines, or its pages. */
export const placesOf = ({ lines, pages }: FindingRow): string =>
  lines.length > 0 ? t.finding.lines(lines) : pages.length > 0 ? t.finding.pages(pages) : '';

/** The findings as a table to take away. */
export const findingsTable = (rows: readonly FindingRow[]): TableData => ({
  columns: [
    t.findings.severity,
    t.columns.agency,
    t.columns.year,
    t.findings.rule,
    t.findings.statement,
    t.findings.arithmetic,
    t.findings.places,
  ],
  rows: rows.map((row) =>
    [
      t.severities[row.severity] ?? row.severity,
      row.agency,
      String(row.fiscal_year),
      ruleName(row.rule),
      statementOf(row),
      row.arithmetic,
      placesOf(row),
    ].map((words) => text(words)),
  ),
});

/** How many findings of each severity each agency's year has. */
export const countsTable = (rows: readonly FindingRow[], address: (agency: string) => string): TableData => ({
  columns: [t.columns.agency, t.columns.year, ...SEVERITIES.map((name) => t.severities[name] ?? name)],
  rows: [...groupBy(rows, (row) => `${row.agency_id} ${String(row.fiscal_year)}`).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const counts = SEVERITIES.map((name) => text(String(own.filter((row) => row.severity === name).length)));
    return [[text(first.agency, address(first.agency_id)), text(String(first.fiscal_year)), ...counts]];
  }),
});

export const rulesTable = (rules: readonly RuleRow[]): TableData => ({
  columns: [t.findings.rule, t.findings.failed, t.findings.passed, t.findings.insufficient],
  rows: rules.map((row) => [
    text(ruleName(row.rule)),
    text(String(row.failed)),
    text(String(row.passed)),
    text(String(row.not_applicable)),
  ]),
});
