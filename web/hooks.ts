import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import type { Reroute } from '@sveltejs/kit';
import { PREFIX } from '$lib/i18n';

/** English pages are the same routes one folder below. */
export const reroute: Reroute = ({ url }) => {
  const root = browser ? resolve('/') : '/';
  const english = `${root.slice(0, -1)}${PREFIX.en}/`;
  return url.pathname.startsWith(english) ? `${root}${url.pathname.slice(english.length)}` : url.pathname;
};
