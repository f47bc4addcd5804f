import { EXECUTION_SERIES } from '$lib/derive/execution.ts';
import { cited } from '$lib/query/cited.server.ts';
import { answer } from '$lib/query/node.server.ts';
import { panel } from '$lib/query/sql/panel.ts';
import { projects } from '$lib/query/sql/projects.ts';
import { EVERYTHING } from '$lib/query/sql/scope.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () =>
  cited({
    execution: await answer(panel(EXECUTION_SERIES, EVERYTHING)),
    projects: await answer(projects(EVERYTHING)),
  });
