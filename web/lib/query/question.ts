/** A value in an answer: DECIMAL and whatever a double cannot hold is a plain decimal string. */
export type Cell = string | number | boolean | null | readonly Cell[];
export type Parameter = string | number | null;

/** SQL with `$name` placeholders and their values; `Row` is the shape of each row of its answer. */
export interface Question<Row extends object> {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** True where the fund of the filters chooses among its rows. */
  readonly byFund?: boolean;
  /** Only for the type checker. */
  readonly row?: Row;
}

/** Statement as every DuckDB takes it: `$1`, `$2`, … and their values. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly Parameter[];
}

/** Who answers: DuckDB under Node at build time, DuckDB-WASM in the browser. */
export interface Engine {
  run(statement: Statement): Promise<Answer>;
}

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export class QueryError extends Error {
  constructor(
    readonly sql: string,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'QueryError';
  }
}

/** Numbers the named placeholders that the SQL uses, in order of first use. */
export function bind(question: Question<object>): Statement {
  const names: string[] = [];
  const sql = question.sql.replaceAll(/\$([a-z_]+)/g, (_, name: string) => {
    if (!(name in question.parameters)) throw new Error(`no value for $${name}`);
    if (!names.includes(name)) names.push(name);
    return `$${String(names.indexOf(name) + 1)}`;
  });
  return { sql, values: names.map((name) => question.parameters[name] ?? null) };
}

/** Asks an engine and gives rows as objects. @throws QueryError with the SQL. */
export async function ask<Row extends object>(engine: Engine, question: Question<Row>): Promise<Row[]> {
  const statement = bind(question);
  try {
    const { columns, rows } = await engine.run(statement);
    return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])) as Row);
  } catch (error) {
    throw new QueryError(statement.sql, error);
  }
}

/** `12.3400` → `12.34`, `-0.0` → `0`: one spelling for each decimal, whichever engine wrote it. */
export function plainDecimal(text: string): string {
  const trimmed = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
  return trimmed === '-0' ? '0' : trimmed;
}

/** Integers as numbers where a double holds them exactly, else as text. */
export function plainInteger(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}
