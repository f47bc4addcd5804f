import { TABLES } from '../../../pipelines/model/tables.ts';
import { INDICATORS } from '../../../pipelines/model/indicators.ts';
import { published, servedFiles } from '$lib/query/published.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
  tables: published().tables.map(({ name, files }) => ({
    name,
    zh: TABLES[name].zh,
    en: TABLES[name].en,
    columns: TABLES[name].columns.map(({ name: column, type, zh, en, nullable }) => ({ name: column, type, zh, en, nullable })),
    files: files.map(({ path, bytes }) => ({ path, bytes })),
  })),
  others: servedFiles()
    .filter(({ path }) => !path.endsWith('.parquet'))
    .map(({ path, bytes }) => ({ path, bytes })),
  indicators: INDICATORS.map(({ key, zh, en, unit }) => ({ key, zh, en, unit })),
});
