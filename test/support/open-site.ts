import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { inject } from 'vitest';
import { serveStatic, type StaticOptions } from '../../web/tools/static-server.ts';
import { launchChromium } from './chromium.ts';

/** The built site, served, and a browser that reaches nothing else. */
export interface OpenSite {
  /** Address of the first page, with a slash at its end. */
  readonly url: string;
  /** Addresses outside the site that a page asked for: none is answered. */
  readonly foreign: string[];
  /** Console errors and uncaught exceptions of all pages. */
  readonly errors: string[];
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** Serves the built site and starts Chromium with the outside network closed. The caller closes it. */
export async function openSite(options: StaticOptions = {}): Promise<OpenSite> {
  const site = await serveStatic(inject('site').dist, 0, options);
  const browser = await launchChromium();
  const origin = new URL(site.url).origin;
  const foreign: string[] = [];
  const errors: string[] = [];
  return {
    url: site.url,
    foreign,
    errors,
    async context(contextOptions = {}) {
      const context = await browser.newContext({ locale: 'zh-CN', ...contextOptions });
      await context.route(
        (url) => url.origin !== origin && /^https?:$/.test(url.protocol),
        async (route) => {
          foreign.push(route.request().url());
          await route.abort();
        },
      );
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
      });
      context.on('weberror', (error) => errors.push(`${error.page()?.url() ?? ''}: ${error.error().message}`));
      return context;
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}
