import adapter from '@sveltejs/adapter-static';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const template = readFileSync(new URL('web/app.html', import.meta.url), 'utf8');
const folder = process.env.MINGZHANG_DIST ?? 'dist';
const inline = /<script>([\s\S]*?)<\/script>/g;
const hashes = [...template.matchAll(inline)].map(
  ([, source = '']) => /** @type {const} */ (`sha256-${createHash('sha256').update(source).digest('base64')}`),
);

/** @type {import('@sveltejs/kit').Config} */
export default {
  compilerOptions: { runes: true },
  kit: {
    adapter: adapter({ pages: folder, assets: folder }),
    files: {
      src: 'web',
      routes: 'web/routes',
      lib: 'web/lib',
      appTemplate: 'web/app.html',
      assets: 'web/static',
    },
    paths: { relative: true },
    // Styles stand in the page: its first picture waits for no second request.
    inlineStyleThreshold: 32768,
    prerender: { handleMissingId: 'ignore' },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', 'wasm-unsafe-eval', ...hashes],
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['self'],
      },
    },
  },
};
