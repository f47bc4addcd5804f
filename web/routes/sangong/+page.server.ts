import { SANGONG_SERIES } from '$lib/charts/sangong-parts.ts';
import { cited } from '$lib/query/cited.server.ts';
import { answer } from '$lib/query/node.server.ts';
import { panel } from '$lib/query/sql/panel.ts';
import { sangongCounts } from '$lib/query/sql/sangong-counts.ts';
import { EVERYTHING } from '$lib/query/sql/scope.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () =>
  cited({
    sangong: await answer(panel(SANGONG_SERIES, EVERYTHING)),
    counts: await answer(sangongCounts(EVERYTHING)),
  });
