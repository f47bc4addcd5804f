import { SourceText } from '../../model/source-text.ts';
import type { Range } from './patterns.ts';

const MARK = '＊';

/** The text with each range as one ＊. */
export function cover(text: string, ranges: readonly Range[]): string {
  let covered = '';
  let at = 0;
  for (const [start, end] of ranges) {
    covered += text.slice(at, start) + MARK;
    at = end;
  }
  return covered + text.slice(at);
}

/** The same of source text; its pieces keep their places. */
export function coverSource(source: SourceText, ranges: readonly Range[]): SourceText {
  if (ranges.length === 0) return source;
  let offset = 0;
  return new SourceText(
    source.pieces.map(({ text, place }) => {
      const start = offset;
      offset += text.length;
      const within = ranges
        .map(([from, to]): Range => [Math.max(0, from - start), Math.min(text.length, to - start)])
        .filter(([from, to]) => from < to);
      return { text: cover(text, within), place };
    }),
  );
}
