import type { Rule } from '../../rule.ts';
import { priorTotals } from './prior-totals.ts';

/** Of Y, what one document shows alone; the rest compares documents (`across.ts`). */
export const RULES: readonly Rule[] = [priorTotals];
