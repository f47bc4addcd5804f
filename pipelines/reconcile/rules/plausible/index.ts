import type { Rule } from '../../rule.ts';
import { copied } from './copied.ts';
import { largeChange } from './large-change.ts';
import { leftovers } from './leftovers.ts';
import { negative, outOfRange } from './out-of-range.ts';
import { fittedBudgets, projectCounts, unspentScores } from './projects.ts';
import { dates, titles } from './titles.ts';
import { perHead, unitCosts } from './unit-costs.ts';

export const RULES: readonly Rule[] = [
  outOfRange,
  largeChange,
  unitCosts,
  perHead,
  fittedBudgets,
  unspentScores,
  leftovers,
  titles,
  dates,
  copied,
  negative,
  projectCounts,
];
