import { extract } from '../../pipelines/extract/index.ts';
import type { Context } from '../../pipelines/extract/index.ts';
import type { Identity } from '../../pipelines/model/disclosure.ts';
import { readText } from '../../pipelines/read/text.ts';
import { recognise } from '../../pipelines/recognise/index.ts';

/** The identity of an invented bureau, for documents that are given as text. */
export const identityOf = (fiscalYear: number): Identity => ({
  fiscalYear,
  kind: 'accounts',
  title: null,
  scope: null,
  sourceUrl: null,
  publishedOn: null,
  agency: {
    agencyId: 'x-test',
    name: '某县医疗保障局',
    shortName: '某县医保局',
    province: null,
    city: null,
    county: null,
    level: 'county',
    divisionCode: null,
    kind: 'ybj',
  },
});

/** Reads a document given as text, of fiscal year 2023 unless said otherwise. */
export function extractText(text: string, fiscalYear = 2023): Context {
  return extract(recognise(readText(new TextEncoder().encode(text), 'case.txt')), identityOf(fiscalYear));
}

/** The facts of a text as short lines: `indicator measure [fund] [code] [item] [kind] [project] [base] = value`. */
export function factLines(text: string, fiscalYear = 2023): string[] {
  return extractText(text, fiscalYear).collector.facts.map(({ indicator, measure, dims, value, text: words }) =>
    [
      indicator,
      measure,
      ...[dims.fund, dims.code, dims.item, dims.kind, dims.project, dims.base].filter((part) => part !== undefined),
      '=',
      value?.toFixed() ?? words ?? '',
    ].join(' '),
  );
}
