import type { SourceText } from '../../model/source-text.ts';
import { cellView } from '../../recognise/view.ts';
import type { View } from '../../recognise/view.ts';

/** Matched characters `[start, end)` with brackets and signs as the source has them. */
export function printedSlice(view: View, start = 0, end = view.text.length): string {
  let result = '';
  for (let at = start; at < end; at += 1) {
    const matched = view.text[at] ?? '';
    const source = view.origin.text[view.source[at] ?? -1] ?? '';
    result += /[(),:;]/.test(matched) && source.trim() ? source : matched;
  }
  return result.replace(/ /g, '');
}

/** Text of a cell or line as published in dims and `text`: blanks and markup residue dropped, signs kept. */
export const printed = (text: SourceText): string => printedSlice(cellView(text));

/** A name without a trailing colon or full stop. */
export const named = (text: SourceText): string => printed(text).replace(/[:：。；;，,]+$/, '');
