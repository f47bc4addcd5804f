import type { Rule } from '../../rule.ts';
import { anotherScope } from '../between/same-figure.ts';
import { allocations, assistanceMoney, onePopulation, personTimes } from './assistance.ts';
import { bands } from './bands.ts';
import { moneyAsCount, typedFormula } from './cells.ts';
import { costIsMoney, costTarget } from './cost.ts';
import { duplicates, evaluatedMoney } from './evaluated.ts';
import { gradeCounts, gradeFitsScore, meanScore } from './grades.ts';
import { executionRate, executionScore, moneyBySource, rateWithBase } from './money.ts';
import { levels, scores, scoreWithinWeight, weights } from './points.ts';
import {
  departmentAndAccounts,
  departmentByKind,
  oneIndicator,
  oneProject,
  projectsWithinAccounts,
} from './projects.ts';
import { proportional } from './proportional.ts';
import { direction, listedAsUnmet, metTarget, missedTarget } from './targets.ts';

/** P21 asks twice: of totals that a section tells, and of a department's own money. */
const scope: Rule = {
  id: 'P21',
  *check(book) {
    yield* departmentAndAccounts.check(book);
    yield* anotherScope.check(book);
  },
};

export const RULES: readonly Rule[] = [
  weights,
  scores,
  scoreWithinWeight,
  levels,
  executionRate,
  executionScore,
  moneyBySource,
  rateWithBase,
  missedTarget,
  metTarget,
  proportional,
  direction,
  gradeFitsScore,
  bands,
  gradeCounts,
  meanScore,
  oneProject,
  projectsWithinAccounts,
  departmentByKind,
  scope,
  costIsMoney,
  costTarget,
  typedFormula,
  moneyAsCount,
  personTimes,
  onePopulation,
  listedAsUnmet,
  assistanceMoney,
  allocations,
  oneIndicator,
  evaluatedMoney,
  duplicates,
];
