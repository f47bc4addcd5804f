import { answer } from './node.server.ts';
import { type SourceRow, sources } from './sql/sources.ts';

const documentOf = (row: unknown): string[] =>
  typeof row === 'object' && row !== null && 'doc_id' in row && typeof row.doc_id === 'string' ? [row.doc_id] : [];

/** The answers of a page together with the documents that their rows come from. */
export async function cited<Answers extends object>(
  answers: Answers,
): Promise<Answers & { readonly sources: readonly SourceRow[] }> {
  const found = new Set(
    Object.values(answers).flatMap((rows) => (Array.isArray(rows) ? rows.flatMap(documentOf) : [])),
  );
  return { ...answers, sources: (await answer(sources())).filter(({ doc_id: doc }) => found.has(doc)) };
}
