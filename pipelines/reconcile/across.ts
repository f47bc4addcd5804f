import { Decimal } from '../model/decimal.ts';
import type { Disclosure, Finding } from '../model/disclosure.ts';
import { fnv64 } from '../publish/fact-id.ts';
import type { RuleId } from '../model/rules.ts';

/** One figure that another year's document says too. Amounts are text: they cross processes. */
export interface YearFigure {
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

/** What checking across years needs of one document: small, so that a nation's documents are never held at once. */
export interface YearSummary {
  readonly docId: string;
  readonly file: string;
  readonly agencyId: string;
  readonly fiscalYear: number;
  readonly kind: string;
  readonly figures: readonly YearFigure[];
}

/** A finding across years, beside the document that it belongs to. */
export interface AcrossFinding {
  readonly docId: string;
  readonly finding: Finding;
}

const NAMES: Readonly<Record<string, string>> = {
  'income.total all': '本年收入合计',
  'expenditure.total all': '本年支出合计',
  'expenditure.total general': '一般公共预算支出合计',
  'total.balance all': '收支总计',
  'sangong.total': '“三公”经费合计',
  'operating.cost': '机关运行经费',
  'carryover.opening all': '年初结转和结余',
  'carryover.closing all': '年末结转和结余',
};
const FUNDLESS = /^(?:sangong|operating)\./;

/** The totals of a document for this year and, where printed or implied, the year before. */
export function yearSummary({ docId, file, identity, facts }: Disclosure): YearSummary {
  const seen = new Map<string, YearFigure | null>();
  for (const { indicator, measure, dims, value, ulp, ...fact } of facts) {
    const prior = measure === 'prior_actual';
    if (!value || (measure !== 'actual' && !prior) || dims.code || dims.item || dims.project || dims.kind) continue;
    const key = FUNDLESS.test(indicator) ? indicator : `${indicator} ${dims.fund ?? ''}`;
    const name = NAMES[key];
    if (!name) continue;
    const year = fact.fiscalYear;
    const exact = !fact.derived && ulp.lte('0.01');
    const figure: YearFigure = {
      key,
      name,
      year,
      value: value.toFixed(),
      half: exact ? '0' : ulp.times(fact.derived ? 1 : '0.5').toFixed(),
      derived: fact.derived,
      factId: fact.factId,
      line: fact.at.line,
      page: fact.at.page,
    };
    const spot = `${key} ${String(year)}`;
    const known = seen.get(spot);
    const apart = known && !meets(figure, known);
    if (known === undefined || (known && !apart && new Decimal(figure.half).lt(known.half))) seen.set(spot, figure);
    else if (apart) seen.set(spot, null);
  }
  const figures = [...seen.values()].flatMap((figure) => figure ?? []);
  return {
    docId,
    file,
    agencyId: identity.agency.agencyId,
    fiscalYear: identity.fiscalYear,
    kind: identity.kind,
    figures,
  };
}

const slack = (a: YearFigure, b: YearFigure): Decimal => new Decimal(a.half).plus(b.half);
const meets = (a: YearFigure, b: YearFigure): boolean => new Decimal(a.value).minus(b.value).abs().lte(slack(a, b));

function told(
  rule: RuleId,
  later: YearSummary,
  now: YearFigure,
  before: YearFigure,
  zh: string,
  en: string,
): AcrossFinding {
  const [expected, actual] = [new Decimal(before.value), new Decimal(now.value)];
  const finding: Finding = {
    findingId: fnv64([later.docId, rule, now.factId, before.factId].join('\n')),
    rule,
    severity: now.derived || rule === 'Y02' ? 'medium' : 'high',
    statement: `${zh}。数字不一致，待核实；年初调整或口径变化也会如此。`,
    statementEn: `${en}. The figures do not agree; an adjustment or another scope would do the same.`,
    arithmetic: `${actual.toFixed()} ≠ ${expected.toFixed()}`,
    cause: null,
    related: [],
    expected,
    actual,
    difference: actual.minus(expected),
    tolerance: slack(now, before),
    factIds: [now.factId, before.factId],
    lines: now.line === null ? [] : [now.line],
    pages: now.page === null ? [] : [now.page],
  };
  return { docId: later.docId, finding };
}

/**
 * Checks the documents of one agency against each other (Y of domain.md §5.6): Y01, what a year says of the year before is what
 * that year published; Y02, what was brought forward is what was carried forward. Where two documents claim one year,
 * nothing is compared. Findings belong to the later document.
 */
export function reconcileAcross(summaries: readonly YearSummary[]): AcrossFinding[] {
  const accounts = summaries.filter(({ kind }) => kind === 'accounts');
  const claims = new Map<string, YearSummary | null>();
  for (const summary of accounts) {
    const claim = `${summary.agencyId} ${String(summary.fiscalYear)}`;
    claims.set(claim, claims.has(claim) ? null : summary);
  }
  return accounts.flatMap((later) => {
    const year = later.fiscalYear;
    const earlier = claims.get(`${later.agencyId} ${String(year - 1)}`);
    if (!earlier || !claims.get(`${later.agencyId} ${String(year)}`)) return [];
    const own = (key: string): YearFigure | undefined =>
      earlier.figures.find((figure) => figure.key === key && figure.year === year - 1 && !figure.derived);
    const found: AcrossFinding[] = [];
    for (const figure of later.figures) {
      if (figure.year === year - 1) {
        const before = own(figure.key);
        if (before && !meets(figure, before)) {
          const how = figure.derived ? ['推算', 'implied'] : ['列出', 'printed'];
          found.push(
            told(
              'Y01',
              later,
              figure,
              before,
              `本文件${how[0] ?? ''}的${String(year - 1)}年${figure.name}与该年度文件《${earlier.file}》公开的数不同`,
              `${figure.key} of ${String(year - 1)} as ${how[1] ?? ''} here is not what “${earlier.file}” published`,
            ),
          );
        }
      }
      if (figure.key === 'carryover.opening all' && figure.year === year && !figure.derived) {
        const before = own('carryover.closing all');
        if (before && !meets(figure, before))
          found.push(
            told(
              'Y02',
              later,
              figure,
              before,
              `${String(year)}年年初结转和结余与上年度文件《${earlier.file}》的年末结转和结余不同`,
              `The opening carry-over of ${String(year)} is not the closing one of “${earlier.file}”`,
            ),
          );
      }
    }
    return found;
  });
}
