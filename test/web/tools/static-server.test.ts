import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveStatic, type StaticSite } from '../../../web/tools/static-server.ts';

let folder: string;
let site: StaticSite;
let plain: StaticSite;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-static-'));
  const root = join(folder, 'dist');
  mkdirSync(join(root, 'about'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<p>first</p>');
  writeFileSync(join(root, '404.html'), '<p>fallback</p>');
  writeFileSync(join(root, 'about', 'index.html'), '<p>about</p>');
  writeFileSync(join(root, 'engine.wasm'), '0123456789');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  site = await serveStatic(root, 0, { base: '/repo/' });
  plain = await serveStatic(root, 0, { ranges: false });
});

afterAll(async () => {
  await site.close();
  await plain.close();
  rmSync(folder, { recursive: true });
});

/** The status of a path that no URL parser has tidied. */
const rawStatus = (path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(plain.url);
    request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the static server', () => {
  it('serves a folder as its index, under the base path only', async () => {
    expect(await (await fetch(`${site.url}about/`)).text()).toBe('<p>about</p>');
    expect((await fetch(`${site.url}about`)).url).toBe(`${site.url}about/`);
    expect((await fetch(new URL('/about/', site.url))).status).toBe(404);
  });

  it('answers an unknown address with the fallback page and 404', async () => {
    const response = await fetch(`${site.url}agency/nowhere/`);
    expect([response.status, await response.text()]).toEqual([404, '<p>fallback</p>']);
  });

  it('names the types that a browser insists on', async () => {
    const type = async (path: string) => (await fetch(site.url + path)).headers.get('content-type');
    expect(await type('engine.wasm')).toBe('application/wasm');
    expect(await type('')).toBe('text/html; charset=utf-8');
  });

  it('answers a range with that range, and without range support with the whole file', async () => {
    const ask = (url: string, range: string) => fetch(`${url}engine.wasm`, { headers: { Range: range } });
    const part = await ask(site.url, 'bytes=2-4');
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, '234', 'bytes 2-4/10']);
    expect(await (await ask(site.url, 'bytes=-3')).text()).toBe('789');
    expect((await ask(site.url, 'bytes=10-')).status).toBe(416);
    const whole = await ask(plain.url, 'bytes=2-4');
    expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
  });

  it('serves nothing outside its folder', async () => {
    expect(await rawStatus('/../secret.txt')).toBe(404);
    expect(await rawStatus('/%2e%2e/secret.txt')).toBe(404);
    expect(await rawStatus('/..%2fsecret.txt')).toBe(404);
  });

  it('says what to do where there is no site yet', async () => {
    await expect(serveStatic(join(folder, 'none'), 0)).rejects.toThrow('npm run build');
  });
});
