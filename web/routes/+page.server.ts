import { EXECUTION_SERIES } from '$lib/derive/execution.ts';
import { OVERVIEW_SERIES } from '$lib/derive/latest.ts';
import { cited } from '$lib/query/cited.server.ts';
import { answer } from '$lib/query/node.server.ts';
import { assistance } from '$lib/query/sql/assistance.ts';
import { findingCounts, topFindings } from '$lib/query/sql/findings.ts';
import { coverage, documents } from '$lib/query/sql/overview.ts';
import { panel } from '$lib/query/sql/panel.ts';
import { projects } from '$lib/query/sql/projects.ts';
import { EVERYTHING } from '$lib/query/sql/scope.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () =>
  cited({
    execution: await answer(panel(EXECUTION_SERIES, EVERYTHING)),
    panel: await answer(panel(OVERVIEW_SERIES, EVERYTHING)),
    projects: await answer(projects(EVERYTHING)),
    assistance: await answer(assistance(EVERYTHING)),
    findings: await answer(topFindings(EVERYTHING)),
    counts: await answer(findingCounts(EVERYTHING)),
    coverage: await answer(coverage(EVERYTHING)),
    documents: await answer(documents()),
  });
