import { expect, it } from 'vitest';
import { scaled } from '../../../web/lib/query/arrow.ts';

it.each([
  [12345n, 2, '123.45'],
  [5n, 4, '0.0005'],
  [-5n, 2, '-0.05'],
  [120000n, 4, '12'],
  [7n, 0, '7'],
  [-99999999999999999999n, 2, '-999999999999999999.99'],
])('an unscaled %s of scale %i is %s', (unscaled, scale, text) => {
  expect(scaled(unscaled, scale)).toBe(text);
});
