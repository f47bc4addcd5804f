import type { Figure } from '../../recognise/figures.ts';
import { viewOf } from '../../recognise/view.ts';
import type { Context } from '../index.ts';
import { wordingOf } from '../narrative/measures.ts';
import { sectionOf } from '../narrative/topics.ts';
import type { Topic } from '../narrative/topics.ts';

/** Keys of quantities by their printed unit. */
export const STATED_KEYS: Readonly<Record<string, string>> = {
  yuan: 'other.stated_amount',
  percent: 'other.stated_rate',
  person: 'other.stated_people',
  person_time: 'other.stated_person_times',
  institution: 'other.stated_institutions',
  vehicle: 'other.stated_vehicles',
  set: 'other.stated_sets',
  batch: 'other.stated_batches',
  group: 'other.stated_groups',
  point: 'other.stated_points',
  item: 'other.stated_count',
};

/** Sections whose amounts have subjects of their own: one that was not understood stays unread rather than be named loosely. */
const ACCOUNTS: ReadonlySet<Topic> = new Set([
  'overall',
  'income',
  'expenditure',
  'fiscal',
  'general',
  'basic',
  'project',
  'govfund',
  'statecap',
  'sangong',
  'operating',
  'procurement',
]);

/**
 * Quantities that prose states and no subject's extractor knows: published under `other.stated_*` with the clause's own words,
 * number left out, as `item`, so that they can be found and charted by name and nothing printed is lost.
 */
export function extractStated({ blocks, collector, ledger }: Context): void {
  for (const { block, path } of blocks) {
    if (block.kind !== 'paragraph') continue;
    const section = sectionOf(path);
    if (section.topic === 'glossary' || section.topic === 'contents') continue;
    const { text } = viewOf(block.text);
    for (const figure of ledger.figures(block.text)) {
      const key = STATED_KEYS[figure.unit ?? ''];
      const item = clauseOf(text, figure);
      if (!key || !ledger.isFree(figure) || !item) continue;
      if (ACCOUNTS.has(section.topic) && (figure.unit === 'yuan' || figure.unit === 'percent')) continue;
      const lead =
        text
          .slice(0, figure.start)
          .split(/[。；，]/)
          .at(-1) ?? '';
      const wording = wordingOf(lead, figure.unit === 'percent', figure.value?.isZero() ?? false);
      const moved = wording?.measure === 'change' || wording?.measure === 'change_rate' ? wording : null;
      collector.figure(figure, {
        indicator: key,
        measure: moved?.measure ?? 'actual',
        sign: moved?.sign ?? 1,
        dims: { item, ...(section.place ? { place: section.place } : {}) },
      });
    }
  }
}

/** The clause round a number without the number, at most 40 characters; null when it says too little. */
export function clauseOf(text: string, figure: Figure): string | null {
  const before =
    text
      .slice(0, figure.start)
      .split(/[。；，：:、,;]/)
      .at(-1) ?? '';
  const after = text.slice(figure.rawEnd).split(/[。；，：:、,;]/)[0] ?? '';
  const words = `${before.slice(-28)}…${after.slice(0, 40 - Math.min(28, before.length))}`.replace(/^…|…$/g, '');
  return (words.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 2 ? words : null;
}
