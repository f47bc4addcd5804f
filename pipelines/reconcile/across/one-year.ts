import { Decimal } from '../../model/decimal.ts';
import { held, told, unequal, type AcrossRule, type Comparison } from './comparison.ts';
import { isSameProject, meets, tolerance, type YearFigure, type YearSummary } from './summary.ts';

interface Pair {
  readonly first: YearSummary;
  readonly second: YearSummary;
}

/** Two documents of one agency and year, each pair once, in the order of their files. */
function pairs(all: readonly YearSummary[], fit: (first: YearSummary, second: YearSummary) => boolean): Pair[] {
  const groups = new Map<string, YearSummary[]>();
  for (const summary of [...all].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const key = `${summary.agencyId} ${String(summary.fiscalYear)}`;
    groups.set(key, [...(groups.get(key) ?? []), summary]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((first, at) =>
      group.slice(at + 1).flatMap((second) => (fit(first, second) ? [{ first, second }] : [])),
    ),
  );
}

const ofItsYear = ({ figures, fiscalYear }: YearSummary): YearFigure[] =>
  figures.filter(({ year, derived }) => year === fiscalYear && !derived);

const twin = ({ second }: Pair, figure: YearFigure): YearFigure | undefined =>
  ofItsYear(second).find(({ key }) => key === figure.key);

/** Y08: two files of one kind, scope and year (a revision, say) have the same totals; told of the second, one finding a pair. */
export const twoFiles: AcrossRule = function* ({ all }) {
  for (const pair of pairs(all, (a, b) => a.kind === b.kind && a.scope === b.scope)) {
    const { first, second } = pair;
    const shared = ofItsYear(first).flatMap((figure) => {
      const other = twin(pair, figure);
      return other ? [{ before: figure, now: other }] : [];
    });
    const apart = shared.filter(({ before, now }) => !meets(now, before));
    const [most] = apart;
    if (shared.length === 0) continue;
    if (!most) {
      yield held('Y08', second);
      continue;
    }
    yield told({
      rule: 'Y08',
      severity: 'low',
      of: second,
      says: most.now,
      other: most.before,
      words: {
        zh: `与同一年度的另一份文件《${first.file}》相比，${apart.map(({ now }) => now.name).join('、')}不同，可能是修订`,
        en: `${apart.map(({ now }) => now.key).join(', ')} differ from “${first.file}” of the same year; one may be a revision`,
      },
      arithmetic: apart.map(({ now, before }) => unequal(now, before)).join('；'),
    });
  }
};

/** Y05: what the bureau itself (本级) has is no more than what the department as a whole (汇总) has. */
export const bureauWithinDepartment: AcrossRule = function* ({ all }) {
  const isParted = (a: YearSummary, b: YearSummary): boolean =>
    a.kind === b.kind && [a.scope, b.scope].sort().join() === 'bureau,consolidated';
  for (const { first, second } of pairs(all, isParted)) {
    const [part, whole] = first.scope === 'bureau' ? [first, second] : [second, first];
    for (const figure of ofItsYear(part)) {
      const of = ofItsYear(whole).find(({ key }) => key === figure.key);
      if (!of) continue;
      const fits = new Decimal(figure.value).lte(new Decimal(of.value).plus(tolerance(figure, of)));
      if (fits) yield held('Y05', part);
      else
        yield told({
          rule: 'Y05',
          severity: 'high',
          of: part,
          says: figure,
          other: of,
          words: {
            zh: `本级的${figure.name}大于部门汇总文件《${whole.file}》的同一数`,
            en: `${figure.key} of the bureau itself is more than that of the whole department in “${whole.file}”`,
          },
          arithmetic: `${figure.value} > ${of.value}`,
        });
    }
  }
};

/** Y06: a project’s money is the same in the accounts’ enclosure and in a self-evaluation published by itself. */
export const twoPublications: AcrossRule = function* ({ all }) {
  for (const { first, second } of pairs(all, (a, b) => a.kind !== b.kind)) {
    const [accounts, own] = first.kind === 'accounts' ? [first, second] : [second, first];
    for (const figure of own.projects) {
      const others = accounts.projects.filter(({ key }) => isSameProject(key, figure.key));
      const [other] = others;
      if (!other || others.length > 1) continue;
      yield meets(figure, other) ? held('Y06', own) : projectApart(own, accounts, figure, other);
    }
  }
};

const projectApart = (own: YearSummary, accounts: YearSummary, says: YearFigure, other: YearFigure): Comparison =>
  told({
    rule: 'Y06',
    severity: 'medium',
    of: own,
    says,
    other,
    words: {
      zh: `${says.name}与决算文件《${accounts.file}》所附的数不同`,
      en: `${says.key} is not what the accounts “${accounts.file}” enclose`,
    },
    arithmetic: unequal(says, other),
  });
