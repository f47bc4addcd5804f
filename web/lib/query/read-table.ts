import {
  Bool,
  type DataType,
  Decimal,
  Field,
  Int32,
  Int64,
  List,
  makeData,
  makeVector,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
  type Vector,
  type Data,
} from 'apache-arrow';
import { decompress } from 'fzstd';
import {
  type Compressors,
  type FileMetaData,
  type SchemaElement,
  parquetMetadata,
  parquetReadObjects,
} from 'hyparquet';
import { type ColumnType, TABLES, type TableName } from '../../../pipelines/model/tables.ts';

const PRECISION = 18;
const SCALE = 4;

const compressors: Compressors = {
  ZSTD: (input, outputLength) => decompress(input, new Uint8Array(outputLength)),
};

/** Without their logical type DECIMAL columns arrive as the unscaled integers that the file holds, not as doubles. */
function unscaled(metadata: FileMetaData): FileMetaData {
  return {
    ...metadata,
    schema: metadata.schema.map((element) => {
      if (element.converted_type !== 'DECIMAL' && element.logical_type?.type !== 'DECIMAL') return element;
      if (element.scale !== SCALE) throw new Error(`${element.name}: DECIMAL of scale ${String(element.scale)}`);
      const kept = Object.entries(element).filter(([key]) => key !== 'converted_type' && key !== 'logical_type');
      return Object.fromEntries(kept) as unknown as SchemaElement;
    }),
  };
}

function decimals(values: readonly unknown[]): Vector {
  const words = new BigInt64Array(values.length * 2);
  const valid = new Uint8Array(Math.ceil(values.length / 8));
  let nulls = 0;
  values.forEach((value, at) => {
    if (typeof value !== 'bigint' && typeof value !== 'number') {
      nulls += 1;
      return;
    }
    const integer = BigInt(value);
    words[at * 2] = integer;
    words[at * 2 + 1] = integer < 0n ? -1n : 0n;
    valid[at >> 3] = (valid[at >> 3] ?? 0) | (1 << (at & 7));
  });
  return makeVector(
    makeData({
      type: new Decimal(SCALE, PRECISION, 128),
      length: values.length,
      nullCount: nulls,
      nullBitmap: valid,
      data: new Uint32Array(words.buffer),
    }),
  );
}

const TYPES: Readonly<Record<Exclude<ColumnType, 'DECIMAL(18,4)'>, () => DataType>> = {
  VARCHAR: () => new Utf8(),
  INTEGER: () => new Int32(),
  BIGINT: () => new Int64(),
  BOOLEAN: () => new Bool(),
  'VARCHAR[]': () => new List(new Field('item', new Utf8(), true)),
  'INTEGER[]': () => new List(new Field('item', new Int32(), true)),
};

function vector(type: ColumnType, values: readonly unknown[]): Vector {
  if (type === 'DECIMAL(18,4)') return decimals(values);
  const given = values.map((value) => value ?? null);
  return vectorFromArray(
    type === 'BIGINT' ? given.map((value) => (value === null ? null : BigInt(value as number))) : given,
    TYPES[type](),
  );
}

/** A published Parquet file as an Arrow IPC stream with the columns of its table, every DECIMAL exact; empty when it has no rows. */
export async function readTable(file: ArrayBuffer, name: TableName): Promise<Uint8Array> {
  const metadata = unscaled(parquetMetadata(file));
  const rows = await parquetReadObjects({ file, metadata, compressors });
  if (rows.length === 0) return new Uint8Array();
  const vectors = TABLES[name].columns.map((column): [string, Vector] => [
    column.name,
    vector(
      column.type,
      rows.map((row) => row[column.name] as unknown),
    ),
  ]);
  const schema = new Schema(vectors.map(([column, values]) => new Field(column, values.type as DataType, true)));
  const data = makeData({
    type: new Struct(schema.fields),
    length: rows.length,
    nullCount: 0,
    children: vectors.flatMap(([, values]): Data[] => values.data.slice(0, 1) as Data[]),
  });
  return tableToIPC(new Table([new RecordBatch(schema, data)]), 'stream');
}
