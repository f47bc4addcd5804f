/**
 * E: a contradiction inside one document that rounding cannot explain. W: probably wrong, a person should look.
 * S: the scopes (口径) may differ and both be right. I: information. Published as high, medium, low and low.
 */
export type RuleSeverity = 'E' | 'W' | 'S' | 'I';

/** What a rule is called and what it computes. */
export interface RuleText {
  readonly zh: string;
  readonly en: string;
  /** With the indicator keys of the published facts. */
  readonly formula: string;
  readonly severity: RuleSeverity;
}

/** The texts of one family, by rule id. */
export function ruleTexts<Id extends string>(
  rows: Readonly<Record<Id, readonly [zh: string, en: string, formula: string, severity: RuleSeverity]>>,
): Readonly<Record<Id, RuleText>> {
  const texts = Object.entries<readonly [string, string, string, RuleSeverity]>(rows).map(
    ([id, [zh, en, formula, severity]]) => [id, { zh, en, formula, severity }],
  );
  return Object.fromEntries(texts) as Record<Id, RuleText>;
}
