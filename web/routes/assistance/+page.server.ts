import { cited } from '$lib/query/cited.server.ts';
import { answer } from '$lib/query/node.server.ts';
import { assistance } from '$lib/query/sql/assistance.ts';
import { EVERYTHING } from '$lib/query/sql/scope.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => cited({ assistance: await answer(assistance(EVERYTHING)) });
