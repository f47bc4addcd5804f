import { balanceOf, expenditureOf, incomeOf, type Accounts, yuan } from './accounts.ts';
import { type Block, heading, text } from './blocks.ts';
import { hierarchy } from './statements.ts';

/** A change as the sentences have it: `增加12.30万元，增长4.56%，主要原因是救助资金增加`. */
function change(now: number, before: number): string {
  const difference = now - before;
  if (difference === 0) return '持平';
  const word = difference > 0 ? '增加' : '减少';
  const rate = `${difference > 0 ? '增长' : '下降'}${percent(Math.abs(difference), before)}%`;
  return `${word}${yuan(Math.abs(difference))}万元，${rate}，主要原因是医疗救助资金${word}`;
}

/** `part` of `whole` in percent, rounded half up at two decimals, exactly. */
export function percent(part: number, whole: number): string {
  const scaled = (BigInt(part) * 100000n) / BigInt(whole);
  return yuan(Number((scaled + 5n) / 10n));
}

/** The sentences of the third part. */
export function narrative(accounts: Accounts): Block[] {
  const { year, prior, sangong, procurement, items, personTimes } = accounts;
  const [balance, income, spent] = [balanceOf(accounts), incomeOf(accounts), expenditureOf(accounts)];
  const general = expenditureOf(accounts, 'general');
  const basic = items.reduce((sum, item) => sum + item.basic, 0);
  const initial = items.filter(({ fund }) => fund === 'general').reduce((sum, item) => sum + item.initial, 0);
  const before = `与${String(year - 1)}年度相比，`;
  const own = items.filter(({ fund }) => fund === 'general');
  const sangongTotal = sangong.actual.vehicle + sangong.actual.reception;
  const bought = procurement.goods + procurement.works + procurement.services;
  const names = new Map(hierarchy(items).map(({ code, name }) => [code, name]));
  const personnel = accounts.economic
    .filter(({ code }) => !code.startsWith('302'))
    .reduce((sum, each) => sum + each.amount, 0);
  return [
    heading(`第三部分 ${String(year)}年度部门决算情况说明`),
    heading('一、收入支出决算总体情况说明'),
    text(
      `${String(year)}年度收、支总计均为${yuan(balance)}万元。${before}收、支总计${change(balance, prior.balance)}。`,
    ),
    heading('二、收入决算情况说明'),
    text(
      `${String(year)}年度收入合计${yuan(income)}万元，其中：财政拨款收入${yuan(spent)}万元，占${percent(spent, income)}%。`,
    ),
    heading('三、支出决算情况说明'),
    text(
      `${String(year)}年度支出合计${yuan(spent)}万元，其中：基本支出${yuan(basic)}万元，占${percent(basic, spent)}%；项目支出${yuan(spent - basic)}万元，占${percent(spent - basic, spent)}%。`,
    ),
    heading('五、一般公共预算财政拨款支出决算情况说明'),
    text(
      `${String(year)}年度一般公共预算财政拨款支出年初预算为${yuan(initial)}万元，支出决算为${yuan(general)}万元${initial > 0 ? `，完成年初预算的${percent(general, initial)}%` : ''}。其中：`,
    ),
    ...own.map((item, at) =>
      text(
        `${String(at + 1)}.${names.get(item.code.slice(0, 3)) ?? ''}（类）${names.get(item.code.slice(0, 5)) ?? ''}（款）${item.name}（项）。年初预算为${yuan(item.initial)}万元，支出决算为${yuan(item.basic + item.project)}万元${item.initial > 0 ? `，完成年初预算的${percent(item.basic + item.project, item.initial)}%` : ''}。`,
      ),
    ),
    heading('六、一般公共预算财政拨款基本支出决算情况说明'),
    text(
      `${String(year)}年度一般公共预算财政拨款基本支出${yuan(basic)}万元，其中：人员经费${yuan(personnel)}万元；公用经费${yuan(basic - personnel)}万元。`,
    ),
    heading('八、财政拨款“三公”经费支出决算情况说明'),
    text(
      `${String(year)}年度“三公”经费财政拨款支出预算为${yuan(sangong.budget.vehicle + sangong.budget.reception)}万元，支出决算为${yuan(sangongTotal)}万元。`,
    ),
    text(`公务用车保有量为${String(sangong.vehicles)}辆。`),
    text(`国内公务接待${String(sangong.batches)}批次，共接待${String(sangong.people)}人次。`),
    heading('九、机关运行经费支出情况说明'),
    text(`${String(year)}年度机关运行经费支出${yuan(basic - personnel)}万元。`),
    heading('十、政府采购支出情况说明'),
    text(
      `${String(year)}年度政府采购支出总额${yuan(bought)}万元，其中：政府采购货物支出${yuan(procurement.goods)}万元、政府采购工程支出${yuan(procurement.works)}万元、政府采购服务支出${yuan(procurement.services)}万元。`,
    ),
    heading('十一、国有资产占用情况说明'),
    text(`截至${String(year)}年12月31日，本部门共有车辆${String(accounts.assets.vehicles)}辆。`),
    heading('十二、医疗救助情况'),
    text(
      `${String(year)}年资助参保${String(personTimes.premium)}人次，住院救助${String(personTimes.inpatient)}人次，门诊救助${String(personTimes.outpatient)}人次。`,
    ),
  ];
}
