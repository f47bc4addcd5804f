import { describe, expect, it } from 'vitest';
import { audit, found, tally } from '../../support/audit.ts';

interface Cells {
  readonly actual?: string;
  readonly fiscal?: string;
  readonly rate?: string;
  readonly result?: string;
  readonly weight?: string;
  readonly total?: string;
}

/** A self-evaluation sheet whose figures agree, but for what is given. */
const sheet = ({
  actual = '90.00',
  fiscal = '90.00',
  rate = '90.00%',
  result = '120人次',
  weight = '40',
  total = '99',
}: Cells): string =>
  [
    '某县医疗保障局2023年度部门决算',
    '## 项目支出绩效自评表',
    '（2023年度）',
    [
      ['项目名称', '城乡医疗救助补助资金', '', '', '', '', '', ''],
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '年度资金总额', '100.00', '100.00', actual, '10', rate, '9'],
      ['', '其中：当年财政拨款', '100.00', '100.00', fiscal, '—', rate, '—'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['产出指标', '数量指标', '医疗救助人次', '≥100人次', result, weight, '40', ''],
      ['产出指标', '质量指标', '救助对象覆盖率', '≥95%', '96%', '30', '30', ''],
      ['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥90%', '95%', '20', '20', ''],
      ['总分', '', '', '', '', '100', total, ''],
    ]
      .map((row) => row.join('\t'))
      .join('\n'),
  ].join('\n\n');

describe('a self-evaluation sheet', () => {
  it('that agrees raises nothing', async () => {
    expect((await audit(sheet({}))).findings.map(({ statement }) => statement)).toEqual([]);
  });

  it.each([
    ['P05', 'a rate that is not spending over the budget', { rate: '95.00%' }],
    ['P07', 'money that is not the sum of its sources', { fiscal: '9.00' }],
    ['P09', 'a missed target with its full score', { result: '80人次' }],
    ['P02', 'a total that is not the sum of the scores', { total: '97' }],
    ['P01', 'weights that do not add up', { weight: '45' }],
    ['P03', 'a score above its weight', { weight: '35' }],
  ] as const)('%s: %s', async (rule, _, cells) => {
    const [finding] = found(await audit(sheet(cells)), rule);
    expect(finding?.arithmetic).toBeTruthy();
    expect(finding?.lines.length).toBeGreaterThan(0);
  });
});

/** A sheet whose three count indicators were scored in part; `third` is the score of the last. */
const inPart = (third: string): string =>
  [
    '某县医疗保障局2023年度部门决算',
    '## 项目支出绩效自评表',
    '（2023年度）',
    [
      ['项目名称', '城乡医疗救助补助资金', '', '', '', '', '', ''],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ['产出指标', '数量指标', '住院救助人次', '≥200人次', '150人次', '20', '15', ''],
      ['产出指标', '数量指标', '门诊救助人次', '≥500人次', '400人次', '10', '8', ''],
      ['产出指标', '数量指标', '资助参保人数', '≥1000人', '500人', '30', third, ''],
    ]
      .map((row) => row.join('\t'))
      .join('\n'),
  ].join('\n\n');

describe('P11: partial scores', () => {
  it('in proportion hold', async () => {
    expect(tally(await audit(inPart('15')), 'P11')).toEqual({ passed: 3, failed: 0 });
  });

  it('that alone are out of proportion are told, with the proportion', async () => {
    const [finding] = found(await audit(inPart('25')), 'P11');
    expect(finding?.arithmetic).toBe('30 × 500 ÷ 1000 = 15 ≠ 25');
    expect(finding?.severity).toBe('low');
  });
});

describe('P14: bands of grades', () => {
  const twice = (other: string): string =>
    [
      '某县医疗保障局2023年度部门决算',
      '评价结果分为四级：90（含）-100分为优、80（含）-90分为良、60（含）-80分为中、60分以下为差。',
      '## 项目支出绩效自评',
      other,
    ].join('\n\n');

  it('told twice alike hold', async () => {
    const audited = await audit(twice('按90分以上为优、80-90分为良、60-80分为中评定等级。'));
    expect(tally(audited, 'P14')).toEqual({ passed: 1, failed: 0 });
  });

  it('told otherwise are found, both places pointed at', async () => {
    const [finding] = found(await audit(twice('按85-100分为优、75-85分为良、60-75分为中评定等级。')), 'P14');
    expect(finding?.lines).toEqual([3, 7]);
  });

  it('told once do not apply', async () => {
    expect(tally(await audit(twice('各项目均已评定等级。')), 'P14')).toEqual({ passed: 0, failed: 0 });
  });
});
