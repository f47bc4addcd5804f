import { describe, expect, it } from 'vitest';
import { Decimal } from '../../pipelines/model/decimal.ts';
import { SourceText } from '../../pipelines/model/source-text.ts';
import { announcedUnit, scanFigures } from '../../pipelines/recognise/figures.ts';
import { cellView, viewOf } from '../../pipelines/recognise/view.ts';

const inProse = (text: string) => scanFigures(viewOf(SourceText.of(text, { line: 1 })));
const inCell = (text: string) => scanFigures(cellView(SourceText.of(text, { line: 1 })));
const baseValue = (figure: { value: Decimal | null; scale: number }) =>
  figure.value?.mul(new Decimal(10).pow(figure.scale)).toFixed();

describe('a number as printed', () => {
  const cases: [printed: string, value: string, unit: string | null][] = [
    ['178,262,919.96元', '178262919.96', 'yuan'],
    ['1,239万元', '12390000', 'yuan'],
    ['12253.401784 万元', '122534017.84', 'yuan'],
    ['581.9亿元', '58190000000', 'yuan'],
    ['84.11万人', '841100', 'person'],
    ['9115人次', '9115', 'person_time'],
    ['7.9万人次', '79000', 'person_time'],
    ['12人(次)', '12', 'person_time'],
    ['97.3 %', '97.3', 'percent'],
    ['９７．８２％', '97.82', 'percent'],
    ['0（台、套）', '0', 'set'],
    ['2台（套）', '2', 'set'],
    ['21辆', '21', 'vehicle'],
    ['33批次', '33', 'batch'],
    ['0个团组', '0', 'group'],
    ['98.46 分', '98.46', 'point'],
    ['62家', '62', 'institution'],
    ['6个', '6', 'item'],
    ['14.8个百分点', '14.8', 'points_of_percent'],
    ['2021年', '2021', 'date'],
    ['12月', '12', 'date'],
    ['118.33', '118.33', null],
  ];
  it.each(cases)('%s', (printed, value, unit) => {
    const [figure] = inProse(printed);
    expect(figure && baseValue(figure)).toBe(value);
    expect(figure?.unit).toBe(unit);
  });

  it('keeps a minus that is a sign and not one that joins a range', () => {
    expect(inCell('-956.84')[0]?.value?.toFixed()).toBe('-956.84');
    expect(inCell('－81.49%')[0]?.value?.toFixed()).toBe('-81.49');
    expect(inProse('结余占-7.18%，完成预算的-3%').map((figure) => figure.value?.toFixed())).toEqual(['-7.18', '-3']);
    expect(inProse('90-100分为优').map((figure) => figure.value?.toFixed())).toEqual(['90', '100']);
  });

  it('says when the writer rounded', () => {
    expect(inProse('203万余元')[0]).toMatchObject({ approximate: '余', scale: 4, unit: 'yuan' });
    expect(inProse('45000余人次')[0]).toMatchObject({ approximate: '余', unit: 'person_time' });
    expect(inProse('约45家')[0]).toMatchObject({ approximate: '约', unit: 'institution' });
  });

  it('refuses what is no number: dates with points, broken grouping, a doubled 万', () => {
    expect(inProse('2021.12.31')[0]?.value).toBeNull();
    expect(inProse('1,23,456元')[0]?.value).toBeNull();
    expect(inProse('2萬')[0]?.unit).toBeNull();
    expect(inProse('35万万元')[0]?.value).toBeNull();
  });
});

describe('numbers that a page broke', () => {
  it('joins digits inside one cell and says so', () => {
    for (const [printed, value] of [
      ['0.90732 3', '0.907323'],
      ['1 0', '10'],
      ['2 .13', '2.13'],
      ['14. 8', '14.8'],
      ['≤3172 54元', '317254'],
    ] as const) {
      const [figure] = inCell(printed);
      expect(figure?.value?.toFixed()).toBe(value);
      expect(figure?.joined).toBe(true);
    }
  });

  it('leaves numbers of running text apart', () => {
    expect(inProse('收入 12.50 33.10 万元').map((figure) => figure.value?.toFixed())).toEqual(['12.5', '33.1']);
  });

  it('finds the unit on the next line', () => {
    const text = SourceText.join([
      SourceText.of('决算数22,679.21', { line: 4 }),
      SourceText.of('元，比上年', { line: 5 }),
    ]);
    const [figure] = scanFigures(viewOf(text));
    expect(figure).toMatchObject({ unit: 'yuan', joined: false });
    expect(text.placeAt(figure?.view.source[figure.start] ?? 0).line).toBe(4);
  });
});

describe('a value printed in any of the seen ways reads as itself', () => {
  let state = 20230917;
  const random = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state % below;
  };
  const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');
  const wide = (text: string): string =>
    text.replace(/[0-9.%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

  it('over 2,000 random amounts, groupings, scales, widths and blanks', () => {
    for (let round = 0; round < 2000; round += 1) {
      const whole = String(random(10 ** (1 + random(9))));
      const decimals = random(7);
      const fraction = decimals > 0 ? `.${String(random(10 ** decimals)).padStart(decimals, '0')}` : '';
      const [unit, scale] = (
        [
          ['元', 0],
          ['万元', 4],
          ['亿元', 8],
        ] as const
      )[random(3)] ?? ['元', 0];
      const printed = `${random(2) ? grouped(whole) : whole}${fraction}${random(2) ? ' ' : ''}${unit}`;
      const shown = random(4) === 0 ? wide(printed) : printed;
      const [figure, more] = inProse(`支出${shown}，其中`);
      expect(more).toBeUndefined();
      expect(figure && baseValue(figure), shown).toBe(
        new Decimal(whole + fraction).mul(new Decimal(10).pow(scale)).toFixed(),
      );
    }
  });
});

describe('announced units', () => {
  it.each([
    ['单位：万元', { unit: 'yuan', scale: 4 }],
    ['金额单位：元', { unit: 'yuan', scale: 0 }],
    ['项目资金(万元)', { unit: 'yuan', scale: 4 }],
    ['万人次', { unit: 'person_time', scale: 4 }],
    ['执行率(%)', { unit: 'percent', scale: 0 }],
  ])('%s', (text, expected) => {
    expect(announcedUnit(text)).toEqual(expected);
  });
  it('is null for words that announce none', () => {
    expect(announcedUnit('部门：某某局')).toBeNull();
  });
});
