import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile } from '../../pipelines/check.ts';
import { openSite, type OpenSite } from '../support/open-site.ts';

const FOLDER = 'data/disclosures';
const WITHIN = 60_000;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Dropped {
  readonly name: string;
  readonly buffer: Buffer;
}

const transcript = (part: string): Dropped => {
  const name = readdirSync(FOLDER).find((each) => each.includes(part)) ?? '';
  return { name, buffer: readFileSync(join(FOLDER, name)) };
};

async function give(page: Page, { name, buffer }: Dropped): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, buffer, mimeType: 'application/octet-stream' });
}

const opened = async (options: Parameters<OpenSite['context']>[0] = {}): Promise<Page> => {
  const page = await (await site.context(options)).newPage();
  await page.goto(`${site.url}check/`);
  await page.waitForLoadState('networkidle');
  return page;
};

const sheet = (rows: readonly string[][]): Buffer =>
  Buffer.from(
    `<html><meta charset="utf-8"><h1>某县医疗保障局2023年度部门决算</h1><h2>支出决算表</h2><p>单位：万元</p><table>${rows
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table></html>`,
  );

describe('a file that a visitor drops', () => {
  it('is read and checked as the pipeline does, and nothing is sent anywhere', async () => {
    const dropped = transcript('金林区');
    const rows = await checkFile({ file: dropped.name, bytes: new Uint8Array(dropped.buffer) });
    const page = await opened();
    const requests: { method: string; body: string | null; path: string }[] = [];
    page.on('request', (request) =>
      requests.push({ method: request.method(), body: request.postData(), path: new URL(request.url()).pathname }),
    );
    await give(page, dropped);
    await page.waitForSelector('[data-check=done]', { timeout: WITHIN });
    const findings = await page.$$eval('[data-finding]', (all) => all.map((each) => each.getAttribute('data-finding')));
    expect(findings.sort()).toEqual(rows.findings.map((row) => String(row.finding_id)).sort());
    const marked = await page.$$eval('.source [data-fact], .source [data-facts]', (all) =>
      all.flatMap((each) => (each.getAttribute('data-fact') ?? each.getAttribute('data-facts') ?? '').split(' ')),
    );
    const printed = rows.facts.filter((row) => row.derived === false).map((row) => String(row.fact_id));
    expect(new Set(marked).size).toBeGreaterThan(printed.length * 0.95);
    expect(await page.textContent('[data-check=done]')).toContain(String(rows.documents[0]?.figures));
    expect(requests.filter(({ method, body }) => method !== 'GET' || body !== null)).toEqual([]);
    expect(requests.map(({ path }) => path).filter((path) => !/\/_app\/immutable\//.test(path))).toEqual([]);
    await page.context().close();
  });

  it('may be a PDF', async () => {
    const name = 'sample.pdf';
    const buffer = readFileSync(join('test/read/fixtures', name));
    const statement = { agency: '某县医疗保障局', fiscalYear: 2023 };
    const rows = await checkFile({ file: name, bytes: new Uint8Array(buffer), statement });
    const page = await opened();
    await give(page, { name, buffer });
    await page.waitForSelector('[data-check=done], form.statement input', { timeout: WITHIN });
    if ((await page.locator('form.statement').count()) > 0) {
      await page.fill('form.statement input >> nth=0', statement.agency);
      await page.fill('form.statement input >> nth=1', String(statement.fiscalYear));
      await page.click('form.statement button');
    }
    await page.waitForSelector('[data-check=done]', { timeout: WITHIN });
    expect(await page.textContent('[data-check=done]')).toContain(String(rows.documents[0]?.figures));
    await page.context().close();
  });

  it('that cannot be read says why, and one without an agency asks for it', async () => {
    const page = await opened();
    await give(page, { name: 'empty.pdf', buffer: Buffer.alloc(0) });
    await page.waitForSelector('[data-check=failed]', { timeout: WITHIN });
    expect(await page.textContent('[data-check=failed]')).toContain('空');
    await give(page, { name: 'nobody.txt', buffer: Buffer.from('2023年度部门决算\n支出合计12.30万元。') });
    await page.waitForSelector('form.statement input', { timeout: WITHIN });
    await page.fill('form.statement input >> nth=0', '某县医疗保障局');
    await page.click('form.statement button');
    await page.waitForSelector('[data-check=done]', { timeout: WITHIN });
    expect(await page.textContent('#result')).toContain('某县医疗保障局');
    await page.context().close();
  });

  it('shows its contradiction on a phone without sideways scroll, and hostile text stays text', async () => {
    const page = await opened({ viewport: { width: 390, height: 844 } });
    const buffer = sheet([
      ['功能分类科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
      ['', '合计', '30.00', '20.00', '10.00'],
      ['210', '卫生健康支出&lt;img src=x onerror=alert(1)&gt;', '30.00', '20.00', '11.00'],
    ]);
    await give(page, { name: '<img src=x onerror=alert(1)>.html', buffer });
    await page.waitForSelector('[data-check=done]', { timeout: WITHIN });
    expect(await page.locator('[data-finding]').count()).toBeGreaterThan(0);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.take button', { hasText: 'XLSX' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    await page.context().close();
  });
});
