import { only, type Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { average } from '../../verdict/average.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum } from '../../verdict/sum.ts';

const ITEM = /^other\.vehicle_operation_(?!average)/;

/** N13: fuel, repairs, insurance and the rest make the running cost of the vehicles. */
export const runningCost: Rule = {
  id: 'N13',
  *check(book: Book) {
    for (const place of book.places()) {
      const items = book.at(place).filter(({ fact }) => ITEM.test(fact.indicator) && fact.fiscalYear === book.year);
      const whole =
        only(book.plain({ indicator: 'sangong.vehicle_operation', measure: 'actual', place })) ??
        book.the({ indicator: 'sangong.vehicle_operation', measure: 'actual' });
      if (!whole || items.length < 2 || new Set(items.map(({ fact }) => fact.indicator)).size < items.length) continue;
      const complete = items.some(({ fact }) => fact.indicator === 'other.vehicle_operation_other');
      yield sum(
        whole,
        items.map(added),
        () => {
          const is = told(whole);
          return {
            zh: `${is.zh}，与所列加油、维修、保险等各项之和不符`,
            en: `${is.en} is not the sum of the fuel, repairs, insurance and other costs listed`,
          };
        },
        !complete,
      );
    }
  },
};

const AVERAGES = [
  ['other.vehicle_operation_average', 'sangong.vehicle_operation', 'sangong.vehicles_kept'],
  ['other.vehicle_purchase_average', 'sangong.vehicle_purchase', 'sangong.vehicles_bought'],
] as const;

/** N14: the printed cost of one vehicle is the cost over the vehicles. */
export const perVehicle: Rule = {
  id: 'N14',
  *check(book: Book) {
    for (const [key, total, count] of AVERAGES) {
      for (const printed of book.plain({ indicator: key, measure: 'actual' })) {
        const money = nearest(book, total, printed);
        const vehicles = nearest(book, count, printed);
        if (!money || !vehicles || vehicles.value.isZero()) continue;
        const verdict = average(printed, money, vehicles, () => {
          const [is, cost, kept] = [amount(printed), told(money), amount(vehicles)];
          return {
            zh: `车均费用印作${is.zh}，与${cost.zh}除以${kept.zh}不符`,
            en: `The cost of one vehicle is given as ${is.en}, which is not ${cost.en} over ${kept.en}`,
          };
        });
        if (verdict) yield verdict;
      }
    }
  },
};

const nearest = (book: Book, indicator: string, { place }: Entry): Entry | null =>
  only(book.plain({ indicator, measure: 'actual', place })) ?? book.the({ indicator, measure: 'actual' });

const CHEAPEST = 30_000;
const FAR = 5;
const MANY = 10;

/** N15: the vehicles kept on public money are among the vehicles owned, and not a small part of them without a word. */
export const fleet: Rule = {
  id: 'N15',
  *check(book: Book) {
    const kept = book.the({ indicator: 'sangong.vehicles_kept', measure: 'actual' });
    const owned = book.the({ indicator: 'assets.vehicles', measure: 'actual' });
    if (!kept || !owned) return;
    const worth = book.the({ indicator: 'other.assets_vehicle_value', measure: 'actual' });
    const gap = owned.value.minus(kept.value);
    const over = gap.isNegative();
    const far = kept.value.gt(0) && gap.gte(MANY) && owned.value.gte(kept.value.times(FAR));
    const cheap = far && worth !== null && worth.value.gt(0) && worth.value.div(owned.value).lt(CHEAPEST);
    yield {
      status: over || far ? 'fail' : 'pass',
      severity: cheap ? 'high' : over && !kept.value.isZero() && owned.value.gt(0) ? 'medium' : over ? 'low' : 'medium',
      entries: worth && far ? [kept, owned, worth] : [kept, owned],
      say: () => {
        const [is, other] = [told(kept), told(owned)];
        const each = cheap ? worth.value.div(owned.value).toDecimalPlaces(2).toFixed() : null;
        return {
          zh: `${is.zh}，而${other.zh}${each ? `（账面每辆仅${each}元）` : ''}`,
          en: `${is.en}, but ${other.en}${each ? ` (only ${each} yuan each on the books)` : ''}`,
        };
      },
      arithmetic: () => `${kept.value.toFixed()} ≠ ${owned.value.toFixed()}`,
      expected: owned.value,
      actual: kept.value,
      tolerance: null,
      suspects: [kept, owned],
    };
  },
};
