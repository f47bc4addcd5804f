import { Decimal } from '../../../model/decimal.ts';
import { clusters, groupBy, type Book } from '../../book/book.ts';
import { spot, type Entry } from '../../book/entry.ts';
import { plainName } from '../../book/names.ts';
import { projects } from '../../book/projects.ts';
import { sheets, total, type Sheet } from '../../book/sheets.ts';
import type { Rule } from '../../rule.ts';
import { standing, told } from '../../verdict/naming.ts';
import { amount } from '../../verdict/amount.ts';
import { atMost, same, sum, added } from '../../verdict/sum.ts';
import type { Verdict } from '../../verdict/verdict.ts';

const differ = (odd: Entry, usual: Entry, severity?: Verdict['severity']): Verdict => ({
  ...same(odd, usual, () => {
    const is = told(odd);
    const [where, value] = [standing(usual), amount(usual)];
    return {
      zh: `${is.zh}，${where.zh}第${String(spot(usual))}${usual.fact.at.line === null ? '页' : '行'}为${value.zh}`,
      en: `${is.en}, but ${value.en} in ${where.en}`,
    };
  }),
  ...(severity ? { severity } : {}),
});

function* printings(entries: readonly Entry[], severity?: Verdict['severity']): Iterable<Verdict> {
  const [most, ...rest] = clusters(entries);
  const [usual, ...others] = most ?? [];
  if (!usual) return;
  for (const other of others) yield differ(other, usual);
  for (const odd of rest.flat()) yield differ(odd, usual, severity);
}

const MONEY = ['initial_budget', 'final_budget', 'actual', 'execution_rate'] as const;

/** All printings of the money of a project in one run: a paragraph may tell it twice. */
const totals = ({ entries }: Sheet, measure: string): Entry[] =>
  entries.filter(
    ({ fact: { indicator, measure: own, dims } }) =>
      indicator === 'project.funding' && own === measure && (dims.source ?? 'total') === 'total' && !dims.fund,
  );
const BANDS = [90, 80, 60];
const band = (score: Decimal): number => BANDS.findIndex((from) => score.gte(from));

/** P17: what a summary says of a project is what its own sheet says; a project has one score. */
export const oneProject: Rule = {
  id: 'P17',
  *check(book: Book) {
    for (const group of projects(book)) {
      for (const measure of MONEY) {
        yield* printings(
          group.flatMap((sheet) => totals(sheet, measure)),
          measure === 'execution_rate' ? 'medium' : undefined,
        );
      }
      if (group.length < 2) continue;
      const scores = group.flatMap(({ score }) => (score && score.fact.indicator === 'project.score' ? [score] : []));
      const grades = new Set(scores.map(({ value }) => band(value)));
      yield* printings(scores, grades.size > 1 ? undefined : 'medium');
    }
  },
};

/** Whether a sheet is printed twice: the same project with the same indicators. */
function areTwins(group: readonly Sheet[]): boolean {
  const names = new Set(
    group.map(({ project, rows }) =>
      [project, ...rows.map(({ level1, level2, name }) => [level1, level2, name].join('/'))].map(plainName).join('|'),
    ),
  );
  return group.length > 1 && names.size === 1;
}

/** P31: one indicator of one project has one result and one target, and one unit in all the projects that share it. */
export const oneIndicator: Rule = {
  id: 'P31',
  *check(book: Book) {
    for (const group of projects(book)) {
      const full = group.filter(({ rows: own }) => own.length > 1);
      const twins = areTwins(full);
      const rows = groupBy(
        full.flatMap((sheet) => sheet.rows.map((row) => ({ sheet, row }))),
        ({ row }) => plainName(row.name),
      );
      for (const same of rows.values()) {
        if (new Set(same.map(({ sheet }) => sheet)).size < 2 || same.length > 3) continue;
        for (const measure of ['target', 'actual'] as const) {
          const cells = same.flatMap(({ row }) => row[measure] ?? []);
          if (new Set(cells.map(({ fact }) => fact.unit)).size === 1)
            yield* printings(cells, twins ? undefined : measure === 'target' ? 'low' : 'medium');
        }
      }
    }
    const shared = groupBy(
      sheets(book).flatMap(({ rows }) => rows),
      ({ name }) => plainName(name),
    );
    for (const [name, rows] of shared) {
      const cells = rows.flatMap(({ target }) => target ?? []);
      const byUnit = [...groupBy(cells, ({ fact }) => String(fact.unit)).values()].sort((a, b) => b.length - a.length);
      const [usual, odd] = byUnit;
      const [one, other] = [odd?.[0], usual?.[0]];
      if (
        name.length < 6 ||
        byUnit.length !== 2 ||
        !one ||
        !other ||
        !one.value.eq(other.value) ||
        (odd?.length ?? 0) * 2 > (usual?.length ?? 0)
      )
        continue;
      yield {
        ...differ(one, other),
        status: 'fail',
        entries: [...(odd ?? []), ...(usual ?? [])],
        arithmetic: () => `${amount(one).zh} ≠ ${amount(other).zh}`,
        suspects: odd ?? [],
      };
    }
  },
};

