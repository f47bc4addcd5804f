import type { PanelRow } from '../../../web/lib/query/sql/panel.ts';
import type { ProjectRow } from '../../../web/lib/query/sql/projects.ts';
import type { AssistanceRow } from '../../../web/lib/query/sql/assistance.ts';

const figure = {
  unit: 'yuan',
  ulp: '0.01',
  fund: null,
  base: null,
  comparator: null,
  text: null,
  raw: '',
  fact_id: 'f',
  doc_id: 'd',
  line: 1,
  page: null,
  derived: false,
  uncertain: false,
  doubts: 0,
};

/** A figure of the panel: agency `甲` of 2021 unless said otherwise. */
export const panelRow = (series: string, value: string, more: Partial<PanelRow> = {}): PanelRow => ({
  ...figure,
  fact_id: `${series} ${value}`,
  agency_id: more.agency ?? '甲',
  agency: '甲',
  region: '',
  fiscal_year: 2021,
  scope: null,
  series,
  value,
  ...more,
});

export const projectRow = (project: string, more: Partial<ProjectRow> = {}): ProjectRow => ({
  agency_id: '甲',
  agency: '甲',
  region: '',
  fiscal_year: 2022,
  doc_id: 'd',
  project,
  score: null,
  score_ulp: '0.01',
  score_fact: `${project} score`,
  score_values: 1,
  initial: null,
  initial_fact: `${project} initial`,
  final: null,
  final_fact: `${project} final`,
  spent: null,
  spent_fact: `${project} spent`,
  rate: null,
  rate_ulp: '0.01',
  rate_fact: `${project} rate`,
  ...more,
});

export const assistanceRow = (
  kind: string,
  measure: string,
  value: string,
  more: Partial<AssistanceRow> = {},
): AssistanceRow => ({
  ...figure,
  unit: 'person_time',
  ulp: '1',
  agency_id: more.agency ?? '甲',
  agency: '甲',
  region: '',
  fiscal_year: 2022,
  indicator: 'assistance.person_times',
  measure,
  kind,
  project: null,
  value,
  ...more,
});
