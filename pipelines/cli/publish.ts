import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES, type TableName } from '../model/tables.ts';
import { agencyRows } from '../publish/agency-rows.ts';
import { agencyYearRows, laterFirst } from '../publish/agency-years.ts';
import { datapackage } from '../publish/datapackage.ts';
import { sha256 } from '../publish/node/files.ts';
import { isWhole, writeParquet } from '../publish/node/parquet.ts';
import { LARGE, Stage } from '../publish/node/stage.ts';
import { replaceFolder } from '../publish/node/replace.ts';
import { toJsonLine, type Row } from '../publish/row.ts';
import { reconcileAcross } from '../reconcile/across/index.ts';
import { checkRows, DOCUMENT_TABLES, failureRow, findingRows } from '../publish/rows.ts';
import type { Cache } from './cache.ts';
import type { Collation } from './collate.ts';

const PACKAGE = 'datapackage.json';
const TABLE_NAMES = Object.keys(TABLES) as TableName[];

export interface Publication {
  /** False where the output folder already held exactly this. */
  readonly changed: boolean;
  readonly rows: Readonly<Partial<Record<TableName, number>>>;
}

interface PublishedPart {
  readonly path: string;
  readonly hash: string;
}

interface Published {
  readonly fingerprint: string;
  readonly resources: readonly (PublishedPart & { name: TableName; rowCount: number; files?: PublishedPart[] })[];
}

/** All that the published rows depend on: the reader, the documents it read, and those it could not. */
const fingerprintOf = ({ read, failed }: Collation, version: string): string =>
  sha256(JSON.stringify([version, read.map(({ key }) => key), failed.map(failureRow)])).slice(0, 32);

function inPlace(output: string, fingerprint: string): Publication | null {
  const path = join(output, PACKAGE);
  if (!existsSync(path)) return null;
  try {
    const known = JSON.parse(readFileSync(path, 'utf8')) as Published;
    const files = known.resources
      .flatMap((each) => each.files ?? [each])
      .map((each) => ({ path: each.path, sha256: each.hash.replace(/^sha256:/, '') }));
    if (known.fingerprint !== fingerprint || !isWhole(output, files)) return null;
    return { changed: false, rows: Object.fromEntries(known.resources.map((each) => [each.name, each.rowCount])) };
  } catch {
    return null;
  }
}

const largeTables = ({ read }: Collation): Set<TableName> =>
  new Set(DOCUMENT_TABLES.filter((table) => read.reduce((sum, { rows }) => sum + rows[table], 0) > LARGE));

function stageRows(stage: Stage, { read, failed }: Collation, cache: Pick<Cache, 'lines'>): void {
  const add = (table: TableName, rows: readonly Row[]): void => {
    stage.add(
      table,
      rows.map((row) => toJsonLine(table, row)),
    );
  };
  for (const { key, rows } of read) {
    const lines = cache.lines(key, rows);
    for (const table of DOCUMENT_TABLES) stage.add(table, lines[table]);
  }
  const years = new Map(read.map((outcome) => [outcome.docId, outcome.years]));
  for (const { docId, findings, checks } of reconcileAcross([...years.values()])) {
    const source = years.get(docId);
    if (source) add('findings', findingRows(source, findings));
    add('checks', checkRows(docId, checks));
  }
  add('documents', failed.map(failureRow));
  const latest = [...read].sort((a, b) => laterFirst(a.panel, b.panel));
  add('agencies', agencyRows(latest.map(({ agency }) => agency)));
  add('agency_years', agencyYearRows(read.map(({ panel }) => panel)));
}

/** Publishes the collated documents into `output`, unless they stand there already. */
export async function publish(
  output: string,
  collation: Collation,
  cache: Pick<Cache, 'lines'>,
  version: string,
): Promise<Publication> {
  const fingerprint = fingerprintOf(collation, version);
  const known = inPlace(output, fingerprint);
  if (known) return known;
  return replaceFolder(output, async (folder) => {
    const staging = join(folder, '.stage');
    mkdirSync(staging);
    const stage = new Stage(staging, largeTables(collation));
    stageRows(stage, collation, cache);
    const resources = await writeParquet(stage, TABLE_NAMES, folder);
    rmSync(staging, { recursive: true });
    writeFileSync(join(folder, PACKAGE), `${JSON.stringify(datapackage(fingerprint, resources), null, 2)}\n`);
    return { changed: true, rows: Object.fromEntries(resources.map(({ table, rows }) => [table, rows])) };
  });
}