/** P18: what the projects spent together is no more than the accounts have of spending on projects. */
export const projectsWithinAccounts: Rule = {
  id: 'P18',
  *check(book: Book) {
    const accounts = book.the({ indicator: 'expenditure.project', measure: 'actual', fund: 'all' });
    const all = book.the({ indicator: 'expenditure.total', measure: 'actual', fund: 'all' });
    const spent = projects(book).flatMap((group) => {
      const cells = group.flatMap((sheet) => (/整体/.test(sheet.project) ? [] : (total(sheet)?.actual ?? [])));
      return cells.slice(0, 1);
    });
    const limit = accounts ?? all;
    if (!limit || spent.length < 2) return;
    const over = spent.filter(({ value }) => value.gt(limit.value));
    const together = spent.reduce((sumOf, { value }) => sumOf.plus(value), new Decimal(0));
    yield {
      ...atMost({ ...limit, value: together, range: { low: together, high: together } }, limit, () => ({
        zh: `所列${String(spent.length)}个项目执行数合计${together.div(limit.scale).toFixed()}，超过${told(limit).zh}`,
        en: `The ${String(spent.length)} projects together spent more than ${told(limit).en}`,
      })),
      entries: [limit, ...(over.length > 0 ? over : spent)],
      severity: all && together.gt(all.value) ? 'medium' : 'low',
      suspects: [],
    };
  },
};

const PAIRS: readonly (readonly [kind: string, indicator: string])[] = [
  ['total', 'expenditure.total'],
  ['project', 'expenditure.project'],
  ['basic', 'expenditure.basic'],
];

/** P21 for 部门整体绩效 figures: its money against the accounts’, which may be of another scope. */
export const departmentAndAccounts: Rule = {
  id: 'P21',
  *check(book: Book) {
    for (const [kind, indicator] of PAIRS) {
      const own = book
        .find({ indicator: 'performance.funding', measure: 'actual' })
        .filter(({ fact }) => (fact.dims.kind ?? 'total') === kind);
      const accounts = book.the({ indicator, measure: 'actual', fund: 'all' });
      const [most, ...rest] = clusters(own);
      const entry = most?.[0];
      if (!entry || !accounts || rest.length > 0) continue;
      const verdict = differ(entry, accounts, 'low');
      yield { ...verdict, entries: [entry, ...most.slice(1), accounts] };
    }
  },
};

/** P19: the department’s money is basic, project and other money. */
export const departmentByKind: Rule = {
  id: 'P19',
  *check(book: Book) {
    const own = book.find({ indicator: 'performance.funding' });
    for (const cells of groupBy(own, ({ fact }) => `${fact.measure} ${fact.dims.place ?? ''}`).values()) {
      const of = (kind: string): Entry[] => cells.filter(({ fact }) => fact.dims.kind === kind);
      const [whole, ...more] = of('total');
      const parts = ['basic', 'project', 'other'].flatMap((kind) => of(kind).slice(0, 1));
      if (
        !whole ||
        more.length > 0 ||
        whole.fact.unit !== 'yuan' ||
        of('basic').length !== 1 ||
        of('project').length !== 1
      )
        continue;
      yield sum(whole, parts.map(added), () => {
        const is = told(whole);
        return {
          zh: `${is.zh}，与基本支出、项目支出等之和不符`,
          en: `${is.en} is not basic plus project and other money`,
        };
      });
    }
  },
};
