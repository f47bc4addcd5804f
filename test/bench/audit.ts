import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDisclosure } from '../../pipelines/disclosure.ts';
import type { Disclosure } from '../../pipelines/model/disclosure.ts';
import { reconcile } from '../../pipelines/reconcile/index.ts';
import { medianOf, type Result } from './result.ts';

const FOLDER = 'data/disclosures';
const ROUNDS = 7;
const WARM_UP = 2;
const LIMIT = 1;

/** Time to check every disclosure by every rule, beside reading them. */
export async function benchAudit(): Promise<Result> {
  const files = readdirSync(FOLDER)
    .filter((name) => /\.(md|txt)$/.test(name))
    .map((file) => ({ file, bytes: new Uint8Array(readFileSync(join(FOLDER, file))) }));
  let read: Disclosure[] = [];
  const reading = await medianOf(ROUNDS, WARM_UP, async () => {
    read = await Promise.all(files.map(readDisclosure));
  });
  const checking = await medianOf(ROUNDS, WARM_UP, () => {
    for (const disclosure of read) reconcile(disclosure);
  });
  return {
    name: 'audit: facts to findings',
    figure: `${(checking / files.length).toFixed(0)} ms a document`,
    baseline: `reading: ${(reading / files.length).toFixed(0)} ms a document`,
    ratio: checking / reading,
    limit: LIMIT,
  };
}
