import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Addresses of all pages of the built site, relative to its first page, without a slash at the front. */
export function builtPages(folder = inject('site').dist, below = ''): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'index.html') return [below];
    return statSync(path).isDirectory() && name !== '_app' ? builtPages(path, `${below}${name}/`) : [];
  });
}

/** One page of each kind in each language: the fixed ones, and one agency and one document. */
export function kindsOfPages(): string[] {
  const all = builtPages();
  const first = (prefix: string): string[] => all.filter((page) => page.startsWith(prefix)).slice(0, 1);
  return [
    ...all.filter((page) => !/^(?:en\/)?(?:agency|document)\//.test(page)),
    ...['agency/', 'document/', 'en/agency/', 'en/document/'].flatMap(first),
  ];
}

/** A page has settled: one with charts answers and none of them is loading. A function, since the pages' policy forbids evaluating text. */
export const SETTLED = (): boolean =>
  (document.querySelector('[data-chart]') === null || document.documentElement.dataset.live !== undefined) &&
  [...document.querySelectorAll<HTMLElement>('[data-chart]')].every((chart) => chart.dataset.state !== 'loading');
