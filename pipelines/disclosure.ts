import type { Disclosure, SourceFile } from './model/disclosure.ts';
import type { Fact } from './model/fact.ts';
import { ReadError } from './model/issues.ts';
import { correct } from './correct/index.ts';
import { derivePrior } from './extract/derived.ts';
import { extract } from './extract/index.ts';
import { factIds } from './publish/fact-id.ts';
import { read } from './read/index.ts';
import { identify } from './recognise/identity/index.ts';
import { recognise } from './recognise/index.ts';
import { redact, redactDocument } from './recognise/privacy.ts';

/** By page and line; what stands on one line keeps the order in which it was read. */
const inReadingOrder = (facts: readonly Fact[]): Fact[] =>
  facts.toSorted((a, b) => (a.at.page ?? 0) - (b.at.page ?? 0) || (a.at.line ?? 0) - (b.at.line ?? 0));

/**
 * Reads one disclosure from bytes to facts: pure, the same in Node, a worker and a browser.
 *
 * @throws {ReadError} when the bytes cannot be read, the agency or the year cannot be told, or no number stands in it.
 */
export async function readDisclosure(source: SourceFile): Promise<Disclosure> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(source.bytes));
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const raw = await read(source.bytes, source.file);
  const document = redactDocument(recognise(raw));
  const identity = identify(document, source.file, source.statement);
  const { collector, ledger } = extract(document, identity);
  if (ledger.seen === 0) throw new ReadError('no_figures');
  const seen = ledger.unread().map((figure) => {
    const start = figure.view.source[figure.start] ?? 0;
    const end = (figure.view.source[figure.rawEnd - 1] ?? start) + 1;
    const { origin } = figure.view;
    return { raw: origin.slice(start, end), quote: redact(origin.quote(start, end)), at: origin.placeAt(start) };
  });
  const known = correct(collector.facts, seen, source.corrections ?? [], identity.fiscalYear);
  const facts = [...inReadingOrder(known.facts), ...derivePrior(known.facts)].map((fact) => ({
    ...fact,
    quote: redact(fact.quote),
  }));
  return {
    docId: sha256.slice(0, 16),
    sha256,
    bytes: source.bytes.length,
    file: source.file,
    format: document.format,
    pages: document.pages,
    identity,
    facts: factIds(facts, sha256),
    unread: known.unread,
    counts: {
      figures: ledger.seen,
      read: ledger.count('read') + known.corrections.understood,
      ignored: ledger.count('ignored'),
    },
    corrections: known.corrections,
    ignored: ledger.reasons,
    lines: document.lines.map((line) => ({ ...line, text: redact(line.text) })),
  };
}
