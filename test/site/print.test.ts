import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { ideographOf } from '../../pipelines/read/pdf/radicals.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';
import { kindsOfPages, SETTLED } from './site-pages.ts';

/** A4 without the margins of the pages' own @page rule, in CSS pixels. */
const A4 = { width: Math.floor(((210 - 26) / 25.4) * 96), height: 1000 };

let site: OpenSite;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  context = await site.context({ viewport: A4 });
  page = await context.newPage();
});
afterAll(() => site.close());

/** Letters and figures alone; fonts of PDFs have their own dashes, and radicals in the place of characters. */
const squeezed = (text: string): string =>
  Array.from(text, ideographOf)
    .join('')
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Text of each page of a PDF, as {@link squeezed}. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const file = await getDocument({ data: pdf, isEvalSupported: false, useSystemFonts: false, verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const { items } = await (await file.getPage(at)).getTextContent();
    texts.push(squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  return texts;
}

interface Printed {
  readonly title: string;
  readonly caption: string;
}

const PAGES = ['', 'execution/', 'sangong/', 'scores/', 'assistance/', 'compare/'];

describe('on A4', () => {
  it('no picture and no table is wider than the page', async () => {
    await page.emulateMedia({ media: 'print' });
    for (const address of kindsOfPages()) {
      await page.goto(site.url + address);
      await page.waitForFunction(SETTLED);
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const wide = await page.$$eval(
        'main svg, main table, main pre, main img',
        (elements, width) =>
          elements
            .filter((element) => element.getBoundingClientRect().right > width + 1)
            .map((element) => element.outerHTML.slice(0, 160)),
        A4.width,
      );
      expect(wide, address || '/').toEqual([]);
    }
    await page.emulateMedia({ media: null });
  });

  it.each(PAGES)(
    '/%s is a document: numbered pages, charts whole, tables after them, sources numbered',
    async (address) => {
      await page.goto(site.url + address);
      await page.waitForFunction(SETTLED);
      await page.locator('.live svg').first().waitFor();
      const charts = await page.$$eval('[data-chart]', (figures): Printed[] =>
        figures.map((figure) => ({
          title: figure.querySelector('h2, h3')?.textContent ?? '',
          caption: figure.querySelector('figcaption')?.textContent ?? '',
        })),
      );
      const sources = await page.locator('.sources li').count();
      const note = await page.locator('main a[data-note]').first().getAttribute('data-note');
      const texts = await pagesOf(new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })));
      texts.forEach((text, at) => {
        expect(text, `page ${String(at + 1)}`).toContain(`${String(at + 1)}${String(texts.length)}`);
      });
      for (const { title, caption } of charts) {
        const first = texts.findIndex((text) => text.includes(squeezed(title)));
        expect(first, title).toBeGreaterThanOrEqual(0);
        expect(texts[first], `${title} has its caption on its page`).toContain(squeezed(caption).slice(0, 40));
      }
      expect(charts.length).toBeGreaterThan(0);
      expect(sources).toBeGreaterThan(0);
      expect(Number(note)).toBeGreaterThan(0);
      expect(texts.join('')).toContain(squeezed('本页数字的出处'));
      expect(texts.at(-1)).toContain('数据指纹');
    },
  );

  it('the overview says the main things on its first page', async () => {
    await page.goto(site.url);
    await page.locator('.live svg').first().waitFor();
    const [first = ''] = await pagesOf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    for (const title of await page.locator('[data-chart] h2').allInnerTexts()) {
      expect(first).toContain(squeezed(title));
    }
  });
});
