import { Decimal } from '../../../model/decimal.ts';
import { groupBy, only, type Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import { sheets, total, type IndicatorRow, type Sheet } from '../../book/sheets.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { added, atMost, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const FULL = new Decimal(100);
const FEWEST_ALIKE = 3;

const weightsOf = (sheet: Sheet): Entry[] => sheet.rows.flatMap(({ weight }) => weight ?? []);
const scoresOf = (sheet: Sheet): Entry[] => sheet.rows.flatMap(({ score }) => score ?? []);
const sumOf = (entries: readonly Entry[]): Decimal =>
  entries.reduce((all, { value }) => all.plus(value), new Decimal(0));

/** A sheet whose every row has its weight: only such a one can be added up. */
const isScored = ({ rows }: Sheet): boolean => rows.length >= 3 && rows.every(({ weight }) => weight !== null);

/** The weight that most sheets of a form share; null where fewer than three agree. */
function usualWeight(all: readonly Sheet[]): Decimal | null {
  const sums = groupBy(all.filter(isScored), (sheet) => sumOf(weightsOf(sheet)).toFixed());
  const [most] = [...sums].sort((a, b) => b[1].length - a[1].length);
  return most && most[1].length >= FEWEST_ALIKE && most[1].length * 2 > all.filter(isScored).length
    ? new Decimal(most[0])
    : null;
}

const offWeight = (sheet: Sheet, weights: readonly Entry[], usual: Decimal): Verdict => {
  const own = sumOf(weights);
  return {
    status: own.eq(usual) ? 'pass' : 'fail',
    entries: [...weights, ...(sheet.score ? [sheet.score] : [])],
    say: () => ({
      zh: `“${sheet.project}”各项指标分值合计${own.toFixed()}分，按同一表式应为${usual.toFixed()}分`,
      en: `The weights of “${sheet.project}” add up to ${own.toFixed()}, not to ${usual.toFixed()} as the same form has elsewhere`,
    }),
    arithmetic: () =>
      `${weights.map(({ value }) => value.toFixed()).join(' + ')} = ${own.toFixed()}${own.eq(usual) ? '' : ` ≠ ${usual.toFixed()}`}`,
    expected: usual,
    actual: own,
    tolerance: new Decimal(0),
    suspects: weights,
  };
};

/** P01: weights add up to the printed whole, to 100 with the ten of execution, or to what the other sheets of the form have. */
export const weights: Rule = {
  id: 'P01',
  *check(book: Book) {
    const all = sheets(book);
    const usual = usualWeight(all);
    for (const sheet of all.filter(isScored)) {
      const own = weightsOf(sheet);
      const money = total(sheet)?.weight;
      const withMoney = money ? [...own, money] : own;
      const whole = sheet.weight;
      if (whole) {
        const parts = sumOf(own).eq(whole.value) ? own : withMoney;
        yield sum(whole, parts.map(added), () => {
          const is = told(whole);
          return { zh: `${is.zh}，与各项指标分值之和不符`, en: `${is.en} is not the sum of the weights` };
        });
      }
      const target =
        sumOf(withMoney).eq(FULL) || sumOf(own).eq(FULL) ? null : money || whole?.value.eq(FULL) ? FULL : usual;
      if (target && !(whole && !sumOf(own).eq(whole.value) && !sumOf(withMoney).eq(whole.value)))
        yield offWeight(sheet, money ? withMoney : own, target);
    }
  },
};

/** P02: scores add up to the total, with the score of execution; what the form scores elsewhere is no more than it may be. */
export const scores: Rule = {
  id: 'P02',
  *check(book: Book) {
    const all = sheets(book);
    const usual = usualWeight(all);
    for (const sheet of all.filter(isScored)) {
      const whole = sheet.score;
      const own = scoresOf(sheet);
      if (!whole || own.length < sheet.rows.length) continue;
      const money = total(sheet)?.score;
      const complete = sumOf(weightsOf(sheet))
        .plus(total(sheet)?.weight?.value ?? 0)
        .eq(FULL);
      if (complete) {
        yield sum(whole, [...own, ...(money ? [money] : [])].map(added), () => {
          const is = told(whole);
          return { zh: `${is.zh}，与各项得分之和不符`, en: `${is.en} is not the sum of the scores` };
        });
      } else if (usual?.lt(FULL)) {
        const rest = whole.value.minus(sumOf(own));
        const room = FULL.minus(usual);
        yield {
          status: rest.gt(room) || rest.isNegative() ? 'fail' : 'pass',
          entries: [whole, ...own],
          say: () => ({
            zh: `“${sheet.project}”总分${whole.value.toFixed()}分，各项指标得分合计${sumOf(own).toFixed()}分，其余部分至多${room.toFixed()}分`,
            en: `“${sheet.project}” scores ${whole.value.toFixed()}, its indicators ${sumOf(own).toFixed()}, and the rest of the form has ${room.toFixed()} at most`,
          }),
          arithmetic: () =>
            `${whole.value.toFixed()} - ${sumOf(own).toFixed()} = ${rest.toFixed()} > ${room.toFixed()}`,
          expected: sumOf(own).plus(room),
          actual: whole.value,
          tolerance: new Decimal(0),
        };
      }
    }
  },
};

const within = (score: Entry, weight: Entry): Verdict =>
  atMost(score, weight, () => {
    const [is, limit] = [told(score), weight.value.toFixed()];
    return { zh: `${is.zh}，高于分值${limit}分`, en: `${is.en} is more than its weight of ${limit}` };
  });

const isOfLevel = ({ fact: a }: Entry, { fact: b }: Entry): boolean =>
  a.dims.level1 === b.dims.level1 && a.dims.level2 === b.dims.level2 && a.dims.place === b.dims.place;

/** A total without a printed weight is of a hundred, or of a hundred and some points of merit. */
const MOST = new Decimal(120);

const outOfFull = (score: Entry): Verdict => ({
  status: score.value.gt(MOST) ? 'fail' : 'pass',
  severity: 'medium',
  entries: score.value.gt(MOST) ? [score] : [],
  say: () => {
    const is = told(score);
    return { zh: `${is.zh}，高于满分`, en: `${is.en} is more than the full score` };
  },
  arithmetic: () => `${score.value.toFixed()} > ${FULL.toFixed()}`,
  expected: null,
  actual: score.value,
  tolerance: null,
  suspects: [score],
});

/** P03: no score is more than its weight. */
export const scoreWithinWeight: Rule = {
  id: 'P03',
  *check(book: Book) {
    for (const { rows, levels: heads, weight, score, funding } of sheets(book)) {
      for (const row of [...rows, ...funding]) if (row.score && row.weight) yield within(row.score, row.weight);
      for (const head of heads) {
        const limit = only(heads.filter((each) => each.fact.measure === 'weight' && isOfLevel(each, head)));
        if (head.fact.measure === 'score' && limit) yield within(head, limit);
      }
      if (!score) continue;
      if (!weight) yield outOfFull(score);
      else if (score.fact.dims.place === weight.fact.dims.place) yield within(score, weight);
    }
  },
};

/** P04: weights and scores of a level are the sums of the level below. */
export const levels: Rule = {
  id: 'P04',
  *check(book: Book) {
    for (const sheet of sheets(book).filter(isScored)) {
      for (const whole of sheet.levels) {
        const { measure, dims } = whole.fact;
        if (measure !== 'weight' && measure !== 'score') continue;
        const inside = (row: IndicatorRow): boolean =>
          row.level1 === dims.level1 && (!dims.level2 || row.level2 === dims.level2);
        const rows = sheet.rows.filter(inside);
        const parts = rows.flatMap((row) => row[measure] ?? []);
        const rivals = sheet.levels.filter(
          ({ fact }) =>
            fact.measure === measure && fact.dims.level1 === dims.level1 && fact.dims.level2 === dims.level2,
        );
        if (parts.length < rows.length || parts.length === 0 || rivals.length > 1) continue;
        yield sum(whole, parts.map(added), () => {
          const is = told(whole);
          return { zh: `${is.zh}，与下级指标之和不符`, en: `${is.en} is not the sum of the level below` };
        });
      }
    }
  },
};
