import type { Disclosure, UnreadFigure } from '../model/disclosure.ts';
import { fits } from './row.ts';

type PublishedFact = Disclosure['facts'][number];

const fitsColumns = (fact: PublishedFact): boolean => (fact.value === null || fits(fact.value)) && fits(fact.ulp);

/**
 * The disclosure with every fact whose figure DECIMAL(18,4) cannot hold exactly moved to `unread`: it is neither rounded
 * nor lost. Derived facts that do not fit are left out.
 */
export function publishable(disclosure: Disclosure): Disclosure {
  const facts = disclosure.facts.filter(fitsColumns);
  if (facts.length === disclosure.facts.length) return disclosure;
  const moved = disclosure.facts.filter((fact) => !fact.derived && !fitsColumns(fact));
  const unread = moved.map(({ raw, quote, at }): UnreadFigure => ({ raw, quote, at }));
  return {
    ...disclosure,
    facts,
    unread: [...disclosure.unread, ...unread],
    counts: { ...disclosure.counts, read: disclosure.counts.read - moved.length },
  };
}
