import { readInsured } from '../assistance/insured.ts';
import { readAssistance } from '../assistance/narrative.ts';
import type { Pen } from '../pen.ts';
import { readCounts } from './counts.ts';
import { readFunding } from './funding.ts';
import { readGoals } from './goals.ts';
import { readProseIndicators } from './indicators.ts';
import { readScores } from './scores.ts';
import type { Passage } from './spots.ts';

/** Reads the sentences of a document on performance, assistance and insurance, passage by passage in reading order. */
export function readNarrative(pen: Pen, passages: readonly Passage[]): void {
  const thread = { heading: '', level2: null };
  for (const passage of passages) {
    pen.year = passage.year;
    readScores(pen, passage);
    readCounts(pen, passage);
    readProseIndicators(pen, passage, thread);
    readAssistance(pen, passage);
    readInsured(pen, passage);
    readFunding(pen, passage);
    readGoals(pen, passage);
  }
  pen.year = undefined;
}
