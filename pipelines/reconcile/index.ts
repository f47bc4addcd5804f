import type { Check, Disclosure, Finding } from '../model/disclosure.ts';

import { Book } from './book/book.ts';
import { faults, type Judged } from './report/faults.ts';
import { findingOf } from './report/report.ts';
import { RULES_THAT_RUN } from './rules/index.ts';
import { broken } from './verdict/verdict.ts';

/** What checking one disclosure gave: its contradictions and, for each rule, how often it held, broke or did not apply. */
export interface Reconciled {
  readonly findings: Finding[];
  readonly checks: Check[];
}

/** Checks one disclosure against itself by every rule of domain.md §5 that its figures can carry. Pure. */
export function reconcile(disclosure: Disclosure): Reconciled {
  const book = new Book(disclosure);
  const judged: Judged[] = [];
  for (const rule of RULES_THAT_RUN) {
    for (const verdict of rule.check(book)) judged.push({ rule: rule.id, verdict });
  }
  return {
    findings: faults(judged).map((fault) => findingOf(fault, book)),
    checks: checksOf(judged),
  };
}

function checksOf(judged: readonly Judged[]): Check[] {
  return RULES_THAT_RUN.map(({ id }) => {
    const own = judged.filter(({ rule }) => rule === id);
    const failed = own.filter(({ verdict }) => broken(verdict)).length;
    return { rule: id, passed: own.length - failed, failed, notApplicable: own.length === 0 ? 1 : 0 };
  });
}
