import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { documents } from './documents.ts';

const { values } = parseArgs({
  options: {
    agencies: { type: 'string', default: '300' },
    years: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'data/nation' },
  },
});
const out = resolve(values.out);
let count = 0;
for (const { path, content } of documents({
  agencies: Number(values.agencies),
  years: Number(values.years),
  seed: values.seed,
})) {
  const file = join(out, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  count += 1;
}
process.stdout.write(`${String(count)} synthetic documents in ${values.out}\n`);
