import type { RuleId } from '../model/rules.ts';
import type { Book } from './book/book.ts';
import type { Verdict } from './verdict/verdict.ts';

/** One check of a disclosure against itself. It knows indicator keys and dimensions, never layouts. */
export interface Rule {
  readonly id: RuleId;
  /** One verdict for each comparison that the figures allow; none where the rule does not apply. */
  check(book: Book): Iterable<Verdict>;
}
