import { afterEach, describe, expect, it } from 'vitest';
import { Decimal } from '../../../pipelines/model/decimal.ts';
import { amount, inUnit, MONEY_UNITS, tick, unitFor } from '../../../web/lib/format/money.ts';
import { speak } from '../../../web/lib/i18n/index.ts';

const WORTH = { yuan: '1', wan: '1e4', yi: '1e8', thousand: '1e3', million: '1e6', billion: '1e9' };

afterEach(() => {
  speak('zh');
});

describe('an amount', () => {
  it('keeps every digit, the ones past the second decimal apart', () => {
    expect(amount('178262919.96', 'wan')).toEqual({ head: '17,826.29', tail: '1996' });
    expect(amount('78900', 'wan')).toEqual({ head: '7.89', tail: '' });
    expect(amount('0', 'wan')).toEqual({ head: '0.00', tail: '' });
    expect(amount('-9568400', 'yi')).toEqual({ head: '−0.09', tail: '5684' });
  });

  it('is the same in every unit, read back to the last digit', () => {
    for (const yuan of ['0.01', '22679.21', '178262919.96', '99999999999999.9999', '-41060.79']) {
      for (const unit of MONEY_UNITS) {
        const { head, tail } = amount(yuan, unit);
        const read = new Decimal((head + tail).replaceAll(',', '').replace('−', '-'));
        expect(read.eq(inUnit(yuan, unit))).toBe(true);
        expect(read.times(WORTH[unit]).eq(yuan)).toBe(true);
      }
    }
  });
});

describe('one unit for amounts that are read together', () => {
  it('follows the largest of them', () => {
    expect(unitFor(['1', '9999.99'])).toBe('yuan');
    expect(unitFor(['1', '10000'])).toBe('wan');
    expect(unitFor(['-100000000', '5'])).toBe('yi');
  });

  it('stays 万元 in tables, where every digit is printed', () => {
    expect(unitFor(['178262919.96'], 'table')).toBe('wan');
  });

  it('is 万元 for zeros alone', () => {
    expect(unitFor(['0', '0'])).toBe('wan');
  });
});

describe('on English pages', () => {
  it('money is in thousands, millions and billions of yuan, never in 万 or 亿', () => {
    speak('en');
    expect(unitFor(['999.99'])).toBe('yuan');
    expect(unitFor(['2173600'])).toBe('million');
    expect(unitFor(['178262919.96', '1200000000'])).toBe('billion');
    expect(amount('178262919.96', 'million')).toEqual({ head: '178.26', tail: '291996' });
  });

  it('is in plain yuan in tables', () => {
    speak('en');
    expect(unitFor(['178262919.96'], 'table')).toBe('yuan');
  });
});

it('ticks of an axis carry no noise of binary fractions', () => {
  expect(tick(0.1 + 0.2)).toBe('0.3');
  expect(tick(12_000)).toBe('12,000');
});
