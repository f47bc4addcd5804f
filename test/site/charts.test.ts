import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openSite, type OpenSite } from '../support/open-site.ts';
import { SETTLED } from './site-pages.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.context({ viewport: { width: 1280, height: 900 } })).newPage();
});
afterAll(() => site.close());

const LIVE = '[data-chart] .live svg';

describe('a chart', () => {
  it('is walked with the keyboard: one stop, arrows from mark to mark, Enter to the source', async () => {
    await page.goto(`${site.url}scores/`);
    await page.locator(LIVE).first().waitFor();
    const marks = page.locator('[data-chart="score-distribution"] .live a[data-mark]');
    expect(await marks.nth(1).getAttribute('tabindex')).toBe('-1');
    await marks.first().focus();
    await page.keyboard.press('ArrowRight');
    const focused = page.locator('[data-chart="score-distribution"] .live a[data-mark]:focus');
    const fact = await focused.getAttribute('data-fact');
    expect(fact).not.toBe(await marks.first().getAttribute('data-fact'));
    expect(await page.locator('.hint').innerText()).toContain('分');
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/document/.*#fact-${fact ?? ''}$`));
  });

  it('shows the exact figure under the pointer', async () => {
    await page.goto(`${site.url}sangong/`);
    await page.locator(LIVE).first().waitFor();
    const mark = page.locator('[data-chart="sangong-trend"] .live a[data-mark]').first();
    await mark.hover();
    const label = await mark.getAttribute('aria-label');
    expect((await page.locator('.hint').innerText()).split('\n').join('；')).toBe(label);
  });

  it.each(['CSV', 'XLSX', 'PNG', 'SVG'])(
    'is taken away as %s, with title, unit, source, address and version',
    async (kind) => {
      await page.goto(`${site.url}sangong/?year=2021`);
      await page.locator(LIVE).first().waitFor();
      const chart = page.locator('[data-chart="sangong-parts"]');
      const title = await chart.locator('h2').innerText();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        chart.getByRole('button', { name: kind, exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${kind.toLowerCase()}$`));
      const bytes = readFileSync(await file.path());
      const start = { CSV: '\uFEFF机构,', XLSX: 'PK', PNG: '\x89PNG', SVG: '<svg ' }[kind] ?? '';
      expect(bytes.toString(kind === 'PNG' || kind === 'XLSX' ? 'latin1' : 'utf8').slice(0, start.length)).toBe(start);
      if (kind === 'PNG') return;
      const words =
        kind === 'XLSX'
          ? Object.values(read(bytes).Sheets)
              .map((sheet) => utils.sheet_to_csv(sheet))
              .join('')
          : bytes.toString('utf8').replaceAll(/<[^>]+>/g, '');
      for (const part of [title, '元', '来源：明账', page.url().replaceAll('&', '&amp;'), '数据指纹']) {
        expect(words.replaceAll(/["\s]/g, '')).toContain(part.replaceAll(/\s/g, ''));
      }
    },
  );

  it('is cited and embedded, and the embedded one is alone on its page with its source', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site.url}sangong/?year=2021`);
    await page.locator(LIVE).first().waitFor();
    const chart = page.locator('[data-chart="sangong-trend"]');
    const title = await chart.locator('h2').innerText();
    const copied = async (name: string): Promise<string> => {
      await chart.getByRole('button', { name }).click();
      await chart.getByRole('status').getByText('已复制').waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const cited = await copied('复制引文');
    for (const part of [title, '数据指纹', page.url(), new Date().toISOString().slice(0, 10)]) {
      expect(cited).toContain(part);
    }
    const address = /src="([^"]+)"/.exec(await copied('嵌入'))?.[1]?.replaceAll('&amp;', '&') ?? '';
    await page.goto(address);
    await page.locator(LIVE).first().waitFor();
    expect(await chart.isVisible()).toBe(true);
    expect(await chart.locator('figcaption').innerText()).toContain('看完整页面和原文');
    for (const hidden of ['header.site', 'footer', 'h1', '[data-filters]', '[data-chart="sangong-parts"]', 'table']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    await page.goto(address.replace(/edition=\w+/, 'edition=00000000'));
    await chart.getByText('嵌入之后数据有更新').waitFor();
    await page.goto(address.replace('embed=sangong-trend', 'embed=nothing'));
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  it('of a filter that nothing matches says so', async () => {
    await page.goto(`${site.url}assistance/?year=1999`);
    await page.locator('[data-chart][data-state="empty"]').first().waitFor();
    expect(await page.locator('[data-chart] .state').first().innerText()).toContain('没有符合筛选条件的数字');
  });
});

describe('without the engine', () => {
  it('every filter still answers, and the page says what is missing', async () => {
    const context = await site.context();
    await context.route('**/*.wasm', (route) => route.abort());
    const bare = await context.newPage();
    await bare.goto(`${site.url}execution/`);
    await bare.locator('[data-engine="failed"]').waitFor({ timeout: 30_000 });
    const chart = bare.locator('[data-chart="execution-rate"]');
    const before = await chart.getAttribute('data-facts');
    await bare.locator('input[name="year"][value="2021"]').check({ force: true });
    await bare.waitForFunction(
      (facts) => document.querySelector('[data-chart="execution-rate"]')?.getAttribute('data-facts') !== facts,
      before,
    );
    expect(await chart.getAttribute('data-state')).toBe('ready');
    await context.close();
  });
});

it('nothing of this left an error in a page', async () => {
  await page.goto(`${site.url}?agency=410102-ybj&year=2022`);
  await page.waitForFunction(SETTLED);
  expect(site.errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([]);
});
