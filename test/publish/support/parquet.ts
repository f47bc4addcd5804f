import { DuckDBInstance } from '@duckdb/node-api';

/** Answers SQL over Parquet files; figures are asked for as text (`::VARCHAR`). */
export async function query(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  try {
    const connection = await instance.connect();
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    instance.closeSync();
  }
}
