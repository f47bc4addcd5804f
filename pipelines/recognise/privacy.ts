import { cover } from './privacy/cover.ts';
import { personalRanges } from './privacy/patterns.ts';

export { redactDocument } from './privacy/document.ts';

/**
 * A line or row without what identifies people: telephone, identity and account numbers, e-mail addresses, and what stands
 * after 项目负责人, 联系人, 填报人 and the like. Each becomes one ＊. Amounts and codes stay.
 */
export const redact = (text: string): string => cover(text, personalRanges(text));
