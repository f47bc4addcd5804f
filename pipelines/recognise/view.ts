import type { SourceText } from '../model/source-text.ts';
import { plain } from './glyphs.ts';

/** Conversion residue that is markup and not text: HTML tags, Markdown emphasis, heading signs. */
const RESIDUE = /<\/?(?:b|p|i|u|br|strong|em|span|div|sup|sub)\s*\/?>|\*\*|__|^\s*#{1,6}(?=\s)|\bnull\b/gi;

/**
 * Source text as extractors match it: characters folded one by one ({@link plain}), markup residue and blanks left out.
 * `source[i]` is the offset in the source of the view's character `i`, so every match leads back to verbatim text.
 * Between two digits of running text a blank stays as one space: they are two numbers. In a cell (`cell: true`) it goes too,
 * and `joins` holds the view offsets where digits met.
 */
export interface View {
  readonly origin: SourceText;
  readonly text: string;
  readonly source: readonly number[];
  readonly joins: ReadonlySet<number>;
}

const VIEWS = new WeakMap<SourceText, { prose?: View; cell?: View }>();
const DIGIT = /[\d.]/;

function build(origin: SourceText, cell: boolean): View {
  const dropped = new Uint8Array(origin.text.length);
  for (const match of origin.text.matchAll(RESIDUE)) dropped.fill(1, match.index, match.index + match[0].length);
  let text = '';
  const source: number[] = [];
  const joins = new Set<number>();
  let gap = -1;
  for (let offset = 0; offset < origin.text.length; offset += 1) {
    if (dropped[offset]) continue;
    const char = plain(origin.text[offset] ?? '');
    if (char === ' ') {
      if (gap < 0) gap = offset;
      continue;
    }
    if (gap >= 0 && DIGIT.test(text.at(-1) ?? '') && DIGIT.test(char)) {
      if (cell) joins.add(text.length);
      else {
        text += ' ';
        source.push(gap);
      }
    }
    gap = -1;
    text += char;
    source.push(offset);
  }
  return { origin, text, source, joins };
}

/** The view of running text. */
export function viewOf(origin: SourceText): View {
  const cached = VIEWS.get(origin) ?? {};
  cached.prose ??= build(origin, false);
  VIEWS.set(origin, cached);
  return cached.prose;
}

/** The view of a table cell: blanks inside a number are layout and go. */
export function cellView(origin: SourceText): View {
  const cached = VIEWS.get(origin) ?? {};
  cached.cell ??= build(origin, true);
  VIEWS.set(origin, cached);
  return cached.cell;
}

/** Source offsets `[start, end)` of the view's characters `[start, end)`. */
export function sourceRange(view: View, start: number, end: number): readonly [number, number] {
  const first = view.source[start] ?? view.origin.text.length;
  const last = view.source[Math.max(start, end - 1)] ?? first;
  return [first, end > start ? last + 1 : first];
}

/** The text of a source as matched: folded and without blanks. */
export const squeeze = (origin: SourceText): string => cellView(origin).text;
