import { Decimal } from '../../../model/decimal.ts';
import { groupBy, only, type Book } from '../../book/book.ts';
import type { Entry, SourcedFact } from '../../book/entry.ts';
import { projects } from '../../book/projects.ts';
import type { Rule } from '../../rule.ts';
import { amount } from '../../verdict/amount.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum } from '../../verdict/sum.ts';

/** The bands that the Ministry of Finance's 项目支出绩效评价管理办法 sets; used where a document says no others. */
const BANDS: readonly (readonly [grade: RegExp, from: number, below: number])[] = [
  [/^优/, 90, Infinity],
  [/^良/, 80, 90],
  [/^中|^合格|^一般/, 60, 80],
  [/^差|^不合格|^较差/, -Infinity, 60],
];
/** Other bands, as a document may set them: 85（含）-100分为优, 75分以上为良. */
const OTHER_BANDS =
  /(?<!\d)(?:9[1-9]|8[1-9]|7\d|6[1-9])\s*分?\s*(?:[（(]含[）)])?\s*(?:以上|[-—－~至])[^。；;\d]{0,6}(?:\d{2,3}[^。；;\d]{0,8})?(?:为|是|评为)?“?(?:优|良|中|差)/;

interface Graded {
  readonly score: Entry;
  readonly grade: SourcedFact;
}

/** Scores with the grade beside them; where a project has one score and one grade in different places, those. */
function graded(book: Book): Graded[] {
  return projects(book).flatMap((group) => {
    const beside = group.flatMap(({ score, grade }) =>
      score && grade && score.fact.dims.place === grade.dims.place ? [{ score, grade }] : [],
    );
    if (beside.length > 0) return beside;
    const score = only(group.flatMap((sheet) => sheet.score ?? []));
    const grades = group.flatMap((sheet) => sheet.grade ?? []);
    const [grade] = grades;
    return score && grade && new Set(grades.map(({ text }) => text)).size === 1 ? [{ score, grade }] : [];
  });
}

/** P13: a grade in words is that of the band which its score falls into. */
export const gradeFitsScore: Rule = {
  id: 'P13',
  *check(book: Book) {
    if (book.disclosure.lines.some(({ text }) => OTHER_BANDS.test(text))) return;
    for (const { score, grade } of graded(book)) {
      const word = grade.text;
      if (!word) continue;
      const own = BANDS.find(([pattern]) => pattern.test(word));
      if (!own) continue;
      const [, from, below] = own;
      const due = BANDS.find(([, low, high]) => score.value.gte(low) && score.value.lt(high));
      yield {
        status: score.value.gte(from) && score.value.lt(below) ? 'pass' : 'fail',
        entries: [score],
        say: () => ({
          zh: `“${score.fact.dims.project ?? ''}”得${amount(score).zh}，等级却为“${word}”`,
          en: `“${score.fact.dims.project ?? ''}” scores ${amount(score).en}, but its grade is “${word}”`,
        }),
        arithmetic: () => `${score.value.toFixed()} → ${due?.[0].source.slice(1, 2) ?? ''} ≠ ${word}`,
        expected: null,
        actual: score.value,
        tolerance: null,
        at: [grade.at],
      };
    }
  },
};

/** P15: the projects of all grades are the projects that were evaluated. */
export const gradeCounts: Rule = {
  id: 'P15',
  *check(book: Book) {
    const counts = book.find({ indicator: 'performance.grade_count', measure: 'actual' });
    const projects = book
      .find({ indicator: 'performance.projects', measure: 'actual' })
      .filter(({ fact }) => !fact.dims.kind);
    for (const [place, parts] of groupBy(counts, ({ place: where }) => where)) {
      const [whole, ...more] = projects.filter((entry) => entry.place === place);
      const kinds = new Set(parts.map(({ fact }) => fact.dims.kind));
      if (!whole || more.length > 0 || kinds.size < parts.length || parts.length < 2) continue;
      yield sum(whole, parts.map(added), () => {
        const is = told(whole);
        return { zh: `${is.zh}，与各等级项目数之和不符`, en: `${is.en} is not the sum of the grades` };
      });
    }
  },
};

const MEAN = '项目平均';

/** P16: a printed mean of project scores is the mean of the scores that are listed, where all of them are. */
export const meanScore: Rule = {
  id: 'P16',
  *check(book: Book) {
    const means = book
      .find({ indicator: 'performance.score', measure: 'score' })
      .filter(({ fact }) => fact.dims.kind === MEAN);
    const counts = book
      .find({ indicator: 'performance.projects', measure: 'actual' })
      .filter(({ fact }) => !fact.dims.kind);
    const scores = book.find({ indicator: 'project.score', measure: 'score' });
    const lists = groupBy(
      scores.filter(({ place }) => place.includes('汇总')),
      ({ place }) => place.replace(/[（(].*$/, ''),
    );
    for (const mean of means) {
      const list = [...lists.values()].find((each) => counts.some(({ value }) => value.eq(each.length)));
      if (!list) continue;
      const total = list.reduce((all: Decimal, { value }: Entry) => all.plus(value), new Decimal(0));
      const due = total.div(list.length);
      const step = new Decimal(10).pow(-mean.decimals);
      yield {
        status: due.minus(mean.value).abs().lt(step) ? 'pass' : 'fail',
        entries: [mean, ...list],
        say: () => {
          const is = told(mean);
          return {
            zh: `${is.zh}，与所列${String(list.length)}个项目得分的平均数不符`,
            en: `${is.en} is not the mean of the ${String(list.length)} scores listed`,
          };
        },
        arithmetic: () =>
          `${total.toFixed()} ÷ ${String(list.length)} = ${due.toDecimalPlaces(mean.decimals + 2).toFixed()} ≠ ${mean.value.toFixed()}`,
        expected: due.toDecimalPlaces(4),
        actual: mean.value,
        tolerance: step,
        suspects: [mean],
      };
    }
  },
};
