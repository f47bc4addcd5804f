import type { Context } from '../index.ts';

export function extractAccounts(context: Context): void {
  void context;
}
