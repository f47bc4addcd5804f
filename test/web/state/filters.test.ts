import { describe, expect, it } from 'vitest';
import { type Filters, isEverything, narrow, NONE, readFilters, writeFilters } from '../../../web/lib/state/filters.ts';

const roundTrip = (filters: Filters): Filters => readFilters(new URLSearchParams(writeFilters(filters).toString()));

describe('filters in an address', () => {
  it('are nothing when nothing was chosen', () => {
    expect(writeFilters(NONE).toString()).toBe('');
    expect(readFilters(new URLSearchParams())).toEqual(NONE);
  });

  it('come back as they were chosen', () => {
    const chosen: Filters = {
      region: '黑龙江省伊春市',
      agencies: ['110109-ybj', '410102-ybj'],
      years: [2021, 2022],
      fund: 'general',
      unit: 'wan',
    };
    expect(roundTrip(chosen)).toEqual(chosen);
    for (const key of ['region', 'agencies', 'years', 'fund', 'unit'] as const) {
      expect(roundTrip({ ...NONE, [key]: chosen[key] })).toEqual({ ...NONE, [key]: chosen[key] });
    }
  });

  it('leave other parameters standing', () => {
    const query = writeFilters({ ...NONE, years: [2021] }, new URLSearchParams('indicator=income_total&year=1999'));
    expect(query.toString()).toBe('indicator=income_total&year=2021');
  });

  it('ignore what cannot be', () => {
    const read = readFilters(new URLSearchParams("year=21&year=2021&year=2021&agency=a'b&fund=gold&unit=dollar"));
    expect(read).toEqual({ ...NONE, years: [2021] });
  });
});

describe('rows under filters', () => {
  const row = (agency_id: string, region: string, fiscal_year: number, fund: string | null = 'all') => ({
    agency_id,
    region,
    fiscal_year,
    fund,
  });
  const rows = [
    row('a', '北京市门头沟区', 2021),
    row('a', '北京市门头沟区', 2020),
    row('b', '河南省郑州市中原区', 2021, null),
  ];

  it('are all rows when nothing was chosen', () => {
    expect(narrow(rows, NONE, {})).toEqual(rows);
    expect(isEverything(NONE)).toBe(true);
  });

  it('are those of the region, agency and year', () => {
    expect(narrow(rows, { ...NONE, region: '河南省郑州市' }, {})).toEqual([rows[2]]);
    expect(narrow(rows, { ...NONE, agencies: ['a'], years: [2020] }, {})).toEqual([rows[1]]);
  });

  it('are those of the fund, where the question goes by it', () => {
    expect(narrow(rows, { ...NONE, fund: 'all' }, { byFund: true })).toEqual([rows[0], rows[1]]);
    expect(narrow(rows, { ...NONE, fund: 'all' }, {})).toEqual(rows);
  });
});
