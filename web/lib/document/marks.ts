import { groupBy } from '../derive/group.ts';

/** Where a figure claims to stand: its words, and the line or page they are on. */
export interface Claim {
  readonly fact_id: string;
  readonly raw: string;
  readonly quote: string;
  readonly line: number | null;
  readonly page: number | null;
}

export interface Line {
  readonly line: number | null;
  readonly page: number | null;
  readonly text: string;
}

/** A stretch of a line; with figures when some stand exactly there. */
export interface Segment {
  readonly text: string;
  readonly facts: readonly string[];
}

/** A line with its figures marked; `loose` are on the line, but their words were not found in it. */
export interface MarkedLine {
  readonly line: number | null;
  readonly page: number | null;
  readonly segments: readonly Segment[];
  readonly loose: readonly string[];
}

interface Squeezed {
  readonly text: string;
  /** Offset in the original of each character. */
  readonly at: readonly number[];
}

function squeeze(text: string): Squeezed {
  const at: number[] = [];
  let squeezed = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (/\s/.test(character)) continue;
    squeezed += character;
    at.push(index);
  }
  return { text: squeezed, at };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Span extends Place {
  readonly facts: string[];
}

/** Characters that make a longer number or code of the one beside them. */
const GLUED = /[\d.,]/;

/** Offsets in the line of every stretch that reads as `raw` and is no piece of a longer number. */
function occurrences(line: Squeezed, original: string, raw: string): Place[] {
  const found: Place[] = [];
  for (let at = line.text.indexOf(raw); at >= 0; at = line.text.indexOf(raw, at + 1)) {
    const start = line.at[at] ?? 0;
    const end = (line.at[at + raw.length - 1] ?? start) + 1;
    const whole =
      !(GLUED.test(raw[0] ?? '') && GLUED.test(original[start - 1] ?? '')) &&
      !(GLUED.test(raw.at(-1) ?? '') && /\d/.test(original[end] ?? ''));
    if (whole) found.push({ start, end });
  }
  return found;
}

/** The claim's number in the words of its quote, spaces not counting; null where the line has not those words. */
export function inQuote(text: string, claim: Claim): Place | null {
  const line = squeeze(text);
  const raw = squeeze(claim.raw).text;
  const quote = squeeze(claim.quote).text;
  const from = line.text.indexOf(quote);
  const within = quote.indexOf(raw);
  if (raw === '' || quote === raw || from < 0 || within < 0) return null;
  const start = line.at[from + within] ?? 0;
  return { start, end: (line.at[from + within + raw.length - 1] ?? start) + 1 };
}

/** The next stretch of a line that reads as the claim's number and begins at `after` or later; null where there is none. */
export function next(text: string, claim: Claim, after = 0): Place | null {
  const raw = squeeze(claim.raw).text;
  if (raw === '') return null;
  return occurrences(squeeze(text), text, raw).find((place) => place.start >= after) ?? null;
}

function add(spans: Span[], { start, end }: Place, fact: string): void {
  const touching = spans.find((span) => start < span.end && end > span.start);
  if (touching) touching.facts.push(fact);
  else spans.push({ start, end, facts: [fact] });
}

const NOWHERE = { line: null, page: null };

/** Where a line stands, by line number or else by page: claims and lines of one place have one key. */
const placeKey = ({ line, page }: Pick<Line, 'line' | 'page'>): string =>
  line === null ? `page ${String(page)}` : `line ${String(line)}`;

function segments(text: string, spans: Span[]): Segment[] {
  const list: Segment[] = [];
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start > from) list.push({ text: text.slice(from, span.start), facts: [] });
    list.push({ text: text.slice(span.start, span.end), facts: span.facts });
    from = span.end;
  }
  if (from < text.length) list.push({ text: text.slice(from), facts: [] });
  return list;
}

interface Found {
  readonly index: number;
  readonly place: Place;
}

/**
 * The lines of a document with every claimed figure marked where its words stand. Claims come in reading order: where a
 * quote says no more than its number (a cell of a table), equal numbers are taken one after the other.
 */
export function mark(lines: readonly Line[], claims: readonly Claim[]): MarkedLine[] {
  const spans = lines.map((): Span[] => []);
  const loose = lines.map((): string[] => []);
  const indexes = groupBy([...lines.keys()], (index) => placeKey(lines[index] ?? NOWHERE));
  const reached = new Map<string, number>();
  const first = (
    candidates: readonly number[],
    search: (text: string, index: number) => Place | null,
  ): Found | null => {
    for (const index of candidates) {
      const place = search(lines[index]?.text ?? '', index);
      if (place) return { index, place };
    }
    return null;
  };
  for (const claim of claims) {
    const key = placeKey(claim);
    const candidates = indexes.get(key) ?? [];
    const onward = candidates.filter((index) => index >= (reached.get(key) ?? 0));
    const found =
      first(candidates, (text) => inQuote(text, claim)) ??
      first(onward, (text, index) => next(text, claim, spans[index]?.at(-1)?.end)) ??
      first(candidates, (text) => next(text, claim));
    if (found) {
      reached.set(key, found.index);
      add(spans[found.index] ?? [], found.place, claim.fact_id);
    } else loose[candidates[0] ?? -1]?.push(claim.fact_id);
  }
  return lines.map(({ line, page, text }, index) => ({
    line,
    page,
    segments: segments(text, spans[index] ?? []),
    loose: loose[index] ?? [],
  }));
}
