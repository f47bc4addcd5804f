import { answer } from '$lib/query/node.server.ts';
import { agencies } from '$lib/query/sql/overview.ts';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = async () => (await answer(agencies())).map(({ agency_id }) => ({ agency_id }));
