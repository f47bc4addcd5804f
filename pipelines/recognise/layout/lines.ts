import type { SourceText } from '../../model/source-text.ts';

/** What one line of a text document is, by its characters alone. */
export type LineKind = 'blank' | 'rule' | 'page' | 'tab-row' | 'tab-cell' | 'pipe-row' | 'text';

export interface Line {
  readonly kind: LineKind;
  readonly text: SourceText;
  /** Heading level that the format gives. */
  readonly marked: number | null;
}

/** Classifies a line: `rule` is a drawn line (`---`, `--<tab>--`, `|---|`), `page` a page number alone. */
export function classifyLine(text: SourceText, heading: number | undefined): Line {
  const raw = text.text.replace(/\s+$/, '');
  const marks = /^\s*(#{1,6})\s+\S/.exec(raw)?.[1];
  const marked = heading ?? (marks ? marks.length : null);
  const kind = ((): LineKind => {
    if (text.text.includes('\t')) {
      if (!raw.trim()) return /^\s*\t[^\t]*$/.test(text.text) ? 'tab-cell' : 'tab-row';
      if (/^[\s\-–—|:=_]*$/.test(raw) && raw.includes('-')) return 'rule';
      return /^[ \u3000]*\t[^\t]*$/.test(text.text) ? 'tab-cell' : 'tab-row';
    }
    if (!raw.trim()) return 'blank';
    if (/^\s*[-—–_=*]{3,}\s*$/.test(raw)) return 'rule';
    if (/^\s*\|?[\s:|-]*-{2,}[\s:|-]*\|?\s*$/.test(raw) && raw.includes('|')) return 'rule';
    if (/^\s*\|.*\|\s*$/.test(raw) || (raw.match(/\|/g)?.length ?? 0) >= 2) return 'pipe-row';
    if (
      /^\s*(?:[-—–]\s*)?\d{1,4}(?:\s*[-—–]|\s*\/\s*\d{1,4})?\s*$/.test(raw) ||
      /^\s*第\s*\d+\s*页(?:\s*共\s*\d+\s*页)?\s*$/.test(raw)
    ) {
      return 'page';
    }
    return 'text';
  })();
  return { kind, text, marked };
}
