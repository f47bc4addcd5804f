import { describe, expect, it } from 'vitest';
import { assistanceKind } from '../../../pipelines/extract/performance/assistance/kinds.ts';
import { assistanceOf } from '../../../pipelines/extract/performance/assistance/indicator.ts';
import { lines } from './lines.ts';

describe('medical assistance in sentences', () => {
  it('is told by kind, money after count', () => {
    const facts = lines(
      '全年共救助947人次，救助金额89.93万元，其中线下手工结算27人次，发放救助金7.7万元（住院救助24人次，救助金额7.6万元；门诊救助3人次，救助金额994.69元）。\n',
    );
    expect(facts).toEqual([
      'assistance.person_times actual 947 person_time | total',
      'assistance.amount actual 899300 yuan | total',
      'assistance.person_times actual 27 person_time | offline',
      'assistance.amount actual 77000 yuan | offline',
      'assistance.person_times actual 24 person_time | inpatient',
      'assistance.amount actual 76000 yuan | inpatient',
      'assistance.person_times actual 3 person_time | outpatient',
      'assistance.amount actual 994.69 yuan | outpatient',
    ]);
  });

  it('takes money right behind a count as that kind’s', () => {
    expect(lines('2023年住院救助1.1万人次、支出7800万元，门诊救助5.2万人次、支出1500万元。\n')).toEqual([
      'assistance.person_times actual 11000 person_time | inpatient',
      'assistance.amount actual 78000000 yuan | inpatient',
      'assistance.person_times actual 52000 person_time | outpatient',
      'assistance.amount actual 15000000 yuan | outpatient',
    ]);
  });

  it('with a comparator is a target', () => {
    expect(lines('具体绩效指标为：资助参保大于或等于11万人次、住院救助不少于7.9万人次。\n')).toEqual([
      'assistance.person_times target >= 110000 person_time | premium',
      'assistance.person_times target >= 79000 person_time | inpatient',
    ]);
  });

  it('counts people apart from person-times, and ratios by kind', () => {
    const facts = lines(
      '资助困难群众参保2,135人，资助金额74.7万元。门诊实际救助比例达到72.84%，住院救助比例不低于70%。\n',
    );
    expect(facts).toEqual([
      'assistance.people actual 2135 person | premium',
      'assistance.amount actual 747000 yuan | premium',
      'assistance.ratio actual 72.84 percent | outpatient',
      'assistance.ratio target >= 70 percent | inpatient',
    ]);
  });

  it('is not the insurance of critical illness', () => {
    const facts = lines('对1660人次大病医疗费用进行二次报销，为困难群众提供救助政策咨询。\n');
    expect(facts.filter((line) => line.startsWith('assistance.'))).toEqual([]);
  });
});

describe('medical assistance in indicators', () => {
  it.each([
    ['门诊救助人次', 'person_time', 'assistance.person_times', 'outpatient'],
    ['资助参保人数', 'person', 'assistance.people', 'premium'],
    ['重点救助对象政策范围内住院自付费用救助比例', 'percent', 'assistance.ratio', 'inpatient'],
    ['城乡医疗救助人次', 'person_time', 'assistance.person_times', 'total'],
  ])('%s in %s', (name, unit, indicator, kind) => {
    expect(assistanceOf(name, unit)).toEqual({ indicator, kind });
  });

  it.each(['重特大疾病救助人次占直接救助人次比重', '医疗救助对象满意度', '医疗救助覆盖率', '参保人数'])(
    '%s is none',
    (name) => {
      expect(assistanceOf(name, 'percent')).toBeNull();
      expect(assistanceOf(name, 'person_time')).toBeNull();
    },
  );

  it('tells critical illness before the ward', () => {
    expect(assistanceKind('重大疾病住院救助')).toBe('critical');
    expect(assistanceKind('住院和门诊救助')).toBe('total');
    expect(assistanceKind('信息系统')).toBeNull();
  });
});

describe('insured people', () => {
  it('are all, residents and employees', () => {
    expect(lines('2023年度参保人数为84.11万人（其中城乡居民参保79.23万人，城镇职工参保4.88万人）。\n')).toEqual([
      'insured.total actual 841100 person',
      'insured.resident actual 792300 person',
      'insured.employee actual 48800 person',
    ]);
  });

  it('are not the poor whose premiums are paid', () => {
    expect(lines('贫困人口参保人数7.32万人。\n').filter((line) => line.startsWith('insured.'))).toEqual([]);
  });
});
