import { t } from '../i18n/index.ts';
import type { FactRow } from '../query/sql/document.ts';
import { factName, factValue } from '../say/fact.ts';
import { type TableData, text } from '../table.ts';
import type { UnreadRow } from './checked.ts';

/** Line or page, in words. */
export const placeOf = ({ line, page }: { readonly line: number | null; readonly page: number | null }): string =>
  line === null ? (page === null ? '' : t.document.page(page)) : t.document.line(line);

/** The figures that were read, each with what it is, its value as printed and where it stands. */
export const figuresTable = (facts: readonly FactRow[]): TableData => ({
  columns: [t.check.figure, t.check.value, t.check.printed, t.check.section, t.findings.places],
  rows: facts.map((fact) => [
    text(factName(fact), `#fact-${fact.fact_id}`),
    text(factValue(fact)),
    text(fact.raw),
    text(fact.place ?? ''),
    text(placeOf(fact)),
  ]),
});

/** The numbers that were not understood, in their words. */
export const unreadTable = (unread: readonly UnreadRow[]): TableData => ({
  columns: [t.check.printed, t.check.words, t.findings.places],
  rows: unread.map((row) => [text(row.raw), text(row.quote), text(placeOf(row))]),
});

/** The figures whose name, section or printed number holds every word of a search. */
export function matching<Fact extends FactRow>(facts: readonly Fact[], search: string): Fact[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return facts.filter((fact) => {
    const own = `${factName(fact)} ${fact.place ?? ''} ${fact.raw}`.toLowerCase();
    return words.every((word) => own.includes(word));
  });
}
