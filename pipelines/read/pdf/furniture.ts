import type { PageLayout } from './page.ts';
import type { Item } from './unruled.ts';

const PAGE_NUMBER =
  /^[\s—–―－·•~-]*(?:第\s*|page\s*)?(\d{1,4})\s*(?:页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[\s—–―－·•~-]*$/i;
const MARGIN = 0.12;
const RUNNING_PAGES = 3;
const RUNNING_SHARE = 0.6;

/**
 * Drops what is no part of the text: numbers in the top and bottom margins that count on from page to page, and lines that
 * stand in the same place of most pages (after the first).
 */
export function withoutFurniture(pages: readonly PageLayout[]): Item[][] {
  const margins = pages.map(marginItems);
  const offsets = margins.map(
    (items, index) => new Set([...items].flatMap((item) => pageNumber(item) ?? []).map((n) => n - index)),
  );
  const countsOn = (number: number, index: number): boolean =>
    pages.length === 1
      ? number === 1
      : [-2, -1, 1, 2].some((distance) => offsets[index + distance]?.has(number - index));
  const places = new Map<string, number>();
  pages.forEach((page, index) => {
    for (const item of margins[index] ?? []) {
      const key = placeKey(item, page);
      if (key) places.set(key, (places.get(key) ?? 0) + 1);
    }
  });
  const often = Math.max(RUNNING_PAGES, RUNNING_SHARE * pages.length);
  const seen = new Set<string>();
  return pages.map((page, index) =>
    page.items.filter((item) => {
      if (!margins[index]?.has(item)) return true;
      const number = pageNumber(item);
      if (number !== null && countsOn(number, index)) return false;
      const key = placeKey(item, page);
      if (!key || (places.get(key) ?? 0) < often) return true;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  );
}

const marginItems = ({ items, height }: PageLayout): Set<Item> =>
  new Set(
    [items[0], items[1], items.at(-1), items.at(-2)].filter(
      (item): item is Item & { kind: 'line' } =>
        item?.kind === 'line' && (item.line.y < MARGIN * height || item.line.y > (1 - MARGIN) * height),
    ),
  );

const pageNumber = (item: Item): number | null => {
  const digits = item.kind === 'line' ? PAGE_NUMBER.exec(item.line.text)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
};

const placeKey = (item: Item, { height }: PageLayout): string | null =>
  item.kind === 'line' && !/单位[:：]|表/.test(item.line.text)
    ? `${String(Math.round(item.line.y / 4))} ${String(Math.round(height))} ${item.line.text}`
    : null;
