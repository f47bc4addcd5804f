import { error } from '@sveltejs/kit';
import { mark } from '$lib/document/marks.ts';
import { answer } from '$lib/query/node.server.ts';
import { documentFacts, sourceLines } from '$lib/query/sql/document.ts';
import { documentFindings } from '$lib/query/sql/findings.ts';
import { documents } from '$lib/query/sql/overview.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => (await answer(documents())).map(({ doc_id }) => ({ doc_id }));

export const load: PageServerLoad = async ({ params }) => {
  const document = (await answer(documents())).find(({ doc_id }) => doc_id === params.doc_id);
  if (!document) error(404, params.doc_id);
  const facts = await answer(documentFacts(params.doc_id));
  const lines = await answer(sourceLines(params.doc_id));
  return {
    document,
    facts,
    lines: mark(lines, facts),
    findings: await answer(documentFindings(params.doc_id)),
  };
};
