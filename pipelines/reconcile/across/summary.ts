import { Decimal } from '../../model/decimal.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Dimensions } from '../../model/fact.ts';
import { isSuffixed, plainName } from '../book/names.ts';

/** One figure that another document says too. Amounts are text: they cross processes. */
export interface YearFigure {
  /** Indicator with its fund, or a project with its measure. */
  readonly key: string;
  readonly name: string;
  readonly year: number;
  readonly value: string;
  /** What rounding can hide on either side. */
  readonly half: string;
  readonly derived: boolean;
  readonly factId: string;
  readonly line: number | null;
  readonly page: number | null;
}

/** What checking across documents needs of one: small, so that a nation's documents are never held at once. */
export interface YearSummary {
  readonly docId: string;
  readonly file: string;
  readonly agencyId: string;
  readonly fiscalYear: number;
  readonly kind: string;
  readonly scope: string | null;
  readonly figures: readonly YearFigure[];
  /** The money of projects, by {@link projectKey}. */
  readonly projects: readonly YearFigure[];
}

const NAMES: Readonly<Record<string, string>> = {
  'income.total all': '本年收入合计',
  'expenditure.total all': '本年支出合计',
  'expenditure.total general': '一般公共预算支出合计',
  'total.balance all': '收支总计',
  'sangong.total': '“三公”经费合计',
  'sangong.vehicles_kept': '公务用车保有量',
  'sangong.vehicles_bought': '购置公务用车数',
  'operating.cost': '机关运行经费',
  'carryover.opening all': '年初结转和结余',
  'carryover.closing all': '年末结转和结余',
};
const PROJECT_MONEY: Readonly<Record<string, string>> = { final_budget: '全年预算数', actual: '全年执行数' };
const FUNDLESS = /^(?:sangong|operating)\./;
const YEAR_IN_NAME = /20\d\d年?度?/g;

const isPlain = ({ code, item, project, kind }: Dimensions): boolean =>
  !code && !item && !project && (!kind || kind === 'total');

const projectKey = (project: string, measure: string): string =>
  `${plainName(project).replace(YEAR_IN_NAME, '')} ${measure}`;

/** Whether two keys are of one project and measure: the same name but for words such as 补助资金 at its end. */
export function isSameProject(a: string, b: string): boolean {
  const [left = '', of] = a.split(' ');
  const [right = '', other] = b.split(' ');
  return of === other && (left === right || isSuffixed(left, right));
}

/** How far rounding alone could part two figures, in their base unit. */
export const tolerance = (a: YearFigure, b: YearFigure): Decimal => new Decimal(a.half).plus(b.half);

/** Whether two figures may be one number. */
export const meets = (a: YearFigure, b: YearFigure): boolean =>
  new Decimal(a.value).minus(b.value).abs().lte(tolerance(a, b));

/** The finest printing of each key and year; a key that is printed with two values is left out. */
function settled(figures: readonly YearFigure[]): YearFigure[] {
  const seen = new Map<string, YearFigure | null>();
  for (const figure of figures) {
    const spot = `${figure.key} ${String(figure.year)}`;
    const known = seen.get(spot);
    if (known === undefined) seen.set(spot, figure);
    else if (known && !meets(figure, known)) seen.set(spot, null);
    else if (known && new Decimal(figure.half).lt(known.half)) seen.set(spot, figure);
  }
  return [...seen.values()].flatMap((figure) => figure ?? []);
}

/** The totals of a document for this year and, where printed or implied, the year before, and the money of its projects. */
export function yearSummary({ docId, file, identity, facts }: Disclosure): YearSummary {
  const figures: YearFigure[] = [];
  const projects: YearFigure[] = [];
  for (const { indicator, measure, dims, value, ulp, ...fact } of facts) {
    if (!value) continue;
    const exact = !fact.derived && ulp.lte('0.01');
    const figure = (key: string, name: string): YearFigure => ({
      key,
      name,
      year: fact.fiscalYear,
      value: value.toFixed(),
      half: exact ? '0' : ulp.times(fact.derived ? 1 : '0.5').toFixed(),
      derived: fact.derived,
      factId: fact.factId,
      line: fact.at.line,
      page: fact.at.page,
    });
    const money = indicator === 'project.funding' && !fact.derived && !dims.fund ? PROJECT_MONEY[measure] : undefined;
    if (money && dims.project && (dims.source ?? 'total') === 'total' && fact.fiscalYear === identity.fiscalYear)
      projects.push(figure(projectKey(dims.project, measure), `“${dims.project}”${money}`));
    if ((measure !== 'actual' && measure !== 'prior_actual') || !isPlain(dims)) continue;
    const key = FUNDLESS.test(indicator) ? indicator : `${indicator} ${dims.fund ?? ''}`;
    const name = NAMES[key];
    if (name) figures.push(figure(key, name));
  }
  return {
    docId,
    file,
    agencyId: identity.agency.agencyId,
    fiscalYear: identity.fiscalYear,
    kind: identity.kind,
    scope: identity.scope,
    figures: settled(figures),
    projects: settled(projects),
  };
}
