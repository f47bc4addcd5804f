import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openSite, type OpenSite } from '../support/open-site.ts';
import { builtPages, SETTLED } from './site-pages.ts';

/** Columns whose words are the documents' own: names, titles, quotes. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  agencies: ['agency', 'short_name', 'province', 'city', 'county', 'province || city', 'province || county'],
  documents: ['title', 'file'],
  facts: ['item', 'project', 'level1', 'level2', 'level3', 'kind', 'text', 'raw', 'quote', 'note'],
};

let site: OpenSite;
let names: readonly string[];

beforeAll(async () => {
  site = await openSite();
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const found = new Set<string>();
  for (const [table, columns] of Object.entries(OWN)) {
    for (const column of columns) {
      const file = join(inject('site').published, `${table}.parquet`);
      const reader = await connection.runAndReadAll(`SELECT DISTINCT ${column} FROM '${file}'`);
      for (const [name] of reader.getRows()) if (typeof name === 'string') found.add(name);
    }
  }
  names = [...found].filter((name) => /\p{Script=Han}/u.test(name)).sort((a, b) => b.length - a.length);
});
afterAll(() => site.close());

/** Every text that a page shows or tells a screen reader, without the text of documents and what is marked as Chinese. */
const TEXTS = (): string[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [document.title];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement?.closest(
      'script, style, .source p, blockquote, .arithmetic, [lang^="zh"], textarea',
    );
    if (!own && node.textContent) found.push(node.textContent);
  }
  for (const element of document.querySelectorAll('[title], [aria-label], [placeholder], [data-label]')) {
    for (const name of ['title', 'aria-label', 'placeholder', 'data-label']) {
      const text = element.getAttribute(name);
      if (text) found.push(text);
    }
  }
  return found;
};

describe('an English page', () => {
  it('stands beside every Chinese one, and says which language it is', () => {
    const pages = builtPages();
    const chinese = pages.filter((page) => !page.startsWith('en/'));
    expect(pages.filter((page) => page.startsWith('en/')).sort()).toEqual(chinese.map((page) => `en/${page}`).sort());
    const lang = (page: string): string | undefined =>
      /<html lang="([^"]*)"/.exec(readFileSync(join(inject('site').dist, page, 'index.html'), 'utf8'))?.[1];
    expect(lang('en/scores/')).toBe('en');
    expect(lang('scores/')).toBe('zh-CN');
  });

  it('has no Chinese but names and quotes of documents', async () => {
    const context = await site.context();
    const page = await context.newPage();
    for (const address of builtPages().filter((path) => path.startsWith('en/'))) {
      await page.goto(site.url + address);
      await page.waitForFunction(SETTLED);
      const left = (await page.evaluate(TEXTS)).filter((text) => {
        const cut = /^(.+?)(?:\.\.\.|…)(?: [\d.]+ ?(?:%|points))?$/.exec(text)?.[1];
        if (cut !== undefined && names.some((name) => name.startsWith(cut))) return false;
        const rest = names
          .reduce((words, name) => words.replaceAll(name, ''), text)
          .replaceAll(/“[^”]*”|（[\s\d]*）/g, '');
        return /[\p{Script=Han}（），。；：、]/u.test(rest);
      });
      expect(left, address).toEqual([]);
    }
    await context.close();
  });

  it('is reached by the switch of the header, which keeps the filters, and links to English pages', async () => {
    const context = await site.context();
    const page = await context.newPage();
    await page.goto(`${site.url}sangong/?year=2021`);
    await page.waitForFunction(SETTLED);
    await page.locator('[data-language]').click();
    await page.waitForURL(`${site.url}en/sangong/?year=2021`);
    await page.waitForFunction(SETTLED);
    await page.locator('input[name="year"][value="2021"]:checked').waitFor({ state: 'attached' });
    await page.locator('nav a', { hasText: 'Performance scores' }).click();
    await page.waitForURL(/\/en\/scores\/$/);
    await page.locator('main a[data-fact]:visible').first().click();
    await page.waitForURL(/\/en\/document\//);
    await page.locator('[data-language]').click();
    await page.waitForURL((url) => !url.pathname.includes('/en/') && url.hash.startsWith('#fact-'));
    expect(site.errors).toEqual([]);
    await context.close();
  });
});
