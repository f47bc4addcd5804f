import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES, type Partition, type TableName, type TableSchema } from '../../model/tables.ts';

/** Tables of more rows than this are published as folders of partitions. */
export const LARGE = 300_000;

/** A file of JSON lines that becomes one Parquet file. */
export interface StagedPart {
  readonly source: string;
  /** Value of the table's partition key; null where the table is one file. */
  readonly value: string | null;
}

/**
 * The partition that a JSON line of a table belongs to. Quotes inside JSON text are escaped, so that the first match is the
 * column itself.
 */
function valueOf({ column, by }: Partition, line: string): string {
  const found = new RegExp(`"${column}":"?([^",}]*)`).exec(line)?.[1] ?? '';
  return by === 'first' ? found.slice(0, 1) : found;
}

/** Rows on their way to Parquet: files of JSON lines, appended to as documents come. */
export class Stage {
  readonly #handles = new Map<string, number>();
  readonly #parts = new Map<TableName, Map<string | null, string>>();

  /** `large` tables are cut into their partitions. */
  constructor(
    readonly folder: string,
    private readonly large: ReadonlySet<TableName> = new Set(),
  ) {}

  /** Appends lines as `toJsonLine` makes them. */
  add(table: TableName, lines: readonly string[]): void {
    const { partition }: TableSchema = TABLES[table];
    if (!partition || !this.large.has(table)) {
      this.#append(table, null, lines);
      return;
    }
    const groups = new Map<string, string[]>();
    for (const line of lines) {
      const value = valueOf(partition, line);
      const group = groups.get(value);
      if (group) group.push(line);
      else groups.set(value, [line]);
    }
    for (const [value, group] of groups) this.#append(table, value, group);
  }

  #append(table: TableName, value: string | null, lines: readonly string[]): void {
    const path = join(this.folder, value === null ? `${table}.ndjson` : `${table}@${value}.ndjson`);
    const parts = this.#parts.get(table) ?? new Map<string | null, string>();
    this.#parts.set(table, parts.set(value, path));
    const handle = this.#handles.get(path) ?? openSync(path, 'a');
    this.#handles.set(path, handle);
    if (lines.length) writeSync(handle, `${lines.join('\n')}\n`);
  }

  /** What was staged of a table, in the order of its partitions; one empty part where there is nothing. */
  parts(table: TableName): StagedPart[] {
    if (!this.#parts.has(table)) this.#append(table, null, []);
    const parts = [...(this.#parts.get(table) ?? [])].map(([value, source]) => ({ value, source }));
    return parts.sort((a, b) => ((a.value ?? '') < (b.value ?? '') ? -1 : 1));
  }

  close(): void {
    for (const handle of this.#handles.values()) closeSync(handle);
    this.#handles.clear();
  }
}
