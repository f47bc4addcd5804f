import type { Book } from './book.ts';

/** The same answer for the same book, worked out once however many rules ask. */
export function perBook<T>(work: (book: Book) => T): (book: Book) => T {
  const known = new WeakMap<Book, { readonly answer: T }>();
  return (book) => {
    const found = known.get(book) ?? { answer: work(book) };
    known.set(book, found);
    return found.answer;
  };
}
