import { describe, expect, it } from 'vitest';
import { readText } from '../../../pipelines/read/text.ts';
import { identify } from '../../../pipelines/recognise/identity/index.ts';
import { recognise } from '../../../pipelines/recognise/index.ts';

const agencyOf = (text: string): unknown => {
  const document = recognise(readText(new TextEncoder().encode(text), 'case.txt'));
  const { agency } = identify(document, 'case.txt');
  return [agency.name, agency.province, agency.county, agency.divisionCode, agency.kind];
};

describe('a bureau of a place that the list of divisions lacks', () => {
  it('is known by the name that its title prints', () => {
    expect(agencyOf('2022年度云泽市医疗保障局部门决算\n\n本部门收入总计10万元。')).toEqual([
      '云泽市医疗保障局',
      null,
      '云泽市',
      null,
      'ybj',
    ]);
  });

  it('has the province that the title puts before it', () => {
    expect(agencyOf('2023年度四川省青溪县财政局部门决算\n\n本部门收入总计10万元。')).toEqual([
      '四川省青溪县财政局',
      '四川省',
      '青溪县',
      null,
      'czj',
    ]);
  });

  it('is not made of words that stand for any place', () => {
    expect(() => agencyOf('2022年度部门决算\n\n全市医疗保障局共10家，我县医疗保障局2022年度部门决算如下。')).toThrow();
  });
});
