import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TABLES, type TableName } from '../../../pipelines/model/tables.ts';

export interface PublishedFile {
  /** Path below the data folder, `/` between folders. */
  readonly path: string;
  readonly location: string;
  readonly bytes: number;
}

export interface PublishedTable {
  readonly name: TableName;
  readonly files: readonly PublishedFile[];
}

export interface Published {
  readonly folder: string;
  readonly tables: readonly PublishedTable[];
}

function below(folder: string, path: string): PublishedFile[] {
  const location = join(folder, path);
  if (!existsSync(location)) return [];
  const stat = statSync(location);
  if (!stat.isDirectory()) return [{ path, location, bytes: stat.size }];
  return readdirSync(location)
    .sort()
    .flatMap((name) => below(folder, path === '' ? name : `${path}/${name}`));
}

/** The data folder that the site is built from: `MINGZHANG_DATA`, or `data/published`. @throws when nothing is there. */
export function published(): Published {
  const folder = resolve(process.env.MINGZHANG_DATA ?? 'data/published');
  const all = below(folder, '');
  if (all.length === 0) throw new Error(`${folder} holds no published data: run npm run ingest first`);
  const files = all.filter((file) => file.path.endsWith('.parquet'));
  const names = Object.keys(TABLES) as TableName[];
  return {
    folder,
    tables: names.map((name) => ({
      name,
      files: files.filter((file) => file.path === `${name}.parquet` || file.path.startsWith(`${name}/`)),
    })),
  };
}

/** Files that the site serves below `data/`: the Parquet and the data package. */
export const servedFiles = (): PublishedFile[] =>
  below(published().folder, '').filter((file) => /\.(parquet|json|csv)$/.test(file.path));

/** Bytes of one served file. */
export const bytesOf = (file: PublishedFile): Uint8Array => new Uint8Array(readFileSync(file.location));

const FINGERPRINT = 8;

/** The beginning of the fingerprint of the data set, from its data package: equal data have equal ones. */
export function fingerprint(): string | null {
  const file = servedFiles().find((entry) => entry.path === 'datapackage.json');
  if (!file) return null;
  const content = JSON.parse(readFileSync(file.location, 'utf8')) as { fingerprint?: string };
  return content.fingerprint?.slice(0, FINGERPRINT) ?? null;
}
