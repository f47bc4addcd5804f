import { launchChromium } from '../support/chromium.ts';
import { buildSite } from '../support/site-build.ts';
import type { Result } from './result.ts';
import { serveShaped } from './shaped-server.ts';

const ROUNDS = 3;
const LINE = { bandwidth: 10e6, roundTrip: 40 };
const PICTURE = `document.querySelector('[data-chart] svg') !== null`;
const PAINTED = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`;
const READY = `performance.getEntriesByName('engine-ready')[0]?.startTime`;

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;

/**
 * Milliseconds from navigation to the first chart of 总览 (built into the page), beside the moment at which the engine has
 * answered its first query on the same load: a page that waits for the engine cannot draw before that. Cold cache, brotli,
 * 10 Mbit/s, 40 ms a round trip.
 */
export async function benchFirstChart(): Promise<Result> {
  const site = await serveShaped([buildSite().dist], LINE);
  const browser = await launchChromium();
  const charts: number[] = [];
  const engines: number[] = [];
  let bytes = 0;
  for (let round = -1; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    site.takeBytes();
    await page.goto(site.url, { waitUntil: 'commit' });
    await page.waitForFunction(`${PICTURE} && ${PAINTED} !== undefined`, undefined, { polling: 20 });
    const before = site.takeBytes();
    const chart = Number(await page.evaluate(PAINTED));
    await page.waitForFunction(`${READY} !== undefined`, undefined, { timeout: 120_000 });
    const engine = Number(await page.evaluate(READY));
    await context.close();
    if (round < 0) continue;
    charts.push(chart);
    engines.push(engine);
    bytes = before;
  }
  await browser.close();
  await site.close();
  return {
    name: '总览, first chart, cold, 10 Mbit/s, 40 ms',
    figure: `first chart ${median(charts).toFixed(0)} ms, ${(bytes / 1000).toFixed(0)} kB sent by then`,
    baseline: `engine-first, not before ${median(engines).toFixed(0)} ms`,
    ratio: median(charts) / median(engines),
    limit: 0.1,
  };
}
