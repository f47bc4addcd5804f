import { attribute, isElement } from './dom.ts';
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

/** How much text stands below an element, how many links, and how much of the text is theirs. */
interface Measure {
  readonly text: number;
  readonly links: number;
  readonly linked: number;
}

/** Tells which elements are the site's and not the document's: scripts, menus, headers, footers, hidden parts. */
export function furnitureTest(body: Element): (element: Element) => boolean {
  const measures = new Map<Element, Measure>();
  const whole = measure(body, measures).text;
  return (element) => {
    const { tagName } = element;
    if (DROPPED.has(tagName)) return true;
    const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '');
    if (hidden || attribute(element, 'hidden') !== undefined) return true;
    const { text, links, linked } = measure(element, measures);
    if (isNamedPart(element)) return text < MAIN_SHARE * whole;
    return /^(?:ul|ol|div)$/.test(tagName) && links >= MENU_LINKS && linked >= MENU_SHARE * text;
  };
}

const isNamedPart = (element: Element): boolean =>
  !/^(?:body|table|thead|tbody|tfoot|tr|td|th|caption)$/.test(element.tagName) &&
  (element.tagName === 'header' ||
    `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
      .split(/\s+/)
      .some((name) => SITE_PARTS.test(name)));

function measure(element: Element, known: Map<Element, Measure>): Measure {
  const before = known.get(element);
  if (before) return before;
  let [text, links, linked] = [0, 0, 0];
  for (const node of element.childNodes) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(/\s/g, '').length;
    if (!isElement(node)) continue;
    const below = measure(node, known);
    text += below.text;
    links += below.links;
    linked += below.linked;
  }
  const result = element.tagName === 'a' ? { text, links: 1, linked: text } : { text, links, linked };
  known.set(element, result);
  return result;
}
