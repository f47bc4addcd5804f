import type { Fact } from '../model/fact.ts';

/** FNV-1a, 64 bits, over the UTF-16 code units of `text` (low byte first), as 16 hex digits. */
export function fnv64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    for (let shift = 0; shift <= 8; shift += 8) {
      low = (low ^ ((unit >>> shift) & 0xff)) >>> 0;
      // low × 0x1b3 in two halves: no product leaves 32 bits
      const bottom = (low & 0xffff) * 0x1b3;
      const top = (low >>> 16) * 0x1b3 + (bottom >>> 16);
      high = (Math.imul(high, 0x1b3) + (top >>> 16) + (low << 8)) >>> 0;
      low = ((top << 16) | (bottom & 0xffff)) >>> 0;
    }
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/** All that makes a fact this one and no other of its document, but for its place among identical ones. */
const signature = (fact: Fact): string =>
  JSON.stringify([
    fact.indicator,
    fact.measure,
    Object.entries(fact.dims)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    fact.fiscalYear,
    fact.at.line,
    fact.at.page,
    fact.at.cell,
    fact.raw,
    fact.derived,
  ]);

/**
 * Gives each fact of one document its published id: 16 hex digits that depend on the document's bytes, on what the fact
 * says and on where it stands, not on the other facts. Facts that agree in all of that are told apart by their order.
 */
export function factIds<F extends Fact>(facts: readonly F[], sha256: string): (F & { readonly factId: string })[] {
  const seen = new Map<string, number>();
  return facts.map((fact) => {
    const key = signature(fact);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return { ...fact, factId: fnv64(`${sha256}\n${ordinal}\n${key}`) };
  });
}
