import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../support/chromium.ts';
import { buildSite } from '../support/site-build.ts';
import type { Result } from './result.ts';
import { serveShaped, type ShapedSite } from './shaped-server.ts';

const ROUNDS = 3;
const LINE = { bandwidth: 10e6, roundTrip: 40 };
const SLOWER = 4;
/** Resolves to the moment of a mark of the page, without asking again and again: what is measured has the processor to itself. */
const moment = (mark: string): string => `new Promise((told) => {
  const known = performance.getEntriesByName('${mark}')[0];
  if (known) told(known.startTime);
  else new PerformanceObserver((list) => {
    const found = list.getEntriesByName('${mark}')[0];
    if (found) told(found.startTime);
  }).observe({ type: 'mark', buffered: true });
})`;

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

interface Load {
  readonly chart: number;
  readonly interactive: number;
  readonly bytes: number;
  readonly engine: number;
}

type Browser = Awaited<ReturnType<typeof launchChromium>>;

/** One load with a cold cache: milliseconds to the painted picture (the page's own mark), to a page that answers hover and filters, and where asked to the engine's first answer. */
async function load(browser: Browser, site: ShapedSite, path: string, engine: boolean): Promise<Load> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  if (!engine) await context.route('**/*.wasm', (route) => route.abort());
  site.takeBytes();
  await page.goto(site.url + path, { waitUntil: 'commit' });
  const at = async (mark: string): Promise<number> => Number(await page.evaluate(moment(mark)));
  const chart = await at('first-chart');
  const interactive = await at('interactive');
  const bytes = site.takeBytes();
  const ready = engine ? await at('engine-ready') : Number.NaN;
  await context.close();
  return { chart, interactive, bytes, engine: ready };
}

/** Pages with a chart: the fixed ones, and an agency. */
function pages(dist: string): string[] {
  const [agency = ''] = readdirSync(join(dist, 'agency'));
  return ['', 'execution/', 'sangong/', 'scores/', 'assistance/', 'compare/', `agency/${agency}/`];
}

/**
 * Milliseconds from navigation to the first chart of each page (built into it) and to a page that answers hover and filters,
 * with the bytes sent by then, beside the moment at which the engine has answered its first query on a load of 总览: a page that waits for
 * the engine cannot draw before that. Cold cache, brotli, 10 Mbit/s, 40 ms a round trip, CPU 4 times slower.
 */
export async function benchFirstChart(): Promise<Result[]> {
  const { dist } = buildSite();
  const site = await serveShaped([dist], LINE);
  const browser = await launchChromium();
  const engine = (await load(browser, site, '', true)).engine;
  const results: Result[] = [];
  for (const path of pages(dist)) {
    const loads: Load[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      const one = await load(browser, site, path, false);
      if (round >= 0) loads.push(one);
    }
    const chart = median(loads.map((one) => one.chart));
    const interactive = median(loads.map((one) => one.interactive));
    const kilobytes = Math.max(...loads.map((one) => one.bytes)) / 1000;
    results.push({
      name: `/${path}, first chart, cold, 10 Mbit/s, 40 ms, CPU ÷ ${SLOWER}`,
      figure: `first chart ${chart.toFixed(0)} ms, answers after ${interactive.toFixed(0)} ms, ${kilobytes.toFixed(0)} kB sent by then`,
      baseline: `engine-first, not before ${engine.toFixed(0)} ms`,
      ratio: chart / engine,
      limit: 0.1,
    });
  }
  await browser.close();
  await site.close();
  return results;
}
