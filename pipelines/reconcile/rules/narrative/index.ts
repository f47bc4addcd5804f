import type { Rule } from '../../rule.ts';
import { agencyNames } from './agency-names.ts';
import { carryRate } from './carry-rate.ts';
import { changeRate, rateOfNothing } from './change-rate.ts';
import { childBudgets } from './children.ts';
import { completion } from './completion.ts';
import { moneyAndCounts, receptions } from './counts.ts';
import { budgetDifference, direction } from './direction.ts';
import { listedItems } from './listed-items.ts';
import { parts } from './parts.ts';
import { insured, staff } from './people.ts';
import { procurement } from './procurement.ts';
import { purposes } from './purposes.ts';
import { reasons } from './reasons.ts';
import { rightTotal } from './right-total.ts';
import { share, sharesAddUp } from './shares.ts';
import { sizeWords } from './size-words.ts';
import { fleet, perVehicle, runningCost } from './vehicles.ts';
import { yearWords } from './year-words.ts';

export const RULES: readonly Rule[] = [
  parts,
  share,
  sharesAddUp,
  changeRate,
  direction,
  rateOfNothing,
  budgetDifference,
  childBudgets,
  completion,
  listedItems,
  runningCost,
  perVehicle,
  fleet,
  moneyAndCounts,
  receptions,
  procurement,
  staff,
  insured,
  rightTotal,
  yearWords,
  carryRate,
  sizeWords,
  agencyNames,
  reasons,
  purposes,
];
