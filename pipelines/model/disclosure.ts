import type { Agency } from './agency.ts';
import type { Correction } from './correction.ts';
import type { Decimal } from './decimal.ts';
import type { Format, SourceLine } from './document.ts';
import type { Fact } from './fact.ts';
import type { Place } from './source-text.ts';

/** accounts: 部门决算; performance: 绩效自评 without accounts. */
export type DisclosureKind = 'accounts' | 'performance';

/** 口径: 本级 bureau alone, 汇总 with its subordinate units, 单位 one unit. */
export type Scope = 'bureau' | 'consolidated' | 'unit';

export interface Identity {
  readonly agency: Agency;
  readonly fiscalYear: number;
  readonly kind: DisclosureKind;
  readonly title: string | null;
  readonly scope: Scope | null;
  readonly sourceUrl: string | null;
  readonly publishedOn: string | null;
}

/** A number that became no fact and is no known non-fact. */
export interface UnreadFigure {
  readonly raw: string;
  readonly quote: string;
  readonly at: Place;
}

/** What became of a document's corrections. */
export interface Corrections {
  readonly applied: number;
  /** Those that no longer fit, each with its figure and why. */
  readonly unfit: readonly string[];
  /** Figures that only a correction made understood. */
  readonly understood: number;
}

/** A document, read. `facts` holds printed facts in reading order, then derived ones. */
export interface Disclosure {
  /** First 16 hex digits of the SHA-256 of the bytes. */
  readonly docId: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Path below the input folder, `/` between folders. */
  readonly file: string;
  readonly format: Format;
  readonly pages: number | null;
  readonly identity: Identity;
  readonly facts: readonly (Fact & { readonly factId: string })[];
  readonly unread: readonly UnreadFigure[];
  /** figures = numbers that became facts + unread + ignored. */
  readonly counts: { readonly figures: number; readonly read: number; readonly ignored: number };
  readonly corrections: Corrections;
  /** Known non-facts by reason, for the run report. */
  readonly ignored: Readonly<Record<string, number>>;
  /** Redacted: no names, phones, IDs, accounts. */
  readonly lines: readonly SourceLine[];
}

/** What a sidecar or front matter states about a document. */
export interface Statement {
  readonly agency?: string;
  readonly fiscalYear?: number;
  readonly sourceUrl?: string;
  readonly publishedOn?: string;
}

export interface SourceFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly statement?: Statement;
  /** A maintainer's corrections of its figures. */
  readonly corrections?: readonly Correction[];
}

export type Severity = 'high' | 'medium' | 'low';

export interface Finding {
  readonly findingId: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly statement: string;
  readonly statementEn: string;
  /** The sum written out in the printed units. */
  readonly arithmetic: string;
  /** What the arithmetic makes likely, in Chinese. */
  readonly cause: string | null;
  /** Other rules that see the same fault. */
  readonly related: readonly string[];
  readonly expected: Decimal | null;
  readonly actual: Decimal | null;
  readonly difference: Decimal | null;
  readonly tolerance: Decimal | null;
  readonly factIds: readonly string[];
  readonly lines: readonly number[];
  readonly pages: readonly number[];
}

export interface Check {
  readonly rule: string;
  readonly passed: number;
  readonly failed: number;
  readonly notApplicable: number;
}
