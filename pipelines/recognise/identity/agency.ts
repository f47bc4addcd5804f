import type { Agency, AgencyLevel } from '../../model/agency.ts';
import type { Bureau } from './bureaus.ts';
import { fullName, inForce, placeBefore } from './divisions.ts';
import type { Division } from './divisions.ts';
import { MOST } from './evidence.ts';
import type { Witness } from './evidence.ts';
import { shortHash } from './hash.ts';
import type { Mention } from './mentions.ts';
import { tellApart } from './places.ts';

interface Claim {
  readonly mention: Mention;
  readonly witnesses: Witness[];
}

const same = (a: Bureau, b: Bureau): boolean => a.kind === b.kind && (a.sole || a.name === b.name);

const meet = (a: Mention, b: Mention): boolean =>
  a.nation === b.nation &&
  a.zone === b.zone &&
  (a.nation || a.zone !== null || a.divisions.some((division) => b.divisions.includes(division)));

/** Gathers the witnesses of one agency; those whose place says most come first, so that a bare name joins a full one. */
function claimsOf(witnesses: readonly Witness[]): Claim[] {
  const claims: Claim[] = [];
  for (const witness of [...witnesses].sort((a, b) => a.mention.divisions.length - b.mention.divisions.length)) {
    const { mention } = witness;
    const claim = claims.find((known) => same(known.mention.bureau, mention.bureau) && meet(known.mention, mention));
    if (claim) claim.witnesses.push(witness);
    else claims.push({ mention, witnesses: [witness] });
  }
  return claims;
}

function weightOf({ witnesses }: Claim): number {
  return (Object.keys(MOST) as Witness['where'][]).reduce((sum, where) => {
    const weight = witnesses.filter((witness) => witness.where === where).reduce((all, each) => all + each.weight, 0);
    return sum + Math.min(weight, MOST[where]);
  }, 0);
}

const LEAST = 8;

/**
 * The agency whose own document this is; null where nothing says so, or two are said alike. A name that only prose
 * mentions counts where the sentence speaks of the agency's own accounts.
 */
export function ownAgency(witnesses: readonly Witness[], year: number | null, text: string): Agency | null {
  const ranked = claimsOf(witnesses)
    .map((claim) => ({ claim, weight: weightOf(claim) }))
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = ranked;
  if (!first || first.weight < LEAST || first.weight === second?.weight) return null;
  return agencyOf(first.claim.mention, year, text);
}

const divisionLevel = (division: Division | undefined): AgencyLevel => division?.level ?? 'county';

/** The agency that a mention names, in the year's divisions; without a code where several places bear the name. */
export function agencyOf(mention: Mention, year: number | null, text: string): Agency {
  const { bureau, zone, nation } = mention;
  if (nation) {
    const name = `国家${bureau.name}`;
    const nowhere = { province: null, city: null, county: null, divisionCode: null };
    return {
      agencyId: `000000-${bureau.kind}`,
      name,
      shortName: `国家${bureau.shortName}`,
      level: 'nation',
      kind: bureau.kind,
      ...nowhere,
    };
  }
  const possible = inForce(mention.divisions, year);
  const latest = new Set(possible.map((division) => `${division.above.at(-1)?.code ?? ''}${division.name}`)).size === 1;
  const division = zone === null ? (latest ? possible.at(-1) : tellApart(possible, text)) : null;
  return division ? placed(division, bureau) : unplaced(mention, possible);
}

function placed(division: Division, bureau: Bureau): Agency {
  const path = [...division.above, division];
  const at = (level: Division['level']): string | null => path.find((part) => part.level === level)?.name ?? null;
  const code = `${division.code}-${bureau.kind}`;
  return {
    agencyId: bureau.sole ? code : `${code}-${shortHash(bureau.name)}`,
    name: `${fullName(division)}${bureau.name}`,
    shortName: `${division.name}${bureau.shortName}`,
    province: at('province'),
    city: at('city'),
    county: at('county'),
    level: divisionLevel(division),
    divisionCode: division.code,
    kind: bureau.kind,
  };
}

function unplaced({ bureau, zone }: Mention, possible: readonly Division[]): Agency {
  const whole = zone ?? possible[0]?.name ?? '';
  const name = `${whole}${bureau.name}`;
  const { above, rest: county } = leadingPlace(whole);
  return {
    agencyId: `x-${shortHash(name)}`,
    name,
    shortName: `${county}${bureau.shortName}`,
    province: above.find(({ level }) => level === 'province')?.name ?? null,
    city: above.find(({ level }) => level === 'city')?.name ?? null,
    county: county || null,
    level: 'county',
    divisionCode: null,
    kind: bureau.kind,
  };
}

/** The divisions that a place of no known code names before its own name: 四川省 of 四川省青溪县. */
function leadingPlace(zone: string): { readonly above: readonly Division[]; readonly rest: string } {
  for (let end = zone.length - 2; end >= 2; end -= 1) {
    const place = placeBefore(zone, end);
    const [division, other] = place?.start === 0 ? place.divisions : [];
    if (division && !other) return { above: [...division.above, division], rest: zone.slice(end) };
  }
  return { above: [], rest: zone };
}
