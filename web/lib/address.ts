import { browser } from '$app/environment';
import { resolve } from '$app/paths';
import { language, PREFIX } from './i18n/index.ts';

/** A path of this site as an address from the current page. */
const address = (path: string): string => resolve(path as '/');

/** A page in the language of the current one: `/` or `/execution/`. */
export const pageAddress = (path: string): string => address(`${PREFIX[language()]}${path}`);

/** The address of a document's source page, at one of its figures. */
export const documentAddress = (doc: string, fact?: string): string =>
  `${pageAddress(`/document/${doc}/`)}${fact === undefined ? '' : `#fact-${fact}`}`;

export const agencyAddress = (agency: string): string => pageAddress(`/agency/${agency}/`);

/** A published file. */
export const dataAddress = (file: string): string => address(`/data/${file}`);

/** The page at `pathname` in the other language. */
export function translatedAddress(pathname: string): string {
  const root = browser ? address('/') : '/';
  const path = `/${pathname.slice(root.length)}`;
  return path.startsWith(`${PREFIX.en}/`) ? address(path.slice(PREFIX.en.length)) : address(`${PREFIX.en}${path}`);
}
