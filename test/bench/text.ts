import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDisclosure } from '../../pipelines/disclosure.ts';
import { medianOf, type Result } from './result.ts';

const FOLDER = 'data/disclosures';
const ROUNDS = 7;
const WARM_UP = 2;
const LIMIT = 15;

/** The least that any reader of text must do: decode, NFKC, find the numbers. */
const floor = (bytes: Uint8Array): number =>
  new TextDecoder('utf-8', { fatal: true })
    .decode(bytes)
    .normalize('NFKC')
    .match(/\d[\d,]*(\.\d+)?/g)?.length ?? 0;

/** Time to read every text disclosure, on one core, beside the least that any reader of the same bytes must do. */
export async function benchText(): Promise<Result> {
  const files = readdirSync(FOLDER)
    .filter((name) => /\.(md|txt)$/.test(name))
    .map((file) => ({ file, bytes: new Uint8Array(readFileSync(join(FOLDER, file))) }));
  const readAll = async (): Promise<void> => {
    for (const file of files) await readDisclosure(file);
  };
  const floorAll = (): void => {
    for (const { bytes } of files) floor(bytes);
  };
  const took = await medianOf(ROUNDS, WARM_UP, readAll);
  const least = await medianOf(ROUNDS * 10, WARM_UP * 10, floorAll);
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  return {
    name: 'text: bytes to facts',
    figure: `${((files.length * 1000) / took).toFixed(1)} documents/s, ${((megabytes * 1000) / took).toFixed(2)} MB/s`,
    baseline: `decode + NFKC + number scan: ${((files.length * 1000) / least).toFixed(0)} documents/s`,
    ratio: took / least,
    limit: LIMIT,
  };
}
