import type { Table, Vector } from 'apache-arrow';
import { type Answer, type Cell, plainDecimal, plainInteger } from './question.ts';

/** The parts of Arrow's types that are told apart here (Arrow's own type ids). */
const INT = 2;
const FLOAT = 3;
const UTF8 = 5;
const BOOL = 6;
const DECIMAL = 7;
const LIST = 12;
const NULL = 1;

/** An unscaled integer with its scale: 12345 with scale 2 is 123.45. */
export function scaled(unscaled: bigint, scale: number): string {
  const negative = unscaled < 0n;
  const digits = (negative ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const cut = digits.length - scale;
  const text = scale === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return plainDecimal(negative ? `-${text}` : text);
}

/** A 128-bit little-endian integer in two's complement, as Arrow stores DECIMAL. */
function wide(words: Uint32Array): bigint {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return BigInt.asIntN(words.length * 32, unsigned);
}

function cells(vector: Vector): Cell[] {
  const { type } = vector as { type: { typeId: number; scale?: number } };
  const list: Cell[] = [];
  for (let at = 0; at < vector.length; at += 1) {
    const value: unknown = vector.get(at);
    if (value === null || value === undefined) list.push(null);
    else if (type.typeId === DECIMAL) list.push(scaled(wide(value as Uint32Array), type.scale ?? 0));
    else if (type.typeId === LIST) list.push(cells(value as unknown as Vector));
    else if (typeof value === 'bigint') list.push(plainInteger(value));
    else if ([INT, FLOAT, UTF8, BOOL, NULL].includes(type.typeId)) list.push(value as Cell);
    else throw new Error(`no reading for Arrow type ${String(type.typeId)}`);
  }
  return list;
}

/** An Arrow table as plain columns and rows, exact. */
export function plainRows(table: Table): Answer {
  const columns = table.schema.fields.map((field) => field.name);
  const data = columns.map((_, at) => {
    const column = table.getChildAt(at);
    return column ? cells(column) : [];
  });
  return {
    columns,
    rows: Array.from({ length: table.numRows }, (_, row) => data.map((column) => column[row] ?? null)),
  };
}
