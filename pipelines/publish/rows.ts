import type { Check, Disclosure, Finding } from '../model/disclosure.ts';
import type { Place } from '../model/source-text.ts';
import type { TableName } from '../model/tables.ts';
import { exact, rounded, type Row } from './row.ts';

/** A cell of a spreadsheet has no line or page: it is said in `place`, after the section. */
const placeOf = (section: string | undefined, at: Place): string | null =>
  [section, at.cell].filter(Boolean).join(' ') || null;

function factRows({ docId, file, identity, facts }: Disclosure): Row[] {
  return facts.map(({ dims, at, ...fact }, index) => ({
    fact_id: fact.factId,
    doc_id: docId,
    file,
    agency_id: identity.agency.agencyId,
    agency: identity.agency.name,
    fiscal_year: fact.fiscalYear,
    indicator: fact.indicator,
    measure: fact.measure,
    fund: dims.fund ?? null,
    code: dims.code ?? null,
    item: dims.item ?? null,
    project: dims.project ?? null,
    level1: dims.level1 ?? null,
    level2: dims.level2 ?? null,
    level3: dims.level3 ?? null,
    kind: dims.kind ?? null,
    source: dims.source ?? null,
    place: placeOf(dims.place, at),
    base: dims.base ?? null,
    of: dims.of ?? null,
    value: exact(fact.value),
    unit: fact.unit,
    comparator: fact.comparator,
    text: fact.text,
    raw: fact.raw,
    quote: fact.quote,
    line: at.line,
    page: at.page,
    derived: fact.derived,
    ulp: exact(fact.ulp),
    note: fact.note,
    uncertain: fact.uncertain,
    n: index + 1,
    corrected_from: fact.correctedFrom ?? null,
  }));
}

function documentRow({ identity, counts, ...disclosure }: Disclosure): Row {
  return {
    doc_id: disclosure.docId,
    file: disclosure.file,
    format: disclosure.format,
    sha256: disclosure.sha256,
    bytes: disclosure.bytes,
    pages: disclosure.pages,
    agency_id: identity.agency.agencyId,
    agency: identity.agency.name,
    fiscal_year: identity.fiscalYear,
    kind: identity.kind,
    title: identity.title,
    source_url: identity.sourceUrl,
    published_on: identity.publishedOn,
    status: 'read',
    error: null,
    figures: counts.figures,
    facts: counts.read,
    unread: disclosure.unread.length,
    ignored: counts.ignored,
    scope: identity.scope,
    corrected: disclosure.corrections.applied,
  };
}

/** What a finding's row says of the document that it is of. */
export interface FindingSource {
  readonly docId: string;
  readonly file: string;
  readonly agencyId: string;
  readonly fiscalYear: number;
}

export function findingRows({ docId, file, agencyId, fiscalYear }: FindingSource, findings: readonly Finding[]): Row[] {
  return findings.map((finding) => ({
    finding_id: finding.findingId,
    doc_id: docId,
    file,
    agency_id: agencyId,
    fiscal_year: fiscalYear,
    rule: finding.rule,
    severity: finding.severity,
    statement: finding.statement,
    statement_en: finding.statementEn,
    arithmetic: finding.arithmetic,
    cause: finding.cause,
    related: finding.related,
    expected: rounded(finding.expected),
    actual: rounded(finding.actual),
    difference: rounded(finding.difference),
    tolerance: rounded(finding.tolerance),
    fact_ids: finding.factIds,
    lines: finding.lines,
    pages: finding.pages,
  }));
}

export function checkRows(docId: string, checks: readonly Check[]): Row[] {
  return checks.map(({ rule, passed, failed, notApplicable }) => ({
    doc_id: docId,
    rule,
    passed,
    failed,
    not_applicable: notApplicable,
  }));
}

const unreadRows = ({ docId, file, unread }: Disclosure): Row[] =>
  unread.map(({ raw, quote, at }) => ({ doc_id: docId, file, line: at.line, page: at.page, raw, quote }));

const lineRows = ({ docId, lines }: Disclosure): Row[] =>
  lines.map(({ line, page, text }, index) => ({ doc_id: docId, n: index + 1, line, page, text }));

const sourceOf = ({ docId, file, identity }: Disclosure): FindingSource => ({
  docId,
  file,
  agencyId: identity.agency.agencyId,
  fiscalYear: identity.fiscalYear,
});

/** The tables whose rows come from one document alone. */
export const DOCUMENT_TABLES = [
  'facts',
  'documents',
  'findings',
  'checks',
  'unread',
  'source_lines',
] as const satisfies TableName[];
export type DocumentTable = (typeof DOCUMENT_TABLES)[number];

/** The rows that one document, read and checked, adds to each table. */
export function documentRows(
  disclosure: Disclosure,
  { findings, checks }: { readonly findings: readonly Finding[]; readonly checks: readonly Check[] },
): Record<DocumentTable, Row[]> {
  return {
    facts: factRows(disclosure),
    documents: [documentRow(disclosure)],
    findings: findingRows(sourceOf(disclosure), findings),
    checks: checkRows(disclosure.docId, checks),
    unread: unreadRows(disclosure),
    source_lines: lineRows(disclosure),
  };
}

/** A document that could not be read, as far as it is known. */
export interface Failure {
  readonly docId: string;
  readonly file: string;
  readonly format: string;
  /** Empty where the bytes were not opened. */
  readonly sha256: string;
  readonly bytes: number;
  readonly error: string;
}

/** The row of a document that could not be read: what it is about stays NULL. */
export const failureRow = ({ docId, file, format, sha256, bytes, error }: Failure): Row => ({
  doc_id: docId,
  file,
  format,
  sha256,
  bytes,
  status: 'failed',
  error,
  figures: 0,
  facts: 0,
  unread: 0,
  ignored: 0,
  corrected: 0,
});
