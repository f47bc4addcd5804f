import { pinyin } from 'pinyin-pro';
import { PANEL } from '../../../pipelines/model/panel.ts';
import { en } from '../i18n/en.ts';
import { zh } from '../i18n/zh.ts';
import { answer } from '../query/node.server.ts';
import { agencies } from '../query/sql/overview.ts';
import { type NamedRow, namedCodes, namedProjects } from '../query/sql/search.ts';
import type { Entry, Subject } from './entry.ts';

const PAGES = {
  execution: '/execution/',
  sangong: '/sangong/',
  scores: '/scores/',
  assistance: '/assistance/',
  compare: '/compare/',
  findings: '/findings/',
  data: '/data/',
  check: '/check/',
} as const;

/** 门头沟区 → `men tou gou qu`; letters and digits stay as they are. */
export const sounds = (name: string): string =>
  pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z\d]/g, ''))
    .filter(Boolean)
    .join(' ');

const figureEntry =
  (subject: Subject) =>
  ({ code, name, agency, fiscal_year: year, doc_id: doc, fact_id: fact }: NamedRow): Entry => ({
    subject,
    name,
    ...(code === null ? {} : { code }),
    sounds: sounds(name),
    more: `${agency} ${String(year)}`,
    path: `/document/${doc}/#fact-${fact}`,
  });

/** Everything that can be found: agencies, pages and indicators, 科目 and projects. */
export async function searchEntries(): Promise<Entry[]> {
  const pages = Object.entries(PAGES).map(([key, path]): Entry => {
    const name = zh.nav[key as keyof typeof PAGES];
    return { subject: 'page', name, en: en.nav[key as keyof typeof PAGES], sounds: sounds(name), path };
  });
  const indicators = PANEL.map((column): Entry => ({
    subject: 'page',
    name: column.zh,
    en: column.en,
    sounds: sounds(column.zh),
    path: `/compare/?indicator=${column.name}`,
  }));
  const bureaus = (await answer(agencies())).map((row): Entry => ({
    subject: 'agency',
    name: row.short_name,
    also: row.agency,
    ...(/^\d+/.test(row.agency_id) ? { code: row.agency_id.replace(/-.*/, '') } : {}),
    sounds: sounds(row.short_name),
    more: `${row.province ?? ''}${row.city ?? ''}`,
    path: `/agency/${row.agency_id}/`,
  }));
  return [
    ...bureaus,
    ...pages,
    ...indicators,
    ...(await answer(namedCodes())).map(figureEntry('code')),
    ...(await answer(namedProjects())).map(figureEntry('project')),
  ];
}
