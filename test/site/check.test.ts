import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile } from '../../pipelines/check.ts';
import { accountsText } from '../support/accounts-text.ts';
import { axeViolations } from '../support/axe.ts';
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

const NUMBER = /^[\d,]+\.\d\d$/;

/** The statutory tables of an invented bureau as a workbook, a sheet a table. */
function workbook(name: string): Buffer {
  const book = utils.book_new();
  const [, ...sections] = accountsText().split('\n## ');
  for (const section of sections) {
    const [title = '', unit = '', ...lines] = section.split('\n').filter((line) => line !== '');
    const rows = lines.map((line) => line.split('\t').map((cell) => (NUMBER.test(cell) ? Number(cell) : cell)));
    const sheet = utils.aoa_to_sheet([[title], [unit], ...rows]);
    utils.book_append_sheet(book, sheet, title.replaceAll(/[“”]/g, '').slice(0, 30));
  }
  return write(book, { type: 'buffer', bookType: name.endsWith('.xls') ? 'biff8' : 'xlsx' }) as Buffer;
}

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

  it.each(['sample.pdf', 'sample.docx', 'sample.doc', 'sample.html', 'sample.xlsx', 'sample.xls'])(
    'may be %s: the same figures as the pipeline finds',
    async (name) => {
      const buffer = name.includes('.xls') ? workbook(name) : readFileSync(join('test/read/fixtures', name));
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
      expect(rows.facts.length).toBeGreaterThan(10);
      expect(await page.textContent('[data-check=done]')).toContain(String(rows.documents[0]?.figures));
      expect(await page.textContent('#figures')).toContain(String(rows.facts.length));
      await page.context().close();
    },
  );

  it.each(['light', 'dark'] as const)('has a result that axe finds nothing in, in %s', async (colorScheme) => {
    for (const width of [1440, 390]) {
      const page = await opened({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      await give(page, transcript('门头沟区'));
      await page.waitForSelector('[data-check=done]', { timeout: WITHIN });
      expect(await axeViolations(page), `${String(width)} px`).toEqual([]);
      await page.context().close();
    }
  });

  it('prints as a report: findings with their arithmetic and the quotes of their figures, nothing wider than the page', async () => {
    const page = await opened({ viewport: { width: 695, height: 1000 } });
    const dropped = transcript('门头沟区');
    const { findings, facts } = await checkFile({ file: dropped.name, bytes: new Uint8Array(dropped.buffer) });
    await give(page, dropped);
    await page.waitForSelector('[data-check=done]', { timeout: WITHIN });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const wide = await page.$$eval('main table, main article, main pre', (all) =>
      all.filter((each) => each.getBoundingClientRect().right > 696).map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(wide).toEqual([]);
    const shown = await page.locator('main').innerText();
    const [worst] = findings.filter(({ severity }) => severity === 'high');
    const [quoted] = facts.filter((fact) => (worst?.fact_ids as string[]).includes(String(fact.fact_id)));
    expect(shown).toContain(String(worst?.arithmetic));
    expect(shown.replaceAll(/\s/g, '')).toContain(String(quoted?.quote).replaceAll(/\s/g, ''));
    expect(await page.locator('#figures ~ * tr').count()).toBeGreaterThan(facts.length);
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
