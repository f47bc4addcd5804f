import { describe, expect, it } from 'vitest';
import { exact, grouped, percentOf } from '../../../web/lib/format/number.ts';

describe('a number is written', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['9007199254740993.01', '9,007,199,254,740,993.01'],
    ['-41060.79', '−41,060.79'],
  ])('%s as %s', (plain, shown) => {
    expect(grouped(plain)).toBe(shown);
  });

  it('with every digit that it has, and as many decimals as were printed', () => {
    expect(exact('13.2', '0.01')).toBe('13.20');
    expect(exact('100', '1')).toBe('100');
    expect(exact('0.099469')).toBe('0.099469');
    expect(exact('736.87', '100')).toBe('736.87');
  });

  it('as a percentage of another, to two decimals', () => {
    expect(percentOf('2173565.51', '11741963.51')).toBe('18.51');
    expect(percentOf('-1', '3')).toBe('-33.33');
  });
});
