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

interface Span {
  readonly start: number;
  readonly end: number;
  readonly facts: string[];
}

/** The claim's number within a line, spaces not counting; null where its words are not there. */
export function locate(line: string, claim: Claim, quoted = true): { start: number; end: number } | null {
  const squeezed = squeeze(line);
  const raw = squeeze(claim.raw).text;
  const quote = squeeze(claim.quote).text;
  const inQuote = quote.indexOf(raw);
  const from = squeezed.text.indexOf(quote);
  if (raw === '' || (quoted && from < 0)) return null;
  const first = from >= 0 && inQuote >= 0 ? from + inQuote : squeezed.text.indexOf(raw);
  const start = squeezed.at[first];
  const last = squeezed.at[first + raw.length - 1];
  return start === undefined || last === undefined || first < 0 ? null : { start, end: last + 1 };
}

function add(spans: Span[], start: number, end: number, fact: string): void {
  const touching = spans.find((span) => start < span.end && end > span.start);
  if (touching) touching.facts.push(fact);
  else spans.push({ start, end, facts: [fact] });
}

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

/** The lines of a document with every claimed figure marked where its words stand. */
export function mark(lines: readonly Line[], claims: readonly Claim[]): MarkedLine[] {
  const spans = lines.map((): Span[] => []);
  const loose = lines.map((): string[] => []);
  const candidates = (claim: Claim): number[] =>
    lines.flatMap((line, index) =>
      (claim.line !== null && line.line === claim.line) ||
      (claim.line === null && (claim.page === null || line.page === claim.page))
        ? [index]
        : [],
    );
  for (const claim of claims) {
    const where = candidates(claim);
    const found = [true, false]
      .flatMap((quoted) => where.map((index) => ({ index, span: locate(lines[index]?.text ?? '', claim, quoted) })))
      .find(({ span }) => span !== null);
    if (found?.span) add(spans[found.index] ?? [], found.span.start, found.span.end, claim.fact_id);
    else loose[where[0] ?? -1]?.push(claim.fact_id);
  }
  return lines.map(({ line, page, text }, index) => ({
    line,
    page,
    segments: segments(text, spans[index] ?? []),
    loose: loose[index] ?? [],
  }));
}
