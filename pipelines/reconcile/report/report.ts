import type { Finding, Severity } from '../../model/disclosure.ts';
import { ruleOf, type RuleId, type RuleSeverity } from '../../model/rules.ts';
import { fnv64 } from '../../publish/fact-id.ts';
import type { Book } from '../book/book.ts';
import type { Verdict, Words } from '../verdict/verdict.ts';
import { causeOf } from './causes.ts';
import type { Fault } from './faults.ts';

const SEVERITY: Readonly<Record<RuleSeverity, Severity>> = { E: 'high', W: 'medium', S: 'low', I: 'low' };
const LOWER: Readonly<Record<Severity, Severity>> = { high: 'medium', medium: 'low', low: 'low' };

/** How serious one broken verdict is; one step lower where a figure of it was read with doubt. */
export function severityOf(rule: RuleId, verdict: Verdict): Severity {
  const own = verdict.severity ?? SEVERITY[ruleOf(rule).severity];
  return verdict.entries.some(({ fact }) => fact.uncertain) ? LOWER[own] : own;
}

const ENDING: Readonly<Record<RuleSeverity, Words>> = {
  E: { zh: '数字不一致，待核实', en: 'The figures do not agree; to be verified' },
  W: { zh: '请核实', en: 'Worth checking' },
  S: { zh: '口径可能不同，请对照', en: 'The scopes may differ; compare them' },
  I: { zh: '供参考', en: 'For information' },
};

const sorted = (values: Iterable<number>): number[] => [...new Set(values)].sort((a, b) => a - b);

/** What one fault is told as: the root contradiction first, the other rules that see it named after it. */
export function findingOf(fault: Fault, book: Book): Finding {
  const { rule, verdict } = fault.root;
  const entries = [...new Set([fault.root, ...fault.others].flatMap((each) => each.verdict.entries))];
  const places = [
    ...entries.map(({ fact }) => fact.at),
    ...[fault.root, ...fault.others].flatMap((each) => each.verdict.at ?? []),
  ];
  const cause = causeOf(verdict, book);
  const doubtful = verdict.entries.some(({ fact }) => fact.uncertain);
  const said = verdict.say();
  const severity = severityOf(rule, verdict);
  const ending = ENDING[severity === 'high' ? 'E' : ruleOf(rule).severity];
  const related = [...new Set(fault.others.map((each) => each.rule))].filter((id) => id !== rule).sort();
  const doubt: Words = doubtful
    ? {
        zh: '。其中有数字的读取存疑，请先对照原文',
        en: '. Some of these figures were read with doubt: look at the source first',
      }
    : { zh: '', en: '' };
  return {
    findingId: fnv64(
      [
        book.disclosure.docId,
        rule,
        ...verdict.entries.map(({ fact }) => fact.factId),
        ...(verdict.at ?? []).map(({ line, page }) => `${line ?? ''}/${page ?? ''}`),
      ].join('\n'),
    ),
    rule,
    severity,
    statement: `${said.zh}${cause ? `。${cause.zh}` : ''}${doubt.zh}。${ending.zh}。`,
    statementEn: `${said.en}${cause ? `. ${cause.en}` : ''}${doubt.en}. ${ending.en}.`,
    arithmetic: verdict.arithmetic(),
    cause: cause?.zh ?? null,
    related,
    expected: verdict.expected,
    actual: verdict.actual,
    difference: verdict.expected && verdict.actual ? verdict.actual.minus(verdict.expected) : null,
    tolerance: verdict.tolerance,
    factIds: entries.map(({ fact }) => fact.factId),
    lines: sorted(places.flatMap(({ line }) => line ?? [])),
    pages: sorted(places.flatMap(({ page }) => page ?? [])),
  };
}
