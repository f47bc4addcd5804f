import type { Rule } from '../../rule.ts';
import { bothSides, grandTotal, rollForward, rollForwardByRow, sumOfFunds } from './balance.ts';
import { classification } from './classification.ts';
import { columnsHoldTheirYear } from './columns.ts';
import { personnelAndPublic } from './economic.ts';
import { economicHierarchy, functionHierarchy, totalOfClasses, totalRow } from './hierarchy.ts';
import { expenditureByKind, incomeBySource, rowOfOneFund } from './row-sums.ts';
import { threePublic } from './sangong.ts';

export const RULES: readonly Rule[] = [
  bothSides,
  grandTotal,
  incomeBySource,
  expenditureByKind,
  totalOfClasses,
  functionHierarchy,
  rowOfOneFund,
  totalRow,
  sumOfFunds,
  rollForward,
  economicHierarchy,
  personnelAndPublic,
  rollForwardByRow,
  threePublic,
  classification,
  columnsHoldTheirYear,
];
