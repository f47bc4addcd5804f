import type { Disclosure } from '../../model/disclosure.ts';
import type { Fund, Measure } from '../../model/fact.ts';
import { Decimal } from '../../model/decimal.ts';
import { isPlain, isTable, spot, type Entry, type SourcedFact } from './entry.ts';
import { around, meet } from './interval.ts';
import { codeByName, plainName } from './names.ts';
import { precisions } from './precision.ts';

export interface Query {
  readonly indicator: string;
  readonly measure?: Measure;
  readonly fund?: Fund | undefined;
  readonly place?: string;
}

/** The figures of one disclosure, in reading order, as rules look them up. Derived and approximate figures are left out. */
export class Book {
  readonly entries: readonly Entry[];
  /** Figures that follow from printed ones, such as last year’s from a change; in no other list. */
  readonly implied: readonly Entry[];
  readonly year: number;
  readonly #byIndicator = new Map<string, Entry[]>();
  readonly #byPlace = new Map<string, Entry[]>();

  constructor(readonly disclosure: Disclosure) {
    this.year = disclosure.identity.fiscalYear;
    const precision = precisions(disclosure.facts);
    const codes = this.#codesByItem();
    this.entries = disclosure.facts.flatMap((fact, order) => {
      const exact = precision.get(fact.factId);
      if (!fact.value || !exact || fact.derived || fact.note?.includes('原文带“')) return [];
      const code = fact.dims.code ?? codeByName(fact) ?? codes.get(plainName(fact.dims.item ?? '')) ?? null;
      return [{ fact, value: fact.value, order, place: fact.dims.place ?? '', code, ...exact }];
    });
    this.implied = disclosure.facts.flatMap((fact, order) =>
      fact.value && fact.derived ? [impliedEntry(fact, fact.value, order)] : [],
    );
    for (const entry of this.entries) {
      push(this.#byIndicator, entry.fact.indicator, entry);
      push(this.#byPlace, entry.place, entry);
    }
  }

  /** Entries of the disclosure's own year that answer the query. */
  find({ indicator, measure, fund, place }: Query): Entry[] {
    return (this.#byIndicator.get(indicator) ?? []).filter(
      ({ fact, place: where }) =>
        fact.fiscalYear === this.year &&
        (!measure || fact.measure === measure) &&
        (!fund || fact.dims.fund === fund) &&
        (place === undefined || where === place),
    );
  }

  plain(query: Query): Entry[] {
    return this.find(query).filter(isPlain);
  }

  places(): string[] {
    return [...this.#byPlace.keys()];
  }

  at(place: string): readonly Entry[] {
    return this.#byPlace.get(place) ?? [];
  }

  /** The value that most printings of a total agree on, a table's first; null when they are split or there is none. */
  the(query: Query): Entry | null {
    return agreed(this.plain(query));
  }

  /** Whether no number between the first and the last figure of a table was left unread: blanks there are zeros. */
  isWhole(place: string): boolean {
    if (!isTable(place)) return false;
    const spots = this.at(place).map(spot);
    const from = Math.min(...spots);
    const to = Math.max(...spots);
    return !this.disclosure.unread.some(({ at }) => {
      const where = at.line ?? at.page ?? 0;
      return where >= from && where <= to;
    });
  }

  /** 项 and 款 names that stand beside exactly one code in the document's coded tables. */
  #codesByItem(): Map<string, string> {
    const seen = new Map<string, Set<string>>();
    for (const { dims, indicator } of this.disclosure.facts) {
      if (!dims.code || !dims.item || indicator === 'expenditure.economic') continue;
      const name = plainName(dims.item);
      seen.set(name, (seen.get(name) ?? new Set()).add(dims.code));
    }
    return new Map([...seen].flatMap(([name, [code, ...more]]) => (code && more.length === 0 ? [[name, code]] : [])));
  }
}

const impliedEntry = (fact: SourcedFact, value: Decimal, order: number): Entry => ({
  fact,
  value,
  order,
  range: fact.ulp.lte('0.01') ? around(value, new Decimal(0)) : around(value, fact.ulp),
  decimals: value.decimalPlaces(),
  scale: new Decimal(1),
  place: fact.dims.place ?? '',
  code: fact.dims.code ?? null,
});

export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export function groupBy<V>(values: Iterable<V>, key: (value: V) => string): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) push(groups, key(value), value);
  return groups;
}

/** Printings gathered by value, the most often printed first; among equals the finer and the tabled. */
export function clusters(entries: readonly Entry[]): Entry[][] {
  const weight = (entry: Entry): number =>
    (isTable(entry.place) ? 1 : 0) + entry.decimals - entry.scale.log(10).toNumber();
  const found: Entry[][] = [];
  for (const entry of [...entries].sort((a, b) => weight(b) - weight(a))) {
    const home = found.find(([first]) => first && meet(first.range, entry.range));
    if (home) home.push(entry);
    else found.push([entry]);
  }
  return found.sort((a, b) => b.length - a.length);
}

/** The first of the printings that most agree on; null when two values are printed equally often. */
export function agreed(entries: readonly Entry[]): Entry | null {
  const [most, next] = clusters(entries);
  if (!most || (next && next.length === most.length)) return null;
  return most[0] ?? null;
}

/** The only value among these; null when there is none or more than one. */
export function only(entries: readonly Entry[]): Entry | null {
  const found = clusters(entries);
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}
