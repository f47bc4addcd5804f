import { Decimal } from '../../../model/decimal.ts';
import type { RuleId } from '../../../model/rules.ts';
import type { Book } from '../../book/book.ts';
import type { Rule } from '../../rule.ts';
import { plainAmount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';

/** A cost of one, and between what amounts of yuan it is ordinary. */
interface UnitCost {
  readonly money: string;
  readonly count: string;
  readonly from: number;
  readonly to: number;
  readonly zh: string;
  readonly en: string;
}

const COSTS: readonly UnitCost[] = [
  {
    money: 'sangong.vehicle_operation',
    count: 'sangong.vehicles_kept',
    from: 1_000,
    to: 100_000,
    zh: '每辆车的运行维护费',
    en: 'the running cost of one vehicle',
  },
  {
    money: 'other.assets_vehicle_value',
    count: 'assets.vehicles',
    from: 30_000,
    to: 1_000_000,
    zh: '每辆车的账面价值',
    en: 'the book value of one vehicle',
  },
  {
    money: 'sangong.vehicle_purchase',
    count: 'sangong.vehicles_bought',
    from: 30_000,
    to: 1_000_000,
    zh: '每辆车的购置费',
    en: 'the price of one vehicle',
  },
  {
    money: 'sangong.reception',
    count: 'sangong.reception_people',
    from: 5,
    to: 1_000,
    zh: '接待每人次的费用',
    en: 'the cost of one person received',
  },
];

const PER_HEAD: readonly UnitCost[] = [
  {
    money: 'expenditure.personnel',
    count: 'staff.actual',
    from: 30_000,
    to: 600_000,
    zh: '人均人员经费',
    en: 'personnel cost per head',
  },
];

/** Yields where the cost of one is out of the ordinary; both figures may be right, so no one of them is suspect. */
const ordinary = (id: RuleId, costs: readonly UnitCost[]): Rule => ({
  id,
  *check(book: Book) {
    for (const cost of costs) {
      const money = book.the({ indicator: cost.money, measure: 'actual' });
      const count = book.the({ indicator: cost.count, measure: 'actual' });
      if (!money || !count || money.value.isZero() || count.value.isZero()) continue;
      const each = money.value.div(count.value).toDecimalPlaces(2);
      yield {
        status: each.lt(cost.from) || each.gt(cost.to) ? 'fail' : 'pass',
        entries: [money, count],
        severity: 'low',
        say: () => {
          const [is, other] = [told(money), told(count)];
          return {
            zh: `${is.zh}，${other.zh}，${cost.zh}为${each.toFixed()}元，不同寻常`,
            en: `${is.en}, ${other.en}: ${cost.en} is ${each.toFixed()} yuan, which is unusual`,
          };
        },
        arithmetic: () => `${plainAmount(money.value, new Decimal(1))} ÷ ${count.value.toFixed()} = ${each.toFixed()}`,
        expected: null,
        actual: null,
        tolerance: null,
        suspects: [],
      };
    }
  },
});

/** Q04: what one vehicle or one guest cost. */
export const unitCosts = ordinary('Q04', COSTS);
/** Q05: what one member of staff cost. */
export const perHead = ordinary('Q05', PER_HEAD);
