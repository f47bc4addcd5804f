import { cover } from './privacy/cover.ts';
import { personalRanges } from './privacy/patterns.ts';

export { redactDocument } from './privacy/document.ts';

/**
 * A line or row without what identifies people: telephone, identity and account numbers, e-mail addresses, and what stands
 * after 项目负责人, 联系人, 填报人 and the like. Each becomes one ＊. Amounts and codes stay.
 */
export const redact = (text: string): string => cover(text, personalRanges(text));

/** True where `text`, a piece of the line or row `context`, is or holds what identifies a person there. */
export function isPersonal(text: string, context: string): boolean {
  if (personalRanges(text).length > 0) return true;
  const ranges = personalRanges(context);
  for (let at = context.indexOf(text); text !== '' && at >= 0; at = context.indexOf(text, at + 1)) {
    if (ranges.some(([start, end]) => start < at + text.length && at < end)) return true;
  }
  return false;
}
