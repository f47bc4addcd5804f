import { describe, expect, it } from 'vitest';
import { audit, found } from '../../support/audit.ts';

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
