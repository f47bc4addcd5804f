import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Correction } from '../model/correction.ts';
import { Decimal } from '../model/decimal.ts';
import type { Dimensions, Measure, Unit } from '../model/fact.ts';
import { FUNDS, MEASURES, UNITS } from '../model/fact.ts';

/** The folder of corrections in an input folder: `corrections/<path of the document>.yaml`. */
export const CORRECTIONS = 'corrections';

const DIMENSIONS = ['code', 'item', 'project', 'level1', 'level2', 'level3', 'kind', 'source', 'place', 'of'] as const;

export interface CorrectionFile {
  readonly corrections: readonly Correction[];
  /** Entries that cannot be understood, with what is wrong, a line each. */
  readonly wrong: readonly string[];
}

/** What a document without a file of corrections has. */
export const NO_CORRECTIONS: CorrectionFile = { corrections: [], wrong: [] };

/** Corrections as they come out of JSON. */
export const revive = (corrections: readonly Correction[]): Correction[] =>
  corrections.map((each) => ({ ...each, value: each.value === null ? null : new Decimal(each.value) }));

type Entry = Readonly<Record<string, unknown>>;

const text = (entry: Entry, key: string): string | null => {
  const value = entry[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null;
};

const oneOf = <T extends string>(entry: Entry, key: string, allowed: readonly T[]): T | undefined => {
  const value = text(entry, key);
  if (value === null) return undefined;
  const found = allowed.find((each) => each === value);
  if (!found) throw new Error(`${key} 不能是 ${value}`);
  return found;
};

const whole = (entry: Entry, key: string): number | null => {
  const value = text(entry, key);
  if (value === null) return null;
  if (!/^\d{1,7}$/.test(value)) throw new Error(`${key} 应是整数`);
  return Number(value);
};

const needed = (entry: Entry, key: string, shape = /\S/): string => {
  const value = text(entry, key);
  if (value === null || !shape.test(value)) throw new Error(`缺少 ${key}，或写法有误`);
  return value;
};

function dimensions(entry: Entry): Dimensions {
  const fund = oneOf(entry, 'fund', FUNDS);
  const rest = DIMENSIONS.flatMap((key) => {
    const value = text(entry, key);
    return value === null ? [] : [[key, value] as const];
  });
  return { ...(fund ? { fund } : {}), ...Object.fromEntries(rest) };
}

/** One entry; the value is quoted in the file, so that no binary float ever holds it. */
function toCorrection(entry: Entry): Correction {
  const value = entry.value;
  if (value !== undefined && (typeof value !== 'string' || !/^-?\d+(?:\.\d{1,4})?$/.test(value)))
    throw new Error('value 应写成带引号的十进制数，至多四位小数，以基本单位计');
  const line = whole(entry, 'line');
  const page = whole(entry, 'page');
  if (line === null && page === null) throw new Error('请写明 line 或 page');
  const measure = oneOf<Measure>(entry, 'measure', MEASURES);
  const unit = oneOf<Unit>(entry, 'unit', UNITS);
  const year = whole(entry, 'fiscal_year');
  const indicator = text(entry, 'indicator');
  const dims = dimensions(entry);
  const meaning = {
    ...(indicator ? { indicator } : {}),
    ...(measure ? { measure } : {}),
    ...(year === null ? {} : { fiscalYear: year }),
    ...(unit ? { unit } : {}),
    ...(Object.keys(dims).length > 0 ? { dims } : {}),
  };
  if (value === undefined && Object.keys(meaning).length === 0) throw new Error('既没有 value，也没有新的含义');
  return {
    figure: needed(entry, 'figure'),
    line,
    page,
    readAs: text(entry, 'read_as'),
    value: value === undefined ? null : new Decimal(value),
    meaning,
    reason: needed(entry, 'reason'),
    by: needed(entry, 'by'),
    on: needed(entry, 'on', /^\d{4}-\d\d-\d\d$/),
  };
}

/** The corrections of a document below `input`; a file that is not there has none, an entry that is wrong is named and left out. */
export function correctionsOf(input: string, file: string): CorrectionFile {
  const name = `${CORRECTIONS}/${file}.yaml`;
  const path = join(input, CORRECTIONS, `${file}.yaml`);
  if (!existsSync(path)) return NO_CORRECTIONS;
  let entries: unknown;
  try {
    entries = parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });
  } catch {
    return { corrections: [], wrong: [`${name} 不是有效的 YAML，未采用`] };
  }
  if (!Array.isArray(entries)) return { corrections: [], wrong: [`${name} 应是一列更正，未采用`] };
  const corrections: Correction[] = [];
  const wrong: string[] = [];
  entries.forEach((entry: unknown, at) => {
    try {
      if (typeof entry !== 'object' || entry === null) throw new Error('不是一条更正');
      corrections.push(toCorrection(entry as Entry));
    } catch (error) {
      wrong.push(`${name} 第${at + 1}条未采用：${error instanceof Error ? error.message : String(error)}`);
    }
  });
  return { corrections, wrong };
}
