import type { Rule } from '../../rule.ts';
import { announcedTables } from './announced-tables.ts';
import { itemsSpendTheirIncome } from './income-and-expenditure.ts';
import {
  basicByEconomy,
  costsWithinSangong,
  fiscalWithinAll,
  procurementWithinSpending,
  runningWithinPublic,
  sumOfFundTables,
} from './parts-of-wholes.ts';
import { SAME_FIGURE } from './same-figure.ts';
import { twoClassifications } from './two-classifications.ts';

export const RULES: readonly Rule[] = [
  ...SAME_FIGURE,
  fiscalWithinAll,
  sumOfFundTables,
  basicByEconomy,
  twoClassifications,
  costsWithinSangong,
  runningWithinPublic,
  itemsSpendTheirIncome,
  announcedTables,
  procurementWithinSpending,
];
