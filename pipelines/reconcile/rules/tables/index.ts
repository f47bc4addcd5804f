import type { Rule } from '../../rule.ts';
import { incomeBySource } from './income.ts';

export const RULES: readonly Rule[] = [incomeBySource];
