import type { Decimal } from '../../model/decimal.ts';
import type { Severity } from '../../model/disclosure.ts';
import type { Place } from '../../model/source-text.ts';
import type { Entry } from '../book/entry.ts';
import type { Interval } from '../book/interval.ts';

/**
 * domain.md §5.1. `pass`: equal as printed. `tail`: apart by no more than rounding can explain. `truncated`: a rate cut off
 * instead of rounded. `plugged`: one digit off so that a list of shares makes 100. `weak`: the operands are too coarse to
 * prove anything. `fail`: nothing explains it.
 */
export type Status = 'pass' | 'tail' | 'truncated' | 'plugged' | 'weak' | 'fail';

/** The same sentence in both languages, without a full stop. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One comparison that a rule made. */
export interface Verdict {
  readonly status: Status;
  /** The figures that took part, the one that the sentence is about first. */
  readonly entries: readonly Entry[];
  /** What does not fit, in words; asked for only where it is told. */
  readonly say: () => Words;
  /** The sum written out in the printed units: `46.98 + 515.93 = 562.91 ≠ 562.90`. */
  readonly arithmetic: () => string;
  /** What the other figures make of it, in the base unit. */
  readonly expected: Decimal | null;
  /** What is printed, in the base unit. */
  readonly actual: Decimal | null;
  /** How far rounding alone could part them, in the base unit. */
  readonly tolerance: Decimal | null;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Which of the entries may be the wrong one; all of them where it is left out. */
  readonly suspects?: readonly Entry[];
  /** What the figure would have to be for the verdict to pass; null where that cannot be told. */
  readonly implied?: (entry: Entry) => Interval | null;
  /** Places without a figure that belong to it: a sentence, a title. */
  readonly at?: readonly Place[];
}

export const broken = (verdict: Verdict): boolean => verdict.status === 'fail';
