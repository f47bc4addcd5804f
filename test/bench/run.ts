import { benchAudit } from './audit.ts';
import { benchFirstChart } from './first-chart.ts';
import { benchFormats } from './formats.ts';
import { benchLongRun } from './long-run.ts';
import type { Result } from './result.ts';
import { benchText } from './text.ts';

const print = ({ name, figure, baseline, ratio, limit }: Result): void => {
  const judged = limit === null ? '' : ratio <= limit ? ` (limit ${limit}: met)` : ` (limit ${limit}: MISSED)`;
  console.log(`${name}\n  ${figure}\n  ${baseline}\n  ratio ${ratio.toFixed(2)}${judged}\n`);
};

print(await benchText());
for (const result of await benchFormats()) print(result);
print(await benchAudit());
print(await benchLongRun());
for (const result of await benchFirstChart()) print(result);
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
