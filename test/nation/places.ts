import { DIVISIONS } from '../../data/lookups/divisions.ts';
import { divisionByCode, fullName } from '../../pipelines/recognise/identity/divisions.ts';

export interface Place {
  readonly code: string;
  /** 广东省广州市天河区医疗保障局 */
  readonly bureau: string;
  /** Two first digits of the code. */
  readonly province: string;
}

const STEP = 7919;

/** Bureaus of the counties that exist today, spread over the provinces: the `count` first of a fixed order. */
export function bureaus(count: number): Place[] {
  const counties = DIVISIONS.split('\n')
    .map((line) => line.split(' '))
    .flatMap(([code = '', , , until]) => (code.endsWith('00') || until ? [] : (divisionByCode(code) ?? [])));
  return Array.from({ length: Math.min(count, counties.length) }, (_, at) => {
    const county = counties[(at * STEP) % counties.length];
    if (!county) throw new Error('no such county');
    return { code: county.code, bureau: `${fullName(county)}医疗保障局`, province: county.code.slice(0, 2) };
  });
}
