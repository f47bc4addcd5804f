import { readDisclosure } from './disclosure.ts';
import type { SourceFile } from './model/disclosure.ts';
import type { Row } from './publish/row.ts';
import { publishable } from './publish/publishable.ts';
import { documentRows, type DocumentTable } from './publish/rows.ts';
import { reconcile } from './reconcile/index.ts';

export { serveCharacterMaps } from './read/index.ts';

/** The rows that a document adds to each published table, by table. */
export type CheckedRows = Readonly<Record<DocumentTable, readonly Row[]>>;

/**
 * Reads one disclosure and checks it against itself: from bytes to the rows that `ingest` would publish of it. Pure; this is
 * what a browser runs. `onRead` is called between reading and checking.
 *
 * @throws {ReadError} as {@link readDisclosure}.
 */
export async function checkFile(source: SourceFile, onRead: () => void = () => undefined): Promise<CheckedRows> {
  const disclosure = publishable(await readDisclosure(source));
  onRead();
  return documentRows(disclosure, reconcile(disclosure));
}
