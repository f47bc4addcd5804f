import { readDisclosure } from '../../pipelines/disclosure.ts';
import type { Check, Finding } from '../../pipelines/model/disclosure.ts';
import { reconcile, type Reconciled } from '../../pipelines/reconcile/index.ts';

/** Reads an invented bureau's text, of fiscal year 2023 unless said otherwise, and checks it by every rule. */
export async function audit(text: string, fiscalYear = 2023): Promise<Reconciled> {
  return reconcile(
    await readDisclosure({
      file: 'case.txt',
      bytes: new TextEncoder().encode(text),
      statement: { agency: '某县医疗保障局', fiscalYear },
    }),
  );
}

/** What one rule found, alone or as one of the rules that see a fault. */
export const found = ({ findings }: Reconciled, rule: string): Finding[] =>
  findings.filter((finding) => finding.rule === rule || finding.related.includes(rule));

/** How often one rule held and broke. */
export function tally({ checks }: Reconciled, rule: string): Pick<Check, 'passed' | 'failed'> {
  const { passed, failed } = checks.find((check) => check.rule === rule) ?? { passed: 0, failed: 0 };
  return { passed, failed };
}
