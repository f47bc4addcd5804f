import type { Rule } from '../../rule.ts';
import { anotherScope } from '../between/same-figure.ts';

export const RULES: readonly Rule[] = [anotherScope];
