import { expect, test } from 'vitest';
import { parseArguments, UsageError } from '../../pipelines/cli/arguments.ts';

test('without arguments the folders of the repository', () => {
  expect(parseArguments([])).toMatchObject({
    input: 'data/disclosures',
    output: 'data/published',
    quiet: false,
    json: false,
  });
  expect(parseArguments([]).jobs).toBeGreaterThan(0);
});

test('every option', () => {
  expect(parseArguments(['--in', 'a', '--out=b', '--quiet', '--json', '--jobs', '3', '--report', 'r.html'])).toEqual({
    input: 'a',
    output: 'b',
    report: 'r.html',
    quiet: true,
    json: true,
    jobs: 3,
  });
});

test.each([
  ['--wrong'],
  ['folder'],
  ['--in'],
  ['--in='],
  ['--jobs', '0'],
  ['--jobs', '1.5'],
  ['--jobs', 'all'],
  ['--quiet=1'],
  ['--report', 'r.txt'],
])('refuses %s in one line', (...argv) => {
  expect(() => parseArguments(argv)).toThrow(UsageError);
  expect(() => parseArguments(argv)).toThrow(/^[^\n]*--in[^\n]*$/);
});
