import { Decimal } from '../../../pipelines/model/decimal.ts';
import { comparatorSign, type KindGroup, kindGroups, kindName } from '../charts/person-times.ts';
import { inWords } from '../charts/mark.ts';
import { quotient } from '../derive/quotient.ts';
import { exact } from '../format/number.ts';
import { t } from '../i18n/index.ts';
import type { AssistanceRow } from '../query/sql/assistance.ts';
import { cell, type TableData, text } from '../table.ts';

/** Who helped most, and where an actual stayed below its target. */
export function personTimesTitle(groups: readonly KindGroup[]): string {
  const totals = groups.flatMap((group) => {
    const total = group.lines.find((line) => line.kind === 'total')?.actual;
    return total ? [{ group, total }] : [];
  });
  const [most] = totals.sort((a, b) => new Decimal(b.total.value).cmp(a.total.value));
  if (!most) return groups.length > 0 ? t.times.onlyTargets : t.times.question;
  const missed = groups.flatMap((group) => {
    const kinds = group.lines.filter(
      ({ actual, target, comparator }) =>
        actual && target && (comparator === '>=' || comparator === '>') && new Decimal(actual.value).lt(target.value),
    );
    return kinds.length > 0
      ? [
          t.times.missedAt(
            group.agency,
            kinds.map((line) => kindName(line.kind)),
          ),
        ]
      : [];
  });
  const { agency, year } = most.group;
  const value = exact(most.total.value);
  const head = totals.length > 1 ? t.times.most(totals.length, agency, year, value) : t.times.one(agency, year, value);
  return head + (missed.length > 0 ? t.times.missed(missed) : '');
}

/** The largest single actual figure, in `say`'s words; `question` where there is none. */
export function largestTitle(
  groups: readonly KindGroup[],
  question: string,
  say: (agency: string, year: number, kind: string, value: string) => string,
): string {
  const lines = groups.flatMap((group) =>
    group.lines.flatMap(({ kind, actual }) => (actual ? [{ group, kind, actual }] : [])),
  );
  const [most] = lines.sort((a, b) => new Decimal(b.actual.value).cmp(a.actual.value));
  return most ? say(most.group.agency, most.group.year, kindName(most.kind), inWords(most.actual)) : question;
}

export const kindTable = (groups: readonly KindGroup[]): TableData => ({
  columns: [t.columns.agency, t.columns.year, t.columns.kind, t.columns.target, t.columns.value],
  rows: groups.flatMap((group) =>
    group.lines.map((line) => [
      text(group.agency),
      text(String(group.year)),
      text(
        line.target && line.comparator
          ? kindName(line.kind) + t.words.aside(`${t.columns.target} ${comparatorSign(line.comparator)}`)
          : kindName(line.kind),
      ),
      cell(line.target),
      cell(line.actual),
    ]),
  ),
});

/** Money over person-times of one kind of one agency's year, where the document prints both. */
export function perTimeTable(rows: readonly AssistanceRow[]): TableData {
  const times = kindGroups(rows, 'assistance.person_times');
  const money = kindGroups(rows, 'assistance.amount');
  return {
    columns: [t.columns.agency, t.columns.year, t.columns.kind, t.times.amount, t.times.title, t.times.perTimeShort],
    rows: times.flatMap((group) =>
      group.lines.flatMap((line) => {
        const amount = money
          .find((other) => other.agencyId === group.agencyId && other.year === group.year)
          ?.lines.find((other) => other.kind === line.kind)?.actual;
        const ratio = quotient(amount ?? null, line.actual);
        return amount && line.actual && ratio
          ? [
              [
                text(group.agency),
                text(String(group.year)),
                text(kindName(line.kind)),
                cell(amount),
                cell(line.actual),
                cell(ratio),
              ],
            ]
          : [];
      }),
    ),
  };
}
