import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, type OpenSite } from '../support/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('the workbench shows its tables, keeps what was run, gives results as a workbook and its address reproduces them', async () => {
  const context = await site.context();
  const page = await context.newPage();
  await page.goto(`${site.url}data/`);
  await page.locator('textarea').fill('SELECT agency_id, division_code FROM ');
  await page.locator('[data-schema] > summary').click();
  await page.locator('[data-schema] .table', { hasText: 'agencies' }).first().locator('summary').click();
  await page.locator('[data-schema] .table[open] > button').click();
  expect(await page.locator('textarea').inputValue()).toBe('SELECT agency_id, division_code FROM agencies');
  await page.keyboard.press('Control+Enter');
  await page.locator('[data-workbench] td').first().waitFor({ timeout: 50_000 });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'XLSX', exact: true }).click(),
  ]);
  const book = read(readFileSync(await file.path()));
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets['数据'] ?? {}, { header: 1 });
  expect(rows[0]).toEqual(['agency_id', 'division_code']);
  expect(rows.length).toBe(7);
  expect(utils.sheet_to_csv(book.Sheets['说明'] ?? {})).toContain('FROM agencies');

  const copy = await context.newPage();
  await copy.goto(page.url());
  await copy.locator('[data-history] code').first().waitFor({ state: 'attached' });
  expect(await copy.locator('textarea').inputValue()).toBe('SELECT agency_id, division_code FROM agencies');
  expect(await copy.locator('[data-history] code').allInnerTexts()).toHaveLength(1);
  await context.close();
});
