import type { Context } from '../index.ts';

export function ignoreNonFacts(context: Context): void {
  void context;
}
