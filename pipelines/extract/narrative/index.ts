import type { Context } from '../index.ts';

export function extractNarrative(context: Context): void {
  void context;
}
