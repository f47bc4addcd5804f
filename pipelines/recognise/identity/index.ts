import type { Agency } from '../../model/agency.ts';
import type { Identity, Statement } from '../../model/disclosure.ts';
import type { Document } from '../../model/document.ts';
import { ReadError } from '../../model/issues.ts';
import { plain } from '../glyphs.ts';
import { agencyOf, ownAgency } from './agency.ts';
import { otherBody } from './bureaus.ts';
import { witnessesOf } from './evidence.ts';
import { kindOf, scopeOf } from './kind.ts';
import type { Line } from './lines.ts';
import { linesOf } from './lines.ts';
import { bodyNamed, mentionsIn } from './mentions.ts';
import { titlePage, titleText } from './titles.ts';
import { fiscalYear } from './year.ts';
import { YEAR_SOURCE, yearOf } from './years.ts';

const folded = (text: string): string => Array.from(text, plain).join('').replaceAll(' ', '');

/** A stated agency is taken at its word; one of no known place or kind is known by its name alone. */
function statedAgency(stated: string, year: number | null, text: string): Agency {
  const name = folded(stated);
  const mention = mentionsIn(name).find(({ end }) => end === name.length) ?? bodyNamed(name);
  return agencyOf(
    mention ?? { start: 0, end: name.length, divisions: [], zone: '', nation: false, bureau: otherBody(name) },
    year,
    `${name}${text}`,
  );
}

/** A file's name may say what the document's words leave open, where both agree: the agency's place and kind stand there. */
function hintedAgency(file: string, year: number | null, text: string): Agency | null {
  const mention = mentionsIn(folded(file)).at(-1);
  const place = mention?.divisions[0]?.name ?? mention?.zone ?? null;
  if (!mention || place === null) return null;
  const { name, shortName } = mention.bureau;
  const agrees = text.includes(place) && (text.includes(name) || text.includes(shortName));
  return agrees ? agencyOf(mention, year, `${folded(file)}${text}`) : null;
}

function hintedYear(file: string, text: string): number | null {
  const years = [...folded(file).matchAll(new RegExp(`(${YEAR_SOURCE})年`, 'g'))].map(([, year]) => yearOf(year ?? ''));
  const [year] = years;
  return year !== undefined && new Set(years).size === 1 && text.includes(`${year}年`) ? year : null;
}

const agencyIn = (lines: readonly Line[], year: number | null, text: string, file: string): Agency | null =>
  ownAgency(witnessesOf(lines), year, `${folded(file)}\n${text}`) ?? hintedAgency(file, year, text);

/**
 * Says whose disclosure a document is and for which year, from its own words: title, cover, headings, forms, sentences
 * about its own accounts. What `statement` states goes before. The name of `file` only tells apart what the document
 * leaves open, and must agree with it.
 *
 * @throws {ReadError} `no_agency` or `no_year` where the document does not say, or says two alike: nothing is guessed.
 */
export function identify(document: Document, file: string, statement: Statement = {}): Identity {
  const lines = linesOf(document);
  const text = lines.map((line) => line.text).join('\n');
  const year = statement.fiscalYear ?? fiscalYear(lines) ?? hintedYear(file, text);
  const agency = statement.agency ? statedAgency(statement.agency, year, text) : agencyIn(lines, year, text, file);
  if (!agency) throw new ReadError('no_agency');
  if (year === null) throw new ReadError('no_year');
  const page = titlePage(lines);
  return {
    agency,
    fiscalYear: year,
    kind: kindOf(lines),
    title: page ? titleText(page) : null,
    scope: scopeOf(lines),
    sourceUrl: statement.sourceUrl ?? null,
    publishedOn: statement.publishedOn ?? null,
  };
}
