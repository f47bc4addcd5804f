import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { language, PREFIX } from './i18n/index.ts';

/** A path below the first page, whatever the language, as an address from the current page. */
export const siteAddress = (path: string): string => resolve(path as '/');

/** A page in the language of the current one: `/` or `/execution/`. */
export const pageAddress = (path: string): string => siteAddress(`${PREFIX[language()]}${path}`);

/** The address of a document's source page, at one of its figures. */
export const documentAddress = (doc: string, fact?: string): string =>
  `${pageAddress(`/document/${doc}/`)}${fact === undefined ? '' : `#fact-${fact}`}`;

export const agencyAddress = (agency: string): string => pageAddress(`/agency/${agency}/`);

/** A published file. */
export const dataAddress = (file: string): string => siteAddress(`/data/${file}`);

/** The page at `pathname` in the other language. */
export function translatedAddress(pathname: string): string {
  const root = browser ? siteAddress('/') : '/';
  const path = `/${pathname.slice(root.length)}`;
  return path.startsWith(`${PREFIX.en}/`)
    ? siteAddress(path.slice(PREFIX.en.length))
    : siteAddress(`${PREFIX.en}${path}`);
}
