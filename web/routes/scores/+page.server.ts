import { cited } from '$lib/query/cited.server.ts';
import { answer } from '$lib/query/node.server.ts';
import { missedTargets } from '$lib/query/sql/missed.ts';
import { panel } from '$lib/query/sql/panel.ts';
import { projects } from '$lib/query/sql/projects.ts';
import { EVERYTHING } from '$lib/query/sql/scope.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () =>
  cited({
    overall: await answer(panel(['performance_score'], EVERYTHING)),
    projects: await answer(projects(EVERYTHING)),
    missed: await answer(missedTargets(EVERYTHING)),
  });
