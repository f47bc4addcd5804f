import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { answer } from '$lib/query/node.server.ts';
import { fingerprint } from '$lib/query/published.server.ts';
import { agencies, years } from '$lib/query/sql/overview.ts';
import type { LayoutServerLoad } from './$types';

const engineBytes = statSync(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')).size;

export const load: LayoutServerLoad = async () => ({
  agencies: await answer(agencies()),
  years: (await answer(years())).map((row) => row.fiscal_year),
  fingerprint: fingerprint(),
  engineBytes,
});
