import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDisclosure } from '../../pipelines/disclosure.ts';
import { reconcile } from '../../pipelines/reconcile/index.ts';
import type { Disclosure } from '../../pipelines/model/disclosure.ts';
import type { Fact } from '../../pipelines/model/fact.ts';

const WHOLE = '../shared';
const TRANSCRIPTS = 'data/disclosures';

/** Each transcript and the whole document that it abridges. */
const PAIRS = [
  ['北京市门头沟区医疗保障局2021年度部门决算.txt', 'seeds/000_7303abc0df67074a.txt'],
  ['四川省广安市邻水县医疗保障局2021年度部门决算.txt', 'seeds/001_5a7f61d3c3cbf9f1.txt'],
  ['黑龙江省伊春市金林区医疗保障局2021年度部门决算.md', 'seeds/002_36809032350d44b8.txt'],
  ['北京市丰台区医疗保障局2023年度绩效自评.md', 'seeds/003_f48fc49cd5cbaaa2.txt'],
  ['河南省郑州市中原区医疗保障局2022年度部门决算.md', 'seeds/004_9a60f633ec701c44.txt'],
  ['上海市普陀区财政局2024年度部门决算.md', 'pdf/上海市普陀区财政局2024年度部门决算.pdf'],
] as const;

/** Cells of this length without a figure are prose: a transcript leaves them out. */
const PROSE = 30;

const carriesFigure = ({ value, text, dims }: Fact): boolean =>
  value !== null || [text ?? '', dims.level3 ?? ''].every((words) => words.length < PROSE || /\d/.test(words));

/** What a fact means, without where it stands. */
const meaning = (fact: Fact): string => {
  const told = Object.entries(fact.dims)
    .filter(([name]) => name !== 'place')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const value = fact.value?.toString() ?? fact.text ?? '';
  return JSON.stringify([fact.indicator, fact.measure, fact.fiscalYear, told, fact.comparator, value, fact.unit]);
};

const readFile = (path: string): Promise<Disclosure> =>
  readDisclosure({ file: basename(path), bytes: new Uint8Array(readFileSync(path)) });

/** The contradictions of a document: rule and arithmetic, without where they stand. */
const contradictions = async (path: string): Promise<string[]> =>
  reconcile(await readFile(path))
    .findings.filter(({ severity, arithmetic }) => severity !== 'low' && arithmetic !== '')
    .map(({ rule, arithmetic }) => `${rule} ${arithmetic}`)
    .sort();

async function meanings(path: string): Promise<Set<string>> {
  const { facts } = await readFile(path);
  return new Set(facts.filter(carriesFigure).map(meaning));
}

describe.skipIf(!existsSync(WHOLE))('a transcript', () => {
  it.each(PAIRS)('%s says what its whole document says', async (transcript, whole) => {
    const abridged = await meanings(join(TRANSCRIPTS, transcript));
    const full = await meanings(join(WHOLE, whole));
    expect({
      missing: [...full].filter((fact) => !abridged.has(fact)),
      added: [...abridged].filter((fact) => !full.has(fact)),
    }).toEqual({ missing: [], added: [] });
    expect(abridged.size).toBeGreaterThan(0);
  });

  it.each(PAIRS)('%s contradicts itself where its whole document does', async (transcript, whole) => {
    expect(await contradictions(join(TRANSCRIPTS, transcript))).toEqual(await contradictions(join(WHOLE, whole)));
  });
});
