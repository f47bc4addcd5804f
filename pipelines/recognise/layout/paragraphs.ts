import { SourceText } from '../../model/source-text.ts';
import { viewOf } from '../view.ts';
import { headingLevel, numberingLevel } from './headings.ts';
import type { Line } from './lines.ts';

const ENDS = /[。！？：:；;]$/;
const GOES_ON = /^(?:元|万元|亿元|万|%|，|。|；|、|\)|”|》|人次|人|辆|个|年|月|日|分(?!别))/;

/** Whether the line break between two texts is only the page's width. */
function onlyWidth(before: string, after: SourceText, afterMarked: number | null): boolean {
  const next = viewOf(after).text;
  if (!before || !next || afterMarked !== null) return false;
  if (GOES_ON.test(next) && !ENDS.test(before)) return true;
  const open = /(?:主要用于|原因|主要包括)[：:]$/.test(before);
  if (ENDS.test(before) && !open) return false;
  if (headingLevel(after, null) !== null || numberingLevel(next) !== null) return false;
  return open || /[，、。；]/.test(before) || before.length >= 25;
}

/**
 * Reads one paragraph: the lines from `from` on that only the page's width broke, over blank lines, page numbers and rules.
 *
 * @returns the joined text and the index of the first line after it.
 */
export function readParagraph(lines: readonly Line[], from: number): { text: SourceText; next: number } {
  const first = lines[from];
  if (!first) return { text: new SourceText([]), next: from + 1 };
  const parts = [first.text];
  let tail = viewOf(first.text).text;
  let next = from + 1;
  for (let index = from + 1; index < lines.length && index < next + 6; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.kind === 'blank' || line.kind === 'page') continue;
    if (line.kind !== 'text' || !onlyWidth(tail, line.text, line.marked)) break;
    parts.push(line.text);
    tail = viewOf(line.text).text || tail;
    next = index + 1;
  }
  return { text: parts.length === 1 ? first.text : SourceText.join(parts), next };
}
