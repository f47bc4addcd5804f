import type { Context } from '../index.ts';

export function extractPerformance(context: Context): void {
  void context;
}
