import type { Paragraph } from '../../model/document.ts';
import { viewOf } from '../../recognise/view.ts';
import type { Figure } from '../../recognise/figures.ts';
import type { Context } from '../index.ts';
import { nameItem, newThread, readClause, readNoChange } from './clauses.ts';
import type { Subject, Thread } from './clauses.ts';
import { printedCodes } from './items.ts';
import { readSeries, seriesAt } from './parallel.ts';
import { readStaff } from './staff.ts';
import { readStatedZeros } from './stated-zeros.ts';
import { lastTerm } from './terms.ts';
import { sectionOf, strongFund } from './topics.ts';
import type { Section } from './topics.ts';

/** Numbers that quantify nothing: dates, thresholds (单价50万元以上), list numbers. */
function isQuantity(figure: Figure, text: string): boolean {
  if (!figure.value || figure.unit === 'date') return false;
  const before = text.slice(0, figure.start);
  const after = text.slice(figure.rawEnd);
  if (/(?:单位?价值?|单台)(?:在)?$/.test(before) && /^\(?含?\)?(?:及)?以上/.test(after)) return false;
  if (figure.unit === null) return /(?:为|是)$/.test(before) && figure.value.isZero();
  return !/第$/.test(before);
}

type Event = { readonly at: number } & ({ readonly figure: Figure } | { readonly words: RegExpExecArray });

/** The quantities and the words of no change of a paragraph, in order. */
function events(figures: readonly Figure[], text: string): Event[] {
  const numbers = figures.filter((figure) => isQuantity(figure, text)).map((figure) => ({ at: figure.start, figure }));
  const words = [...text.matchAll(/(?<!基本)(?:持平|一致)/g)].map((match) => ({ at: match.index, words: match }));
  return [...numbers, ...words].sort((a, b) => a.at - b.at);
}

/** Reads the 决算情况说明: totals, shares, changes, budget comparisons, 三公, 采购, 资产, 运行经费. */
export function extractNarrative(context: Context): void {
  const { blocks, collector, ledger } = context;
  const codes = printedCodes(collector.facts);
  let path = '';
  let section: Section = sectionOf([]);
  let thread: Thread = newThread();
  let open = false;
  for (const placed of blocks) {
    const own = placed.path.join('/');
    if (own !== path) {
      path = own;
      section = sectionOf(placed.path);
      thread = newThread(titleSubject(section), section.fund === 'all' ? null : section.fund);
    }
    if (placed.block.kind !== 'paragraph') continue;
    if (section.topic === 'glossary' || section.topic === 'contents') continue;
    if (section.topic === 'performance' || section.topic === 'none') thread = newThread();
    const here = ownSection(placed.block, section);
    const view = viewOf(placed.block.text);
    beginParagraph(thread, view.text, open);
    open = /[:：]$/.test(view.text);
    const clause = { section: here, collector, codes };
    let from = 0;
    const figures = ledger.figures(placed.block.text);
    const inSeries = new Set<Figure>();
    const told = events(figures, view.text);
    if (told.length === 0) nameItem(view.text, thread, clause);
    for (const event of told) {
      if ('words' in event) {
        readNoChange(view, event.words, from, thread, clause);
        from = event.at + event.words[0].length;
      } else {
        const series = inSeries.has(event.figure) ? [] : seriesAt(view, figures, figures.indexOf(event.figure));
        if (series.length > 0) readSeries(view, series, from, thread, clause);
        for (const figure of series) inSeries.add(figure);
        if (!inSeries.has(event.figure) && ledger.isFree(event.figure)) {
          readClause(view, event.figure, from, thread, clause);
        }
        from = event.figure.rawEnd;
      }
    }
    if (here.topic !== 'performance') readStatedZeros(view, here, collector);
    if (here.topic === 'staff' || here.topic === 'none')
      readStaff(view, ledger.figures(placed.block.text), here, collector);
  }
}

/** The subject that a section's title names for clauses that name none: 1.因公出国（境）费用 → 2021年决算数…元. */
function titleSubject(section: Section): Subject | null {
  const title = section.titles.at(-1) ?? '';
  const found = lastTerm(title, section.topic, 'yuan');
  if (!found || section.topic !== 'sangong') return null;
  const fund = section.fund ?? strongFund(section.titles.join('/')) ?? 'fiscal';
  return {
    indicator: found.term.indicator,
    unit: null,
    dims: { fund, ...(found.term.kind ? { kind: found.term.kind } : {}) },
  };
}

/** What a paragraph compares with is its own affair, unless it goes on with the one before. */
function beginParagraph(thread: Thread, text: string, goesOn: boolean): void {
  thread.fresh = false;
  if (goesOn || /^其中/.test(text)) return;
  thread.budget = null;
  thread.compared = null;
  thread.direction = null;
}

/** A paragraph outside any known section, or on 三公 in another one, is read by the subject that it names itself. */
function ownSection(paragraph: Paragraph, section: Section): Section {
  if (section.topic !== 'none' && section.topic !== 'basic' && section.topic !== 'project') return section;
  const start = /^[^，。；：]{0,60}/.exec(viewOf(paragraph.text).text)?.[0] ?? '';
  const named = sectionOf([start]);
  if (section.topic !== 'none' && named.topic !== 'sangong') return section;
  return named.topic === 'performance' || named.topic === 'glossary'
    ? section
    : { ...named, titles: section.titles, place: section.place };
}
