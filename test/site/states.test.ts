import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { openSite, type OpenSite } from '../support/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite({ base: '/some/place/' });
});
afterAll(() => site.close());

const ENGINE = 30_000;

/** Runs with a page of its own context, prepared before anything is loaded. */
async function withPage(
  prepare: (context: BrowserContext) => Promise<unknown>,
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await site.context();
  try {
    await prepare(context);
    await run(await context.newPage());
  } finally {
    await context.close();
  }
}

const failed = async (page: Page): Promise<string> => {
  await page.locator('[data-engine="failed"]').waitFor({ timeout: ENGINE });
  return page.locator('[data-engine]').innerText();
};

/** The year filter still changes chart and table. */
async function stillAnswers(page: Page): Promise<void> {
  const chart = page.locator('[data-chart="execution-rate"]');
  const before = await chart.getAttribute('data-facts');
  await page.locator('input[name="year"][value="2022"]').check({ force: true });
  await page.waitForURL(/year=2022/);
  await page.waitForFunction(
    (facts) => document.querySelector('[data-chart="execution-rate"]')?.getAttribute('data-facts') !== facts,
    before,
  );
  expect(await chart.getAttribute('data-state')).toBe('ready');
  expect(await chart.locator('.live svg').count()).toBe(1);
}

describe('the engine', () => {
  it('in a browser without WebAssembly is not fetched, and the page says why', async () => {
    const asked: string[] = [];
    await withPage(
      async (context) => {
        await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
        context.on('request', (request) => asked.push(request.url()));
      },
      async (page) => {
        await page.goto(`${site.url}execution/`);
        expect(await failed(page)).toContain('浏览器不支持 WebAssembly');
        await stillAnswers(page);
        expect(asked.filter((url) => url.endsWith('.wasm'))).toEqual([]);
      },
    );
  });

  it('whose worker is blocked gives up at once', async () => {
    await withPage(
      (context) => context.route(/duckdb.*worker.*\.js$/, (route) => route.abort()),
      async (page) => {
        await page.goto(`${site.url}execution/`);
        expect(await failed(page)).toContain('线程');
        await stillAnswers(page);
      },
    );
  });

  it.each([
    ['missing', { status: 404, body: '' }],
    ['damaged', { status: 200, body: 'PAR1 no Parquet at all' }],
  ])('with a Parquet file %s leaves every view standing, and the workbench says what is wrong', async (_, answer) => {
    await withPage(
      (context) => context.route('**/data/agency_years.parquet', (route) => route.fulfill(answer)),
      async (page) => {
        await page.goto(`${site.url}execution/`);
        await page.locator('[data-engine="ready"]').waitFor({ timeout: ENGINE });
        await stillAnswers(page);
        await failed(page);
        expect(await page.locator('[data-chart="execution-rate"]').getAttribute('data-state')).toBe('ready');
        await page.goto(`${site.url}data/`);
        await page.locator('[data-workbench] .run').click();
        expect(await page.locator('[data-workbench] [role="alert"]').innerText()).not.toBe('');
      },
    );
  });

  it('on a slow line shows how far it is, and nothing waits for it', async () => {
    await withPage(
      (context) => context.route('**/*.wasm', () => undefined),
      async (page) => {
        await page.goto(`${site.url}execution/`);
        await page.locator('[data-engine="loading"]').waitFor({ timeout: ENGINE });
        expect(await page.locator('[data-engine]').innerText()).toMatch(/\d+\.\d \/ \d+\.\d MB/);
        await stillAnswers(page);
      },
    );
  });

  it('on a device with little memory waits to be asked', async () => {
    await withPage(
      (context) =>
        context.addInitScript(() =>
          Object.defineProperty(navigator, 'deviceMemory', { get: () => 1, configurable: true }),
        ),
      async (page) => {
        await page.goto(`${site.url}execution/`);
        await page.locator('.live svg').first().waitFor();
        await stillAnswers(page);
        expect(await page.locator('[data-engine]').getAttribute('data-engine')).toBe('idle');
        await page.locator('[data-engine] button').click();
        await page.locator('[data-engine="ready"]').waitFor({ timeout: ENGINE });
      },
    );
  });
});

describe('a page', () => {
  it('whose scripts never arrive has its charts, its tables and its links', async () => {
    await withPage(
      (context) => context.route(/\.js$/, () => undefined),
      async (page) => {
        await page.goto(site.url, { waitUntil: 'domcontentloaded' });
        expect(await page.locator('[data-chart][data-state="ready"] svg').count()).toBeGreaterThan(3);
        await page.locator('[data-chart="execution-rate"] summary').click();
        expect(await page.locator('[data-chart="execution-rate"] tbody tr').first().isVisible()).toBe(true);
      },
    );
  });

  it.each(['agency/999999-ybj/', 'document/0000000000000000/'])(
    'that does not exist (%s) says so and leads home',
    async (address) => {
      await withPage(
        () => Promise.resolve(),
        async (page) => {
          const response = await page.goto(site.url + address);
          expect(response?.status()).toBe(404);
          expect(await page.locator('h1').innerText()).toContain('没有这一页');
          expect(await page.locator('#home').getAttribute('href')).toBe(new URL(site.url).pathname);
        },
      );
    },
  );

  it('that does not exist in English says so in English', async () => {
    await withPage(
      () => Promise.resolve(),
      async (page) => {
        await page.goto(`${site.url}en/agency/999999-ybj/`);
        expect(await page.locator('h1').innerText()).toContain('No such page');
        await page.locator('#home').click();
        await page.waitForURL(`${site.url}en/`);
      },
    );
  });

  it('with an agency, year or unit that cannot be in its address is whole, and says when nothing matches', async () => {
    await withPage(
      () => Promise.resolve(),
      async (page) => {
        await page.goto(`${site.url}execution/?agency=999999-ybj`);
        await page.locator('[data-chart="execution-rate"][data-state="empty"]').waitFor();
        await page.getByRole('button', { name: '清除筛选' }).click();
        await page.locator('[data-chart="execution-rate"][data-state="ready"]').waitFor();
        await page.goto(`${site.url}execution/?year=abc&unit=dollar&fund=%27%3B--&region=%3Cscript%3E`);
        await page.locator('[data-chart="execution-rate"][data-state="empty"]').waitFor();
        expect(await page.locator('main script').count()).toBe(0);
      },
    );
  });
});

it('no trouble is an uncaught error', () => {
  expect(site.errors.filter((error) => !/ERR_FAILED|404|net::|Event$|duckdb worker/.test(error))).toEqual([]);
});
