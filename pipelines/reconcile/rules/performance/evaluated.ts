import { groupBy, type Book } from '../../book/book.ts';
import { plainName } from '../../book/names.ts';
import { sheets, total } from '../../book/sheets.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { atMost } from '../../verdict/sum.ts';

/** P20: the money of the projects that were evaluated is no more than what was spent. */
export const evaluatedMoney: Rule = {
  id: 'P20',
  *check(book: Book) {
    const spent = book.the({ indicator: 'expenditure.total', measure: 'actual', fund: 'all' });
    if (!spent || spent.value.isZero()) return;
    for (const amount of book.find({ indicator: 'performance.amount', measure: 'actual' })) {
      if (/整体/.test(amount.fact.dims.kind ?? '')) continue;
      yield atMost(amount, spent, () => {
        const [is, limit] = [told(amount), told(spent)];
        return { zh: `${is.zh}，超过${limit.zh}`, en: `${is.en} is more than ${limit.en}` };
      });
    }
  },
};

const FEWEST_ROWS = 4;

/** P32: two projects of other names with the same money and the same indicators may be one project told twice. */
export const duplicates: Rule = {
  id: 'P32',
  *check(book: Book) {
    const full = sheets(book).filter(({ rows }) => rows.length >= FEWEST_ROWS);
    const alike = groupBy(full, (sheet) => {
      const money = total(sheet);
      if (!money?.final || !money.actual || money.final.value.isZero()) return '';
      const names = sheet.rows.map(({ name }) => plainName(name)).sort();
      return [money.final.value.toFixed(), money.actual.value.toFixed(), ...names].join('|');
    });
    alike.delete('');
    for (const [first, ...others] of alike.values()) {
      const other = others.find(({ project }) => plainName(project) !== plainName(first?.project ?? ''));
      const [one, two] = [first && total(first), other && total(other)];
      if (!first || !other || !one?.actual || !two?.actual) continue;
      yield {
        status: 'fail',
        entries: [two.actual, one.actual],
        say: () => ({
          zh: `“${other.project}”与“${first.project}”的资金和各项指标都相同，可能是同一项目报了两次`,
          en: `“${other.project}” and “${first.project}” have the same money and indicators: perhaps one project told twice`,
        }),
        arithmetic: () => `${two.actual?.value.toFixed() ?? ''} = ${one.actual?.value.toFixed() ?? ''}`,
        expected: null,
        actual: two.actual.value,
        tolerance: null,
        suspects: [],
      };
    }
  },
};
