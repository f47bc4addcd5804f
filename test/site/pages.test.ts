import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';
import { builtPages, kindsOfPages, SETTLED } from './site-pages.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('every page', () => {
  it('is there for each of the contract’s addresses', () => {
    const pages = builtPages().filter((page) => !page.startsWith('en/'));
    for (const address of [
      '',
      'execution/',
      'sangong/',
      'scores/',
      'assistance/',
      'compare/',
      'findings/',
      'data/',
      'check/',
    ]) {
      expect(pages).toContain(address);
    }
    expect(pages.filter((page) => page.startsWith('agency/')).length).toBe(6);
    expect(pages.filter((page) => page.startsWith('document/')).length).toBe(6);
  });

  it('opens with its charts drawn, no console error and no request to anywhere else', async () => {
    const context = await site.context({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    for (const address of builtPages()) {
      await page.goto(site.url + address);
      expect(await page.title(), address).toMatch(address.startsWith('en/') ? /Mingzhang/ : /明账/);
      await page.waitForFunction(SETTLED);
      const states = await page.$$eval('[data-chart]', (charts) =>
        charts.map((chart) => chart.getAttribute('data-state')),
      );
      expect(new Set(states).has('error'), address).toBe(false);
    }
    await context.close();
    expect(site.errors).toEqual([]);
    expect(site.foreign).toEqual([]);
  });

  it('shows the four main charts with a caption, a title and a table twin one key away', async () => {
    const context = await site.context();
    const page = await context.newPage();
    await page.goto(site.url);
    for (const id of ['execution-rate', 'sangong-trend', 'score-distribution', 'assistance-person-times']) {
      const figure = page.locator(`[data-chart="${id}"]`);
      await figure.waitFor();
      expect(await figure.getAttribute('data-state')).toBe('ready');
      expect((await figure.locator('figcaption').innerText()).length).toBeGreaterThan(10);
      expect(await figure.locator('svg').count()).toBeGreaterThan(0);
    }
    const twin = page.locator('[data-chart="execution-rate"] [data-twin]');
    expect(await twin.isVisible()).toBe(false);
    await page.locator('[data-chart="execution-rate"] summary').focus();
    await page.keyboard.press('t');
    expect(await twin.isVisible()).toBe(true);
    expect(await twin.locator('tbody tr').count()).toBeGreaterThan(3);
    await context.close();
  });

  it('has its text and its pictures without JavaScript', async () => {
    const context = await site.context({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url);
    for (const id of ['execution-rate', 'sangong-trend', 'score-distribution', 'assistance-person-times']) {
      expect(await page.locator(`[data-chart="${id}"] svg`).count(), id).toBeGreaterThan(0);
    }
    await context.close();
  });

  it('fits a phone without sideways scroll', async () => {
    const context = await site.context({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    const page = await context.newPage();
    for (const address of kindsOfPages()) {
      await page.goto(site.url + address);
      await page.waitForFunction(SETTLED);
      const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect(over, address || '/').toBe(0);
    }
    await context.close();
  });
});

describe('axe finds nothing', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      it(`in ${colorScheme} at ${String(width)} px`, async () => {
        const context = await site.context({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
        const page = await context.newPage();
        for (const address of kindsOfPages()) {
          await page.goto(site.url + address);
          await page.waitForFunction(SETTLED);
          const violations = await axeViolations(page);
          expect(violations, address || '/').toEqual([]);
        }
        await context.close();
      });
    }
  }
});
