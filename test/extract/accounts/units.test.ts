import { expect, it } from 'vitest';
import { proveUnits } from '../../../pipelines/extract/accounts/units.ts';
import { Decimal } from '../../../pipelines/model/decimal.ts';

const amounts = (...texts: string[]): Decimal[] => texts.map((text) => new Decimal(text));
const stated = (value: string, ulp: string) => ({ value: new Decimal(value), ulp: new Decimal(ulp) });
const prose = [stated('2173600', '100'), stated('170200', '100'), stated('156600', '100')];
const YUAN = { unit: 'yuan', scale: 0 };
const WAN = { unit: 'yuan', scale: 4 };

it('amounts that the text states in 万元 prove a table in 元', () => {
  const table = { amounts: amounts('2173571.18', '170232.32', '88'), announced: null };
  expect(proveUnits([table], prose)).toEqual([YUAN]);
});

it('amounts that the text states as they stand prove a table in 万元', () => {
  const table = { amounts: amounts('217.36', '17.02', '15.66'), announced: null };
  expect(proveUnits([table], prose)).toEqual([WAN]);
});

it('one amount in common proves nothing by itself, and enough beside a proved table', () => {
  const single = { amounts: amounts('2173571.18', '99999.99'), announced: null };
  const proved = { amounts: amounts('170232.32', '156629.60'), announced: null };
  expect(proveUnits([single], prose)).toEqual([null]);
  expect(proveUnits([single, proved], prose)).toEqual([YUAN, YUAN]);
});

it('what a table announces stands', () => {
  const table = { amounts: amounts('2173571.18', '170232.32'), announced: { unit: 'yuan', scale: 4 } as const };
  expect(proveUnits([table], prose)).toEqual([WAN]);
});
