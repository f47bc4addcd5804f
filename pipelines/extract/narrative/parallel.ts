import type { Figure } from '../../recognise/figures.ts';
import type { View } from '../../recognise/view.ts';
import { dimsOf, fundOf } from './clauses.ts';
import type { ClauseContext, Subject, Thread } from './clauses.ts';
import { comparedWith, wordingOf } from './measures.ts';
import { termsIn } from './terms.ts';

const SERIES = /分别(?:[^，。；、\d]{0,24})$/;
const BETWEEN = /^(?:、|和|与|及|，)$/;

/** The numbers of `A、B分别为x万元和y万元`, in order; empty where the number at `at` begins no such series. */
export function seriesAt(view: View, figures: readonly Figure[], at: number): readonly Figure[] {
  const first = figures[at];
  if (!first || !SERIES.test(view.text.slice(Math.max(0, first.start - 60), first.start))) return [];
  const series = [first];
  for (const next of figures.slice(at + 1)) {
    const last = series.at(-1) ?? first;
    if (!BETWEEN.test(view.text.slice(last.rawEnd, next.start))) break;
    series.push(next);
  }
  return series.length > 1 ? series : [];
}

/** Reads a series whose sentence names as many subjects as there are numbers, each its own; any other stays unread. */
export function readSeries(
  view: View,
  series: readonly Figure[],
  from: number,
  thread: Thread,
  context: ClauseContext,
): void {
  const [first, ...rest] = series;
  const last = rest.at(-1);
  if (!first || !last) return;
  const { section, collector } = context;
  const sentence = view.text.slice(view.text.lastIndexOf('。', first.start) + 1, first.start);
  const lead = view.text.slice(from, first.start);
  const names = lead.slice(0, lead.lastIndexOf('分别')).replace(/(?:比|较|与|同)[^，。；]*$/, '');
  const subjects = termsIn(names, section.topic, last.unit);
  const wording = wordingOf(lead.replace('分别', ''), last.unit === 'percent', false, collector.year);
  thread.subject = null;
  if (subjects.length !== series.length || !wording || wording.prior) return;
  thread.compared = comparedWith(sentence) ?? thread.compared;
  subjects.forEach((term, index) => {
    const figure = series[index];
    if (!figure) return;
    const fund = term.fund === 'none' ? {} : term.fund ? { fund: term.fund } : fundOf(thread, section, names);
    const subject: Subject = {
      indicator: term.indicator,
      unit: null,
      dims: { ...fund, ...(term.kind ? { kind: term.kind } : {}) },
    };
    collector.figure(figure, {
      indicator: subject.indicator,
      measure: wording.measure,
      dims: dimsOf(subject, thread, wording, sentence, section),
      sign: wording.sign,
      announced: last.unit === 'yuan' ? { unit: 'yuan', scale: last.scale } : null,
    });
  });
}
