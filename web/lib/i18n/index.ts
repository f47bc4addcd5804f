import { en } from './en.ts';
import { type Catalogue, zh } from './zh.ts';

const CATALOGUES = { zh, en } as const;
export type Language = keyof typeof CATALOGUES;

/** First part of the addresses of each language. */
export const PREFIX: Readonly<Record<Language, string>> = { zh: '', en: '/en' };

let spoken: Language =
  typeof document !== 'undefined' && document.documentElement.lang === en.language.code ? 'en' : 'zh';

/** The language of the page; in a browser it is the document's and never changes. */
export const language = (): Language => spoken;

/** Sets the language of the page that is rendered next, while the site is built. */
export function speak(of: Language): void {
  spoken = of;
}

/** Every string of the interface, in the language of the page. */
export const t: Catalogue = new Proxy(zh, { get: (_, key) => Reflect.get(CATALOGUES[spoken], key) as unknown });

/** The unit's name after a value: `1 vehicle`, `3 vehicles`. */
export const unitAfter = (unit: string, value: string): string =>
  (value === '1' ? t.singular[unit] : undefined) ?? t.units[unit] ?? '';

/** A text that the model has in both languages. */
export const told = (text: { readonly zh: string; readonly en: string }): string => text[spoken];
