import { type Entry, type Subject, SUBJECTS } from './entry.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/[\s'’·]+/g, '');

/**
 * True where the letters are pinyin of the syllables from `at` on: each syllable by its beginning, the first letter at least.
 * `mtg`, `mentougou` and `mentg` all spell `men tou gou`.
 */
export function spells(letters: string, syllables: readonly string[], at = 0): boolean {
  if (letters === '') return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  for (let taken = Math.min(syllable.length, letters.length); taken > 0; taken -= 1) {
    if (letters.startsWith(syllable.slice(0, taken)) && spells(letters.slice(taken), syllables, at + 1)) return true;
  }
  return false;
}

/** How well an entry answers a query, 0 the best; null where it does not. */
export function rank(entry: Entry, asked: string): number | null {
  const query = plain(asked);
  if (query === '') return null;
  if (entry.code?.startsWith(query)) return entry.code === query ? 0 : 1;
  const names = [entry.name, entry.also ?? '', entry.en ?? ''].map(plain).filter(Boolean);
  if (names.some((name) => name.startsWith(query))) return 1;
  if (names.some((name) => name.includes(query))) return 2;
  if (!/^[a-z\d]+$/.test(query)) return null;
  const syllables = entry.sounds.split(' ');
  if (spells(query, syllables)) return 3;
  return query.length > 1 && syllables.some((_, at) => at > 0 && spells(query, syllables, at)) ? 4 : null;
}

export interface Group {
  readonly subject: Subject;
  readonly entries: readonly Entry[];
  /** How many there are, shown or not. */
  readonly all: number;
}

/** What answers a query, by subject, the best first and at most `most` of each. */
export function find(entries: readonly Entry[], query: string, most: number): Group[] {
  const ranked = entries.flatMap((entry) => {
    const at = rank(entry, query);
    return at === null ? [] : [{ entry, at }];
  });
  return SUBJECTS.flatMap((subject): Group[] => {
    const own = ranked.filter(({ entry }) => entry.subject === subject).sort((a, b) => a.at - b.at);
    return own.length === 0
      ? []
      : [{ subject, entries: own.slice(0, most).map(({ entry }) => entry), all: own.length }];
  });
}
