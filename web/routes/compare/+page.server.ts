import { cited } from '$lib/query/cited.server.ts';
import { answer } from '$lib/query/node.server.ts';
import { documents } from '$lib/query/sql/overview.ts';
import { ALL_SERIES } from '$lib/query/sql/panel-all.ts';
import { panel } from '$lib/query/sql/panel.ts';
import { EVERYTHING } from '$lib/query/sql/scope.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () =>
  cited({
    panel: await answer(panel(ALL_SERIES, EVERYTHING)),
    documents: await answer(documents()),
  });
