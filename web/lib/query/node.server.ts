import { DuckDBInstance, type DuckDBConnection, DuckDBTypeId, type Json } from '@duckdb/node-api';
import { TABLES } from '../../../pipelines/model/tables.ts';
import { type Answer, ask, type Cell, type Engine, plainDecimal, plainInteger, type Question } from './question.ts';
import { published, type PublishedTable } from './published.server.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function source(table: PublishedTable): string {
  const schema = TABLES[table.name];
  if (table.files.length === 0) {
    const none = schema.columns.map((column) => `NULL::${column.type} AS ${column.name}`);
    return `SELECT ${none.join(', ')} WHERE false`;
  }
  const files = table.files.map((file) => quoted(file.location)).join(', ');
  return `SELECT ${schema.columns.map((column) => column.name).join(', ')} FROM read_parquet([${files}], hive_partitioning = false)`;
}

async function open(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  for (const table of published().tables) {
    await connection.run(`CREATE TABLE ${table.name} AS ${source(table)}`);
  }
  return connection;
}

function plain(value: Json, typeId: DuckDBTypeId): Cell {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') {
    if (typeId === DuckDBTypeId.DECIMAL) return plainDecimal(value);
    if (typeId === DuckDBTypeId.BIGINT || typeId === DuckDBTypeId.HUGEINT) return plainInteger(BigInt(value));
    return value;
  }
  if (Array.isArray(value)) return value.map((item) => plain(item, DuckDBTypeId.ANY));
  throw new TypeError(`unexpected value in an answer: ${JSON.stringify(value)}`);
}

let connection: Promise<DuckDBConnection> | undefined;

const engine: Engine = {
  async run({ sql, values }): Promise<Answer> {
    connection ??= open();
    const reader = await (await connection).runAndReadAll(sql, [...values]);
    const types = reader.columnTypes().map((type) => type.typeId);
    return {
      columns: reader.columnNames(),
      rows: reader.getRowsJson().map((row) => row.map((value, at) => plain(value, types[at] ?? DuckDBTypeId.ANY))),
    };
  },
};

/** Answers a question from the published Parquet while the site is built. */
export const answer = <Row extends object>(question: Question<Row>): Promise<Row[]> => ask(engine, question);
