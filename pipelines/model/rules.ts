import { BETWEEN_RULES } from './rules/between.ts';
import { NARRATIVE_RULES } from './rules/narrative.ts';
import { PERFORMANCE_RULES } from './rules/performance.ts';
import { PLAUSIBLE_RULES } from './rules/plausible.ts';
import type { RuleText } from './rules/rule-text.ts';
import { TABLES_RULES } from './rules/tables.ts';
import { YEARS_RULES } from './rules/years.ts';

export type { RuleSeverity, RuleText } from './rules/rule-text.ts';

/** Every audit rule that runs, by id: pipeline, Parquet, data dictionary and interface name them from here. */
export const RULES = {
  ...TABLES_RULES,
  ...BETWEEN_RULES,
  ...NARRATIVE_RULES,
  ...PERFORMANCE_RULES,
  ...YEARS_RULES,
  ...PLAUSIBLE_RULES,
};

export type RuleId = keyof typeof RULES;

export const ruleOf = (id: RuleId): RuleText => RULES[id];
