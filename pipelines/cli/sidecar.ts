import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Statement } from '../model/disclosure.ts';
import { ReadError } from '../model/issues.ts';

const FRONT_MATTER_BYTES = 8192;
/** On single bytes, a byte order mark of UTF-8 before it. */
const FRONT_MATTER = /^(?:\xEF\xBB\xBF)?---[ \t]*\r?\n([^]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const TEXT = /\.(md|markdown|txt|html?)$/i;

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (key: string, value: unknown): ReadError =>
  new ReadError('statement', `${key}: ${JSON.stringify(value)}`);

function textOf(mapping: Record<string, unknown>, key: string, shape: RegExp): string | undefined {
  const value = mapping[key];
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !shape.test(text.trim())) throw wrong(key, value);
  return text.trim();
}

function toStatement(mapping: Record<string, unknown>): Statement {
  const agency = textOf(mapping, 'agency', /\S/);
  const year = textOf(mapping, 'fiscal_year', /^(19|20)\d\d$/);
  const sourceUrl = textOf(mapping, 'source_url', /^https?:\/\/\S+$/);
  const publishedOn = textOf(mapping, 'published_on', /^\d{4}-\d\d-\d\d$/);
  return {
    ...(agency === undefined ? {} : { agency }),
    ...(year === undefined ? {} : { fiscalYear: Number(year) }),
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
  };
}

function sidecar(path: string): Statement {
  const beside = `${path}.yaml`;
  if (!existsSync(beside)) return {};
  let mapping: unknown;
  try {
    mapping = parse(readFileSync(beside, 'utf8'));
  } catch (cause) {
    throw new ReadError('statement', 'YAML', { cause });
  }
  if (mapping === null) return {};
  if (!isMapping(mapping)) throw new ReadError('statement', 'YAML');
  return toStatement(mapping);
}

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

/** A block between two `---` lines that is no YAML mapping is part of the document, not front matter. */
function frontMatter(path: string, bytes: Uint8Array): Statement {
  if (!TEXT.test(path)) return {};
  const block = FRONT_MATTER.exec(Buffer.from(bytes.subarray(0, FRONT_MATTER_BYTES)).toString('latin1'))?.[1];
  if (block === undefined) return {};
  let mapping: unknown;
  try {
    mapping = parse(decode(Buffer.from(block, 'latin1')));
  } catch {
    return {};
  }
  return isMapping(mapping) ? toStatement(mapping) : {};
}

/**
 * What is stated about the document at `path`: by its front matter and, before that, by the sidecar `<file name>.yaml`.
 * Keys are `agency`, `fiscal_year`, `source_url` and `published_on` (YYYY-MM-DD); others are nobody's concern.
 *
 * @throws {ReadError} `statement` where a key holds something else, or the sidecar is no YAML mapping.
 */
export const statementOf = (path: string, bytes: Uint8Array): Statement => ({
  ...frontMatter(path, bytes),
  ...sidecar(path),
});
