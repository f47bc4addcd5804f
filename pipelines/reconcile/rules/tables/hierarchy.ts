import type { RuleId } from '../../../model/rules.ts';
import { groupBy, type Book } from '../../book/book.ts';
import type { Entry } from '../../book/entry.ts';
import type { Rule } from '../../rule.ts';
import { told } from '../../verdict/naming.ts';
import { added, sum } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { statutoryTables, type StatutoryTable } from '../table-rows.ts';

const column = ({ fact }: Entry): string => `${fact.indicator} ${fact.measure} ${fact.dims.fund ?? ''}`;
const TOTAL: Readonly<Record<string, string>> = { 'expenditure.function': 'expenditure.total' };

/** Codes right below `parent` among the codes of a table. */
const below = (parent: string, codes: readonly string[]): string[] => {
  const inside = codes.filter((code) => code.length > parent.length && code.startsWith(parent));
  return inside.filter((code) => !inside.some((other) => other.length < code.length && code.startsWith(other)));
};

const saying = (whole: Entry) => () => {
  const is = told(whole);
  return { zh: `${is.zh}，与其下各行之和不符`, en: `${is.en} is not the sum of the rows below it` };
};

interface Column {
  readonly table: StatutoryTable;
  readonly cells: ReadonlyMap<string, Entry>;
  readonly codes: readonly string[];
}

/** The columns of coded tables in which every code stands once. */
function* columns(book: Book): Iterable<Column> {
  for (const table of statutoryTables(book)) {
    const coded = table.entries.filter(({ code }) => code !== null);
    const codes = [...new Set(coded.flatMap(({ code }) => code ?? []))];
    if (!table.whole) continue;
    for (const entries of groupBy(coded, column).values()) {
      const cells = new Map(entries.map((entry) => [entry.code ?? '', entry]));
      if (cells.size === entries.length) yield { table, cells, codes };
    }
  }
}

function* parents(book: Book, economic: boolean): Iterable<Verdict> {
  for (const { cells, codes } of columns(book)) {
    for (const [code, whole] of cells) {
      if ((whole.fact.indicator === 'expenditure.economic') !== economic) continue;
      const parts = below(code, codes).flatMap((each) => cells.get(each) ?? []);
      if (parts.length > 0) yield sum(whole, parts.map(added), saying(whole));
    }
  }
}

/** The total row against the rows of the highest codes. */
function* totals(book: Book, classesOnly: boolean): Iterable<Verdict> {
  for (const { table, cells, codes } of columns(book)) {
    const top = [...cells].filter(
      ([code]) => !codes.some((other) => other.length < code.length && code.startsWith(other)),
    );
    const [first] = cells.values();
    if (!first || codes.every((code) => code.length <= 3) !== classesOnly) continue;
    const { indicator, measure, dims } = first.fact;
    const found = table.entries.filter(
      ({ fact, code }) =>
        !code &&
        !fact.dims.item &&
        fact.indicator === (TOTAL[indicator] ?? indicator) &&
        fact.measure === measure &&
        fact.dims.fund === dims.fund,
    );
    const [whole] = found;
    if (whole && found.length === 1 && top.length > 0)
      yield sum(
        whole,
        top.map(([, entry]) => added(entry)),
        saying(whole),
      );
  }
}

const rule = (id: RuleId, check: Rule['check']): Rule => ({ id, check });

/** T05: 本年支出合计 is the sum of the 类, where a table goes no deeper. */
export const totalOfClasses = rule('T05', (book) => totals(book, true));
/** T06: a 类 is the sum of its 款, a 款 of its 项, in each column. */
export const functionHierarchy = rule('T06', (book) => parents(book, false));
/** T08: the 合计 row is the sum of the 类 rows, in each column. */
export const totalRow = rule('T08', (book) => totals(book, false));
/** T11: an economic 类 is the sum of its 款. */
export const economicHierarchy = rule('T11', (book) => parents(book, true));
