import { Decimal } from '../../../pipelines/model/decimal.ts';
import type { Disclosure, Identity } from '../../../pipelines/model/disclosure.ts';
import type { Fact } from '../../../pipelines/model/fact.ts';
import { factIds } from '../../../pipelines/publish/fact-id.ts';

/** A printed fact: general-budget expenditure unless said otherwise. */
export function fact(value: string | null, more: Partial<Fact> = {}): Fact {
  return {
    indicator: 'expenditure.total',
    measure: 'actual',
    fiscalYear: 2021,
    dims: {},
    value: value === null ? null : new Decimal(value),
    unit: 'yuan',
    comparator: null,
    text: null,
    raw: value ?? '',
    quote: `支出 ${value ?? ''}`,
    at: { line: 1, page: null, cell: null },
    derived: false,
    ulp: new Decimal('0.01'),
    note: null,
    uncertain: false,
    ...more,
  };
}

/** A disclosure of the 2021 accounts of a made-up bureau. */
export function disclosure(
  facts: readonly Fact[],
  {
    identity,
    sha256 = 'ab'.repeat(32),
    ...more
  }: Partial<Omit<Disclosure, 'identity' | 'facts'>> & { identity?: Partial<Identity> } = {},
): Disclosure {
  return {
    docId: sha256.slice(0, 16),
    sha256,
    bytes: 10,
    file: 'a.txt',
    format: 'text',
    pages: null,
    identity: {
      agency: {
        agencyId: '990101-ybj',
        name: '样例省样例市样例区医疗保障局',
        shortName: '样例区医保局',
        province: '样例省',
        city: '样例市',
        county: '样例区',
        level: 'county',
        divisionCode: '990101',
        kind: 'ybj',
      },
      fiscalYear: 2021,
      kind: 'accounts',
      title: null,
      scope: null,
      sourceUrl: null,
      publishedOn: null,
      ...identity,
    },
    facts: factIds(facts, sha256),
    unread: [],
    counts: { figures: facts.length, read: facts.length, ignored: 0 },
    corrections: { applied: 0, unfit: [], understood: 0 },
    ignored: {},
    lines: [],
    ...more,
  };
}
