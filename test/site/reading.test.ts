import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Decimal } from '../../pipelines/model/decimal.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';
import { builtPages, SETTLED } from './site-pages.ts';

let site: OpenSite;
let values: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await openSite();
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const facts = join(inject('site').published, 'facts.parquet');
  const reader = await connection.runAndReadAll(
    `SELECT fact_id, value::VARCHAR FROM '${facts}' WHERE value IS NOT NULL`,
  );
  values = new Map(reader.getRows().map(([id, value]) => [String(id), String(value)]));
});
afterAll(() => site.close());

interface Shown {
  readonly fact: string;
  readonly value: string;
  readonly text: string;
}

describe('a figure on a page', () => {
  it('is the Parquet’s to the last digit, on every page', async () => {
    const context = await site.context();
    const page = await context.newPage();
    let seen = 0;
    for (const address of builtPages()) {
      await page.goto(site.url + address);
      await page.waitForFunction(SETTLED);
      const shown = await page.$$eval('[data-fact][data-value]', (figures): Shown[] =>
        figures.map((figure) => ({
          fact: figure.getAttribute('data-fact') ?? '',
          value: figure.getAttribute('data-value') ?? '',
          text: figure.textContent,
        })),
      );
      for (const { fact, value, text } of shown) {
        const published = values.get(fact);
        expect(published, `${address} ${fact} is published`).toBeDefined();
        expect(new Decimal(value).toFixed(), `${address} ${fact}`).toBe(new Decimal(published ?? 'NaN').toFixed());
        const digits = /[-−]?[\d,]+(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '').replace('−', '-') ?? 'NaN';
        const scales = [0, 3, 4, 6, 8, 9].map((places) => new Decimal(digits).times(`1e${String(places)}`).toFixed());
        expect(scales, `${address} ${fact} shows ${text}`).toContain(new Decimal(value).toFixed());
        seen += 1;
      }
    }
    await context.close();
    expect(seen).toBeGreaterThan(300);
  });

  it('leads with one click to the words it was read from', async () => {
    const context = await site.context();
    const page = await context.newPage();
    await page.goto(site.url);
    await page.waitForFunction(SETTLED);
    const figure = page.locator('main a[data-fact]').first();
    const fact = (await figure.getAttribute('data-fact')) ?? '';
    await figure.click();
    await page.waitForURL(/\/document\/[0-9a-f]+\//);
    expect(page.url()).toContain(fact);
    const mark = page.locator(`#fact-${fact}`).first();
    await mark.waitFor();
    expect(await mark.isVisible()).toBe(true);
    await context.close();
  });
});

describe('a filter', () => {
  it('changes chart, table and address, and its address gives the view again', async () => {
    const context = await site.context();
    const page = await context.newPage();
    await page.goto(`${site.url}sangong/`);
    await page.waitForFunction(SETTLED);
    const chart = page.locator('[data-chart="sangong-trend"]');
    const before = {
      facts: await chart.getAttribute('data-facts'),
      picture: await chart.locator('svg').first().innerHTML(),
    };
    await page.locator('input[name="year"][value="2021"]').check({ force: true });
    await page.waitForURL(/[?&]year=2021/);
    await page.waitForFunction(({ facts, picture }) => {
      const drawn = document.querySelector('[data-chart="sangong-trend"]');
      return drawn?.getAttribute('data-facts') !== facts && drawn?.querySelector('svg')?.innerHTML !== picture;
    }, before);
    await page.waitForFunction(SETTLED);
    const after = {
      facts: await chart.getAttribute('data-facts'),
      picture: await chart.locator('svg').first().innerHTML(),
    };
    expect(after.facts).not.toBe(before.facts);
    await chart.locator('summary').click();
    await chart.locator('[data-twin] tbody tr').first().waitFor();
    const rows = await chart.locator('[data-twin] tbody tr').allInnerTexts();
    expect(rows.length).toBeGreaterThan(0);

    const copy = await context.newPage();
    await copy.goto(page.url());
    await copy.waitForFunction(
      (facts) => document.querySelector('[data-chart="sangong-trend"]')?.getAttribute('data-facts') === facts,
      after.facts,
    );
    expect(site.errors).toEqual([]);
    await context.close();
  });

  it('is answered by the engine in the browser from the published Parquet, exactly', async () => {
    const context = await site.context();
    const page = await context.newPage();
    await page.goto(`${site.url}data/`);
    await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0, undefined, {
      timeout: 50_000,
    });
    await page.locator('textarea').fill(`SELECT sum(value) AS total FROM facts WHERE unit = 'yuan' AND NOT derived`);
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction(() =>
      performance.getEntriesByType('measure').some((measure) => measure.name === 'query'),
    );
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const facts = join(inject('site').published, 'facts.parquet');
    const reader = await connection.runAndReadAll(
      `SELECT sum(value)::VARCHAR FROM '${facts}' WHERE unit = 'yuan' AND NOT derived`,
    );
    const expected = new Decimal(String(reader.getRows()[0]?.[0])).toFixed();
    await page.waitForFunction(
      (sum) =>
        [...document.querySelectorAll('main td')].some((cell) => cell.textContent.replaceAll(',', '').includes(sum)),
      expected,
    );
    await context.close();
  });
});

describe('the site as one folder', () => {
  it('works below another path and from a server without ranges', async () => {
    const below = await openSite({ base: '/some/place/', ranges: false });
    const context = await below.context();
    const page = await context.newPage();
    await page.goto(below.url);
    await page.waitForFunction(SETTLED);
    await page.locator('nav a', { hasText: '绩效得分' }).click();
    await page.waitForURL(/\/some\/place\/scores\//);
    await page.waitForFunction(() => performance.getEntriesByName('engine-ready').length > 0, undefined, {
      timeout: 50_000,
    });
    expect(below.errors).toEqual([]);
    expect(below.foreign).toEqual([]);
    await context.close();
    await below.close();
  });
});
