import { answer } from '$lib/query/node.server.ts';
import { assistance } from '$lib/query/sql/assistance.ts';
import { EVERYTHING } from '$lib/query/sql/scope.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({ assistance: await answer(assistance(EVERYTHING)) });
