import { Decimal } from '../../../model/decimal.ts';
import type { Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import { exactly, minus, over, plus, times } from '../../book/interval.ts';
import type { Rule } from '../../rule.ts';
import { amount, plainAmount } from '../../verdict/amount.ts';
import { subject, told } from '../../verdict/naming.ts';
import { rate as rateVerdict, type Quotient } from '../../verdict/rate.ts';
import { changeRates, type ChangeRate } from './change.ts';
import { onOneSpot } from './statement.ts';

const ONE = exactly(new Decimal(1));

/** N05: a rate of change is the change over what it is measured against (τ% of domain.md §5.1). */
export const changeRate: Rule = {
  id: 'N05',
  *check(book: Book) {
    for (const found of changeRates(book)) {
      const quotient = byChange(found) ?? byBase(found);
      if (!quotient || isTurned(found)) continue;
      const { rate } = found;
      const verdict = rateVerdict(rate, quotient, () => {
        const [is, parts] = [told(rate), quotient.entries.map(amount)];
        return {
          zh: `${is.zh}，与${parts.map(({ zh }) => zh).join('、')}算出的不符`,
          en: `${is.en} is not what ${parts.map(({ en }) => en).join(' and ')} give`,
        };
      });
      if (!verdict || (verdict.status === 'fail' && fitsAnother(found, book))) continue;
      yield verdict;
    }
  },
};

/** Whether the rate is right for another figure of its sentence, which it may be about. */
function fitsAnother({ rate, change, current }: ChangeRate, book: Book): boolean {
  if (!change) return false;
  const others = book
    .at(rate.place)
    .filter(
      (entry) =>
        entry !== current &&
        entry.fact.measure === 'actual' &&
        entry.fact.unit === change.fact.unit &&
        onOneSpot(entry, rate),
    );
  return others.some((other) => {
    const quotient = byChange({ rate, change, current: other, base: null });
    const verdict = quotient && rateVerdict(rate, quotient, () => ({ zh: '', en: '' }));
    return verdict !== null && verdict.status !== 'fail';
  });
}

/** Rate and change point to different sides: rule N06 speaks of that. */
const isTurned = ({ rate, change }: ChangeRate): boolean =>
  change !== null && rate.value.times(change.value).isNegative();

function byChange({ current, change }: ChangeRate): Quotient | null {
  if (!current || !change) return null;
  return {
    numerator: change.range,
    denominator: minus(current.range, change.range),
    written: `${plainAmount(change.value, change.scale)} ÷ ${difference(current, change)}`,
    entries: [change, current],
    solve: (entry, ratio) => {
      const grown = plus(ONE, ratio);
      if (entry === change) return over(times(ratio, current.range), grown);
      return entry === current ? over(times(change.range, grown), ratio) : null;
    },
  };
}

function byBase({ current, base }: ChangeRate): Quotient | null {
  if (!current || !base) return null;
  return {
    numerator: minus(current.range, base.range),
    denominator: base.range,
    written: `${difference(current, base)} ÷ ${plainAmount(base.value, base.scale)}`,
    entries: [current, base],
    solve: (entry, ratio) => {
      const grown = plus(ONE, ratio);
      return entry === current ? times(base.range, grown) : entry === base ? over(current.range, grown) : null;
    },
  };
}

const difference = (from: Entry, less: Entry): string => {
  const negative = less.value.isNegative();
  const taken = plainAmount(less.value.abs(), from.scale);
  return `(${plainAmount(from.value, from.scale)} ${negative ? '+' : '-'} ${taken})`;
};

/** What is new is by custom said to have grown by 100%. */
const CONVENTION = 100;

/** N07: what was nothing before has no rate of change. */
export const rateOfNothing: Rule = {
  id: 'N07',
  *check(book: Book) {
    for (const { rate, current, change, base } of changeRates(book)) {
      const before = base ? base.value : current && change ? current.value.minus(change.value) : null;
      if (!before) continue;
      const entries = [rate, ...[base, change, current].filter((entry) => entry !== null)];
      yield {
        status: before.isZero() && !rate.value.isZero() ? 'fail' : 'pass',
        entries,
        severity: rate.value.eq(CONVENTION) ? 'low' : 'medium',
        say: () => {
          const [is, what] = [told(rate), subject(rate)];
          return {
            zh: `${is.zh}，而基数为0，增幅无从算起`,
            en: `${is.en}, but ${what.en} is measured against zero, which has no rate`,
          };
        },
        arithmetic: () => {
          const compared = base
            ? plainAmount(base.value, base.scale)
            : current && change
              ? difference(current, change)
              : '0';
          return `${compared} = 0, ${rate.value.toFixed()}%`;
        },
        expected: null,
        actual: rate.value,
        tolerance: null,
        suspects: [],
      };
    }
  },
};
