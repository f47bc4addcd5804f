import type { Measure } from '../../../model/fact.ts';
import type { Book } from '../../book/book.ts';
import { isPlain, type Entry } from '../../book/entry.ts';
import { isTold, subjectKey } from './statement.ts';

/** What a section says of one subject. */
export type Said = ReadonlyMap<Measure, Entry>;

/** A total or a 科目 and the 科目 that its section goes on to explain, one level of them. */
export interface Family {
  readonly parent: Said;
  readonly children: readonly Said[];
  /** Whether all children are known to be of one level, so that none is counted twice. */
  readonly level: boolean;
}

const LEVELS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };

/** 3, 5 or 7 for 类, 款, 项 by code or by the words of the sentence; null where neither tells. */
function levelOf({ code, fact }: Entry): number | null {
  if (code) return code.length;
  const before = fact.quote.slice(0, Math.max(0, fact.quote.lastIndexOf(fact.raw)));
  const word = [...before.matchAll(/[（(]([类款项])[）)]/g)].at(-1)?.[1];
  return word ? (LEVELS[word] ?? null) : null;
}

/** Every total and 科目 of a section with the run of 科目 after it. */
export function families(book: Book): Family[] {
  return book.places().flatMap((place) => {
    const told = book
      .at(place)
      .filter((entry) => isTold(entry) && /^expenditure\.(?:total|function)$/.test(entry.fact.indicator));
    const said = gather(told.filter(({ fact }) => fact.fiscalYear === book.year));
    return said.flatMap((parent, at) => {
      const whole = parent.get('actual');
      const run = whole && !whole.value.isZero() ? runAfter(whole, said.slice(at + 1)) : [];
      const family = { parent, ...oneLevel(run) };
      return family.children.length >= 2 ? [family] : [];
    });
  });
}

/** The figures of a section, gathered by what they are said of. */
function gather(entries: readonly Entry[]): Said[] {
  const found = new Map<string, Map<Measure, Entry>>();
  for (const entry of [...entries].sort((a, b) => a.order - b.order)) {
    const key = subjectKey(entry);
    const said = found.get(key) ?? new Map<Measure, Entry>();
    if (!said.has(entry.fact.measure)) said.set(entry.fact.measure, entry);
    found.set(key, said);
  }
  return [...found.values()];
}

function runAfter(whole: Entry, after: readonly Said[]): Said[] {
  const run: Said[] = [];
  const own = isPlain(whole) ? 0 : (levelOf(whole) ?? 0);
  for (const child of after) {
    const actual = child.get('actual');
    if (!actual || isPlain(actual) || actual.fact.dims.fund !== whole.fact.dims.fund) break;
    if (own > 0 && (levelOf(actual) ?? own + 1) <= own) break;
    run.push(child);
  }
  return run;
}

/** The uppermost level of a run; the whole run where some level cannot be told. */
function oneLevel(run: readonly Said[]): { children: readonly Said[]; level: boolean } {
  const levels = run.map((child) => {
    const actual = child.get('actual');
    return actual ? levelOf(actual) : null;
  });
  const top = Math.min(...levels.map((level) => level ?? 0));
  if (top > 0) return { children: run.filter((_, at) => levels[at] === top), level: true };
  const classes = run.filter((_, at) => levels[at] === LEVELS['类']);
  return { children: classes.length > 0 ? classes : run, level: false };
}
