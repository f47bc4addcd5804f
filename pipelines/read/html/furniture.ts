import { attribute, isElement, textOf } from './dom.ts';
import type { Element } from './dom.ts';

const DROPPED = new Set(
  'script style noscript template nav footer aside iframe svg canvas select button textarea object head'.split(' '),
);
const SITE_PARTS =
  /^(?:nav|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|location|position|footer|foot|header|head|top|topbar|sidebar|aside|share|copyright|toolbar|search|searchbox|pagination|pager|banner|friendlink|links?|related|login)$/i;
const MENU_LINKS = 4;
const MENU_SHARE = 0.8;
/** A part that holds this share of the page's text is the page, whatever it is called. */
const MAIN_SHARE = 0.3;

/** Tells which elements are the site's and not the document's: scripts, menus, headers, footers, hidden parts. */
export function furnitureTest(body: Element): (element: Element) => boolean {
  const whole = lengthOf(body);
  return (element) => {
    const { tagName } = element;
    if (DROPPED.has(tagName)) return true;
    const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '');
    if (hidden || attribute(element, 'hidden') !== undefined) return true;
    const named =
      tagName === 'header' ||
      `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
        .split(/\s+/)
        .some((name) => SITE_PARTS.test(name));
    if (named && tagName !== 'table' && !isTablePart(tagName)) return lengthOf(element) < MAIN_SHARE * whole;
    return (tagName === 'ul' || tagName === 'ol' || tagName === 'div') && isMenu(element);
  };
}

const isTablePart = (tag: string): boolean => /^(?:body|thead|tbody|tfoot|tr|td|th|caption)$/.test(tag);

const lengthOf = (element: Element): number => textOf(element).replace(/\s/g, '').length;

/** Nearly all of a menu's text is links. */
function isMenu(element: Element): boolean {
  const links = linksIn(element);
  if (links.length < MENU_LINKS) return false;
  const linked = links.reduce((sum, link) => sum + lengthOf(link), 0);
  return linked >= MENU_SHARE * lengthOf(element);
}

const linksIn = (element: Element): Element[] =>
  element.childNodes.flatMap((node) => (isElement(node) ? (node.tagName === 'a' ? [node] : linksIn(node)) : []));
