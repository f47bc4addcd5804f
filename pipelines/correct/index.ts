import type { Correction } from '../model/correction.ts';
import type { Corrections, UnreadFigure } from '../model/disclosure.ts';
import { Decimal } from '../model/decimal.ts';
import type { Fact } from '../model/fact.ts';
import type { Place } from '../model/source-text.ts';

export interface Corrected {
  readonly facts: readonly Fact[];
  readonly unread: readonly UnreadFigure[];
  readonly corrections: Corrections;
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const stands = (correction: Correction, each: { readonly raw: string; readonly at: Place }): boolean =>
  squeeze(each.raw) === squeeze(correction.figure) &&
  (correction.line === null || each.at.line === correction.line) &&
  (correction.page === null || each.at.page === correction.page);

/** How the reader had understood a figure: `value indicator measure`. */
const reading = ({ value, text, indicator, measure }: Fact): string =>
  [value?.toFixed() ?? text ?? '', indicator, measure].join(' ');

const noteOf = ({ reason, on }: Correction, before: string | null): string =>
  [before, `人工更正（${on}）：${reason}`].filter((part) => part !== null).join('；');

function corrected(fact: Fact, correction: Correction): Fact {
  const { value, meaning } = correction;
  return {
    ...fact,
    indicator: meaning.indicator ?? fact.indicator,
    measure: meaning.measure ?? fact.measure,
    fiscalYear: meaning.fiscalYear ?? fact.fiscalYear,
    unit: meaning.unit ?? fact.unit,
    dims: { ...fact.dims, ...meaning.dims },
    value: value ?? fact.value,
    text: value ? null : fact.text,
    note: noteOf(correction, fact.note),
    uncertain: false,
    correctedFrom: fact.correctedFrom ?? reading(fact),
  };
}

function understood(unread: UnreadFigure, correction: Correction, year: number): Fact | null {
  const { value, meaning } = correction;
  if (!value || meaning.indicator === undefined || meaning.unit === undefined) return null;
  return {
    indicator: meaning.indicator,
    measure: meaning.measure ?? 'actual',
    fiscalYear: meaning.fiscalYear ?? year,
    dims: meaning.dims ?? {},
    value,
    unit: meaning.unit,
    comparator: null,
    text: null,
    ...unread,
    derived: false,
    ulp: new Decimal(10).pow(-value.decimalPlaces()),
    note: noteOf(correction, null),
    uncertain: false,
    correctedFrom: '',
  };
}

/**
 * Applies a document's corrections to what was read. One that finds no figure, more than one, or too little to go by changes nothing
 * and is named in `corrections.unfit`, with the reason, for the maintainer.
 *
 * @param year the document's fiscal year, for figures that had not been understood.
 */
export function correct(
  facts: readonly Fact[],
  unread: readonly UnreadFigure[],
  corrections: readonly Correction[],
  year: number,
): Corrected {
  const read = [...facts];
  const open = [...unread];
  const unfit: string[] = [];
  let applied = 0;
  let understoodNow = 0;
  for (const correction of corrections) {
    const where = correction.line === null ? `第${correction.page ?? '?'}页` : `第${correction.line}行`;
    const complain = (why: string): void => void unfit.push(`${where}“${correction.figure}”：${why}`);
    const matching = read.flatMap((fact, at) =>
      stands(correction, fact) && (correction.readAs === null || fact.indicator === correction.readAs) ? [at] : [],
    );
    const [at, second] = matching;
    const free = open.findIndex((figure) => stands(correction, figure));
    if (at !== undefined && second === undefined) {
      const fact = read[at];
      if (fact) read[at] = corrected(fact, correction);
      applied += 1;
    } else if (second !== undefined) complain('这里读出了不止一个数字，请用 read_as 写明是哪个指标');
    else if (free < 0) complain('原文此处已没有这个数字，更正不再适用');
    else {
      const figure = open[free];
      const fact = figure ? understood(figure, correction, year) : null;
      if (!fact) complain('这个数字原本没有读懂，请写全 value、unit 和 indicator');
      else {
        read.push(fact);
        open.splice(free, 1);
        applied += 1;
        understoodNow += 1;
      }
    }
  }
  return { facts: read, unread: open, corrections: { applied, unfit, understood: understoodNow } };
}
