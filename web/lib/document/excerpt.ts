import { type Claim, mark, type Segment } from './marks.ts';

/** Characters kept on each side of the figure. */
const SIDE = 48;

const shortened = ({ text, facts }: Segment, last: boolean): Segment => {
  if (facts.length > 0 || text.length <= SIDE) return { text, facts };
  return { text: last ? `${text.slice(0, SIDE)}…` : `…${text.slice(-SIDE)}`, facts };
};

/** A figure in the words around it: up to {@link SIDE} characters before and after, the figure a segment of its own. */
export function excerpt(context: string | null, claim: Claim): readonly Segment[] {
  const text = context ?? claim.quote;
  const [line] = mark([{ line: claim.line, page: claim.page, text }], [claim]);
  const segments = line?.segments ?? [];
  const at = segments.findIndex(({ facts }) => facts.length > 0);
  if (at < 0) return [{ text: claim.quote, facts: [claim.fact_id] }];
  return segments
    .slice(Math.max(0, at - 1), at + 2)
    .map((segment, index, kept) => shortened(segment, index === kept.length - 1));
}
