import { error } from '@sveltejs/kit';
import { cited } from '$lib/query/cited.server.ts';
import { answer } from '$lib/query/node.server.ts';
import { assistance } from '$lib/query/sql/assistance.ts';
import { findings } from '$lib/query/sql/findings.ts';
import { agencies, documents } from '$lib/query/sql/overview.ts';
import { ALL_SERIES } from '$lib/query/sql/panel-all.ts';
import { panel } from '$lib/query/sql/panel.ts';
import { projects } from '$lib/query/sql/projects.ts';
import { EVERYTHING } from '$lib/query/sql/scope.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => (await answer(agencies())).map(({ agency_id }) => ({ agency_id }));

export const load: PageServerLoad = async ({ params }) => {
  const agency = (await answer(agencies())).find(({ agency_id }) => agency_id === params.agency_id);
  if (!agency) error(404, params.agency_id);
  const own = { ...EVERYTHING, agencies: [agency.agency_id] };
  return cited({
    agency,
    documents: (await answer(documents())).filter(({ agency_id }) => agency_id === agency.agency_id),
    panel: await answer(panel(ALL_SERIES, own)),
    projects: await answer(projects(own)),
    assistance: await answer(assistance(own)),
    findings: await answer(findings(own)),
  });
};
