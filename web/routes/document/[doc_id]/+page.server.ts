import { answer } from '$lib/query/node.server.ts';
import { documents } from '$lib/query/sql/overview.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = async () => (await answer(documents())).map(({ doc_id }) => ({ doc_id }));
