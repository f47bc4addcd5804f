import type { Document } from '../model/document.ts';
import type { Identity } from '../model/disclosure.ts';
import { placeBlocks } from '../recognise/sections.ts';
import type { Placed } from '../recognise/sections.ts';
import { Collector } from './collector.ts';
import { Ledger } from './ledger.ts';
import { extractFormulas } from './formula/index.ts';
import { ignoreNonFacts } from './nonfacts/index.ts';
import { extractAccounts } from './accounts/index.ts';
import { extractInsurance } from './insurance/index.ts';
import { extractNarrative } from './narrative/index.ts';
import { extractPerformance } from './performance/index.ts';
import { extractStated } from './stated/index.ts';

/** What every extractor works on. */
export interface Context {
  readonly document: Document;
  readonly identity: Identity;
  readonly blocks: readonly Placed[];
  readonly collector: Collector;
  readonly ledger: Ledger;
}

export type Extractor = (context: Context) => void;

/** One extractor a subject, in the order in which they may claim a number. */
export const EXTRACTORS: readonly Extractor[] = [
  extractInsurance,
  extractAccounts,
  extractPerformance,
  extractNarrative,
  extractFormulas,
  ignoreNonFacts,
  extractStated,
];

/** Reads all facts of a document; the context's ledger accounts for every number seen. */
export function extract(document: Document, identity: Identity): Context {
  const ledger = new Ledger(document);
  const context: Context = {
    document,
    identity,
    blocks: placeBlocks(document),
    ledger,
    collector: new Collector(ledger, identity.fiscalYear),
  };
  for (const extractor of EXTRACTORS) extractor(context);
  return context;
}
