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
  expect(
    parseArguments([
      '--in',
      'a',
      '--out=b',
      '--quiet',
      '--json',
      '--jobs',
      '3',
      '--report',
      'r.html',
      '--shard',
      '2/8',
    ]),
  ).toEqual({
    input: 'a',
    output: 'b',
    report: 'r.html',
    shard: { index: 2, count: 8 },
    merge: null,
    quiet: true,
    json: true,
    jobs: 3,
  });
});

test('shards to merge', () => {
  expect(parseArguments(['merge', '--in', 'a', '--in', 'b', '--out', 'c'])).toMatchObject({
    merge: ['a', 'b'],
    output: 'c',
    shard: null,
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
  ['--shard', '9/8'],
  ['--shard', '2'],
  ['--in', 'a', '--in', 'b'],
  ['merge', 'folder'],
])('refuses %s in one line', (...argv) => {
  expect(() => parseArguments(argv)).toThrow(UsageError);
  expect(() => parseArguments(argv)).toThrow(/^[^\n]*--in[^\n]*$/);
});
