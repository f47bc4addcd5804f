import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { openSite, type OpenSite } from '../support/open-site.ts';

let site: OpenSite;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  context = await site.context();
  await context.route('**/*.wasm', (route) => route.abort());
  page = await context.newPage();
});
afterAll(() => site.close());

const field = '[data-search] input';
const options = '[role="listbox"] [role="option"]';

async function ask(query: string): Promise<string[]> {
  await page.goto(site.url);
  await page.waitForFunction(() => document.querySelector('.live svg') !== null);
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await page.locator(options).first().waitFor();
  return page.locator(options).allInnerTexts();
}

describe('the search, without the engine', () => {
  it.each([
    ['mtg', '门头沟区医保局'],
    ['linshui', '邻水县医保局'],
    ['410102', '中原区医保局'],
    ['金林区', '金林区医保局'],
  ])('finds an agency by %s, and Enter goes there', async (query, name) => {
    expect((await ask(query))[0]).toContain(name);
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(field).getAttribute('aria-activedescendant')).toBe('found-0');
    expect(await page.locator('#found-0').getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/agency\//);
    expect(await page.title()).toContain(name);
  });

  it('finds a project and leads to its figure in its document', async () => {
    expect((await ask('gwyylbz')).join()).toContain('公务员医疗补助');
    await page.locator(options, { hasText: '公务员医疗补助' }).first().click();
    await page.waitForURL(/\/document\/.*#fact-/);
    const mark = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await mark.isVisible()).toBe(true);
  });

  it('finds a subject by its code and a page by its name', async () => {
    expect((await ask('2101')).join()).toMatch(/2101\d\d/);
    expect((await ask('sangong'))[0]).toContain('三公经费');
    await page.keyboard.press('Escape');
    expect(await page.locator(field).getAttribute('aria-expanded')).toBe('false');
  });

  it('says so when there is nothing, and all results have a page of their own', async () => {
    await page.goto(`${site.url}search/?q=qxqxq`);
    await page.locator('[data-found="ready"]').waitFor();
    expect(await page.locator('main').innerText()).toContain('没有找到“qxqxq”');
    await page.goto(`${site.url}search/?q=yl`);
    await page.locator('[data-found="ready"] li').first().waitFor();
    expect(await page.locator('[data-found] li').count()).toBeGreaterThan(8);
  });

  it('works from a page that runs no script of its own', async () => {
    await page.goto(site.url);
    const figure = await page.locator('main a[data-fact]').first().getAttribute('href');
    await page.goto(new URL(figure ?? '', site.url).href);
    await page.locator(field).fill('mtg');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=mtg/);
    await page.locator('[data-found="ready"] li').first().waitFor();
  });

  it('says so when the index cannot be fetched', async () => {
    await context.route('**/search.json', (route) => route.abort());
    await page.goto(`${site.url}search/?q=mtg`);
    await page.locator('[data-found="failed"]').waitFor();
    expect(await page.locator('[data-found] [role="alert"]').innerText()).toContain('索引没有取到');
  });
});
