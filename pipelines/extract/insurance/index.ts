import type { Table } from '../../model/document.ts';
import type { SourceText } from '../../model/source-text.ts';
import { announcedUnit } from '../../recognise/figures.ts';
import type { AnnouncedUnit, Figure } from '../../recognise/figures.ts';
import { squeeze, viewOf } from '../../recognise/view.ts';
import type { Context } from '../index.ts';
import { wordingOf } from '../narrative/measures.ts';
import { sectionOf } from '../narrative/topics.ts';
import { fundWords, insuranceOf } from './words.ts';
import type { FundWords } from './words.ts';

const NUMBER = /^-?\d[\d,]*(?:\.\d+)?(?:万?元)?$/;

/**
 * Reads notices of insurance funds (基金收支公示, layouts.md §6): opening, income by source, expenditure by kind, balance and
 * cumulative balance of each insurance, as `other.fund_*` with the insurance as `kind`. Only below a heading that speaks of
 * an insurance fund.
 */
export function extractInsurance(context: Context): void {
  let path = '';
  let insurance: string | null = null;
  for (const { block, path: headings } of context.blocks) {
    const section = sectionOf(headings);
    if (section.topic !== 'insurance') continue;
    if (headings.join('/') !== path) {
      path = headings.join('/');
      insurance =
        [...headings]
          .reverse()
          .map(insuranceOf)
          .find((found) => found !== null) ?? null;
    }
    if (block.kind === 'paragraph') insurance = readSentences(context, block.text, insurance, section.place);
    else if (block.kind === 'table') readTable(context, block, insurance, section.place);
  }
}

/** Reads one paragraph; returns the insurance that it named last. */
function readSentences(context: Context, source: SourceText, known: string | null, place: string): string | null {
  const { text } = viewOf(source);
  let insurance = insuranceOf(/^[^，。；：:\d]*/.exec(text)?.[0] ?? '') ?? known;
  let from = 0;
  for (const figure of context.ledger.figures(source)) {
    if (figure.unit === 'date') continue;
    const lead = text.slice(from, figure.start);
    from = figure.rawEnd;
    insurance = insuranceOf(lead) ?? insurance;
    const words = fundWords(/[^，。；、：:()]*$/.exec(lead)?.[0] ?? '');
    if (figure.unit !== 'yuan' || wordingOf(lead, false, false)?.measure !== 'actual') continue;
    publish(context, figure, words, insurance, place, null);
  }
  return insurance;
}

/** Reads a table with a row an insurance and a column a flow, or the other way round. */
function readTable(context: Context, table: Table, known: string | null, place: string): void {
  const captioned = table.captions.map((line) => announcedUnit(squeeze(line))).find((unit) => unit !== null) ?? null;
  const header = (table.grid[0] ?? []).map((cell) => (cell ? squeeze(cell.text) : ''));
  for (const [index, row] of table.grid.entries()) {
    const label = row[0] ? squeeze(row[0].text) : '';
    row.forEach((cell, column) => {
      if (!cell || index === 0 || column === 0 || cell.column !== column || !NUMBER.test(squeeze(cell.text))) return;
      const [figure] = context.ledger.figures(cell.text);
      const title = header[column] ?? '';
      const announced = announcedUnit(title) ?? announcedUnit(label) ?? captioned;
      const words = fundWords(bare(title)) ?? fundWords(bare(label));
      const insurance = insuranceOf(label) ?? insuranceOf(title) ?? known;
      if (figure && announced?.unit === 'yuan') publish(context, figure, words, insurance, place, announced);
    });
  }
}

const bare = (title: string): string => title.replace(/[(（][^()（）]*[)）]$/, '');

/** 医疗救助 has keys of its own (gold/SCHEMA.md) and is left to its extractor. */
function publish(
  { collector, ledger }: Context,
  figure: Figure,
  words: FundWords | null,
  insurance: string | null,
  place: string,
  announced: AnnouncedUnit | null,
): void {
  if (!words || !insurance || insurance === 'assistance' || !ledger.isFree(figure)) return;
  collector.figure(figure, {
    indicator: `other.fund_${words.flow}`,
    measure: 'actual',
    announced,
    dims: { kind: insurance, place, ...(words.item ? { item: words.item } : {}) },
  });
}
