const KEY = 'sql-history';
const MOST = 20;

const isText = (value: unknown): value is string => typeof value === 'string';

/** Statements run in this browser, the last one first; none where the browser keeps nothing. */
export function readHistory(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isText).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Adds a statement to the front; gives the new list. */
export function keep(statement: string): readonly string[] {
  const list = [statement, ...readHistory().filter((other) => other !== statement)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    return list;
  }
  return list;
}
