import { yuan, type Accounts, type Project } from './accounts.ts';
import { type Block, heading, table, text } from './blocks.ts';
import { percent } from './narrative.ts';

const EXECUTION_WEIGHT = 10;

/** A rate's score out of ten: the rate itself, at most all ten, cut at two decimals. */
const executionScore = ({ actual, budget }: Project): string =>
  yuan(Math.min(1000, Math.floor((actual * 1000) / Math.max(1, budget))));

function sheet(bureau: string, year: number, project: Project): Block[] {
  const { name, initial, budget, actual, rows } = project;
  const rate = budget === 0 ? '0.00' : percent(actual, budget);
  const score = executionScore(project);
  const money = [yuan(initial), yuan(budget), yuan(actual)];
  const indicators = rows.reduce((sum, row) => sum + row.score, 0);
  const [whole = '0', cents = '00'] = score.split('.');
  const total = `${String(Number(whole) + indicators)}.${cents}`;
  return [
    heading('项目支出绩效自评表'),
    text(`（${String(year)}年度）`),
    table([
      ['项目名称', name, '', '', '', '', '', ''],
      ['主管部门', bureau, '', '', '', '', '', ''],
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '年度资金总额', ...money, String(EXECUTION_WEIGHT), `${rate}%`, score],
      ['', '其中：当年财政拨款', ...money, '—', `${rate}%`, '—'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ...rows.map((row) => [
        row.level1,
        row.level2,
        row.level3,
        row.target,
        row.result,
        String(row.weight),
        String(row.score),
        '',
      ]),
      ['总分', '', '', '', '', '100', total, ''],
    ]),
  ];
}

/** The self-evaluation of each project. */
export const sheets = (bureau: string, { year, projects }: Accounts): Block[] => [
  heading('第五部分 附件'),
  ...projects.flatMap((project) => sheet(bureau, year, project)),
];
