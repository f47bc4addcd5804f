import type { Rule } from '../../rule.ts';
import { announcedTables } from './announced-tables.ts';
import {
  basicByEconomy,
  costsWithinSangong,
  fiscalWithinAll,
  procurementWithinSpending,
  runningWithinPublic,
  sumOfFundTables,
} from './parts-of-wholes.ts';
import { SAME_FIGURE } from './same-figure.ts';

export const RULES: readonly Rule[] = [
  ...SAME_FIGURE,
  fiscalWithinAll,
  sumOfFundTables,
  basicByEconomy,
  costsWithinSangong,
  runningWithinPublic,
  announcedTables,
  procurementWithinSpending,
];
