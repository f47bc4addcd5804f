import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Decimal } from '../../../pipelines/model/decimal.ts';
import type { Check, Disclosure, Finding, SourceFile } from '../../../pipelines/model/disclosure.ts';
import { ReadError, type FailureCode } from '../../../pipelines/model/issues.ts';
import { sha256 } from '../../../pipelines/publish/node/files.ts';
import { disclosure, fact } from '../../publish/support/disclosure.ts';

const mention = (text: string, word: string): string | undefined => new RegExp(`^${word} ?(.*)$`, 'm').exec(text)?.[1];

/** Does what the document asks for: a reader that can be slow, hang, die, or fail in any way. */
async function obey(text: string): Promise<void> {
  const refusal = mention(text, 'refuse');
  if (refusal !== undefined) throw new ReadError(refusal as FailureCode);
  if (mention(text, 'bug') !== undefined) throw new TypeError(`bad figure in 「${text}」`);
  const pidFile = mention(text, 'pid');
  if (pidFile !== undefined) writeFileSync(pidFile, String(process.pid));
  if (mention(text, 'hang') !== undefined) for (;;);
  if (mention(text, 'exit') !== undefined) process.exit(3);
  if (mention(text, 'devour') !== undefined)
    for (const hoard: string[][] = []; ;) hoard.push(Array<string>(1e6).fill(''));
  if (mention(text, 'print') !== undefined) console.log('noise of a library');
  await wait(Number(mention(text, 'wait') ?? 0));
}

/** Reads lines `year 2021`, `figure 12.34`; every other line is source only. */
export async function readDisclosure({ file, bytes, statement }: SourceFile): Promise<Disclosure> {
  const text = new TextDecoder().decode(bytes);
  await obey(text);
  const fiscalYear = statement?.fiscalYear ?? Number(mention(text, 'year') ?? 2021);
  const lines = text.split('\n');
  const facts = lines.flatMap((line, index) => {
    const value = /^figure (\S+)$/.exec(line)?.[1];
    return value === undefined
      ? []
      : [fact(value, { fiscalYear, dims: { fund: 'all' }, at: { line: index + 1, page: null, cell: null } })];
  });
  const { sourceUrl = null, publishedOn = null } = statement ?? {};
  const made = disclosure(facts, {
    file,
    bytes: bytes.length,
    sha256: sha256(bytes),
    identity: { fiscalYear, sourceUrl, publishedOn },
  });
  const agency = { ...made.identity.agency, ...(statement?.agency ? { name: statement.agency } : {}) };
  return {
    ...made,
    identity: { ...made.identity, agency },
    lines: lines.map((line, index) => ({ line: index + 1, page: null, text: line })),
  };
}

export function reconcile({ facts, docId }: Disclosure): { findings: Finding[]; checks: Check[] } {
  const findings = facts.slice(0, 1).map(({ factId }) => ({
    findingId: `${docId}-1`,
    rule: 'T1',
    severity: 'low' as const,
    statement: '数字不一致，待核实',
    statementEn: 'Figures differ',
    arithmetic: '1 + 1 = 2 ≠ 3',
    cause: null,
    related: [],
    expected: new Decimal(1),
    actual: new Decimal(2),
    difference: new Decimal(1),
    tolerance: new Decimal(0),
    factIds: [factId],
    lines: [1],
    pages: [],
  }));
  return { findings, checks: [{ rule: 'T1', passed: 0, failed: findings.length, notApplicable: 0 }] };
}
