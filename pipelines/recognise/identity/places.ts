import { printedNames } from './divisions.ts';
import type { Division } from './divisions.ts';

const ORGAN = '(?:人民政府|政府|市委|省委|区委|财政[局厅]|医疗保障局|医保局|卫健委|民政[局厅]|人大|审计[局厅])';

/**
 * The one division that a document means by a name which several bear, by what it says of the divisions above them: their
 * names before the shared one, else their organs. Null where that does not tell them apart.
 */
export function tellApart(divisions: readonly Division[], text: string): Division | null {
  const beside = divisions.filter((division) =>
    division.above.some((parent) => printedNames(parent).some((name) => text.includes(`${name}${division.name}`))),
  );
  if (beside.length > 0) return only(beside);
  for (const level of ['city', 'province'] as const) {
    const governed = divisions.filter((division) =>
      division.above.some((parent) => parent.level === level && new RegExp(`${parent.name}${ORGAN}`).test(text)),
    );
    if (governed.length > 0) return only(governed);
  }
  return null;
}

const only = (divisions: readonly Division[]): Division | null =>
  divisions.length === 1 ? (divisions[0] ?? null) : null;
