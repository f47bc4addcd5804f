import { answer } from '$lib/query/node.server.ts';
import { evidence, rules } from '$lib/query/sql/evidence.ts';
import { findings } from '$lib/query/sql/findings.ts';
import { EVERYTHING } from '$lib/query/sql/scope.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => ({
  findings: await answer(findings(EVERYTHING)),
  evidence: await answer(evidence()),
  rules: await answer(rules()),
});
