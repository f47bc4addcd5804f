import type { Rule } from '../rule.ts';
import { RULES as BETWEEN } from './between/index.ts';
import { RULES as NARRATIVE } from './narrative/index.ts';
import { RULES as PERFORMANCE } from './performance/index.ts';
import { RULES as PLAUSIBLE } from './plausible/index.ts';
import { RULES as TABLES } from './tables/index.ts';
import { RULES as YEARS } from './years/index.ts';

/** Every rule that checks one disclosure, in the order of domain.md §5. One rule more is one file in a family's folder. */
export const RULES_THAT_RUN: readonly Rule[] = [
  ...TABLES,
  ...BETWEEN,
  ...NARRATIVE,
  ...PERFORMANCE,
  ...YEARS,
  ...PLAUSIBLE,
];
