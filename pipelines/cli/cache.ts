import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Statement } from '../model/disclosure.ts';
import { sha256, writeWhole } from '../publish/node/files.ts';
import { DOCUMENT_TABLES, type DocumentTable } from '../publish/rows.ts';
import { NO_CORRECTIONS, type CorrectionFile } from './corrections.ts';
import type { Outcome } from './outcome.ts';

export type RowLines = Readonly<Record<DocumentTable, readonly string[]>>;

interface Entry {
  readonly outcome: Outcome;
  /** Size of the file of rows, 0 where there is none. */
  readonly size: number;
}

/**
 * What reading each document gave, kept on disk between runs. An entry is a file with the outcome and, for a document that
 * was read, one with its rows, written first: an entry that exists is whole.
 */
export class Cache {
  readonly folder: string;
  readonly #version: string;

  /** `version` stands for the reader: entries of another one are never found. */
  constructor(folder: string, version: string) {
    this.folder = folder;
    this.#version = version;
  }

  /** Where a document of these bytes, path, statement and corrections is kept. */
  key(sha: string, file: string, statement: Statement, corrections: CorrectionFile = NO_CORRECTIONS): string {
    const given = corrections === NO_CORRECTIONS ? [] : [corrections];
    return sha256(JSON.stringify([sha, file, Object.entries(statement).sort(), ...given])).slice(0, 32);
  }

  #path(key: string, kind: 'json' | 'rows.gz'): string {
    return join(this.folder, this.#version, key.slice(0, 2), `${key}.${kind}`);
  }

  /** The files of an entry with rows. */
  files(key: string): string[] {
    return [this.#path(key, 'rows.gz'), this.#path(key, 'json')];
  }

  get(key: string): Outcome | null {
    try {
      const { outcome, size } = JSON.parse(readFileSync(this.#path(key, 'json'), 'utf8')) as Entry;
      return size === 0 || statSync(this.#path(key, 'rows.gz')).size === size ? outcome : null;
    } catch {
      return null;
    }
  }

  put(key: string, outcome: Outcome, lines?: RowLines): void {
    mkdirSync(dirname(this.#path(key, 'json')), { recursive: true });
    const packed = lines ? gzipSync(DOCUMENT_TABLES.flatMap((table) => lines[table]).join('\n'), { level: 3 }) : null;
    if (packed) writeWhole(this.#path(key, 'rows.gz'), packed);
    writeWhole(this.#path(key, 'json'), JSON.stringify({ outcome, size: packed?.length ?? 0 } satisfies Entry));
  }

  /**
   * The rows of a document that was read, as JSON lines.
   *
   * @throws where the entry is damaged; it is removed, so that the next run reads the document again.
   */
  lines(key: string, counts: Readonly<Record<DocumentTable, number>>): RowLines {
    try {
      const all = gunzipSync(readFileSync(this.#path(key, 'rows.gz')))
        .toString('utf8')
        .split('\n');
      let from = 0;
      const cut = (table: DocumentTable): [DocumentTable, string[]] => {
        const lines = all.slice(from, from + counts[table]);
        from += counts[table];
        return [table, lines];
      };
      return Object.fromEntries(DOCUMENT_TABLES.map(cut)) as Record<DocumentTable, string[]>;
    } catch (cause) {
      rmSync(this.#path(key, 'json'), { force: true });
      throw new Error('缓存已损坏并已清除，请再运行一次', { cause });
    }
  }

  /** Forgets every entry but `used`, and all of other versions. */
  prune(used: ReadonlySet<string>): void {
    if (!existsSync(this.folder)) return;
    for (const version of readdirSync(this.folder)) {
      const folder = join(this.folder, version);
      if (version !== this.#version) rmSync(folder, { recursive: true, force: true });
      else for (const shard of readdirSync(folder)) this.#pruneShard(join(folder, shard), used);
    }
  }

  #pruneShard(folder: string, used: ReadonlySet<string>): void {
    for (const name of readdirSync(folder)) {
      const key = /^([0-9a-f]{32})\.(?:json|rows\.gz)$/.exec(name)?.[1];
      if (key === undefined || !used.has(key)) rmSync(join(folder, name), { force: true });
    }
  }
}
