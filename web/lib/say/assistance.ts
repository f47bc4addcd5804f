import { Decimal } from '../../../pipelines/model/decimal.ts';
import { comparatorSign, type KindGroup, kindGroups, kindName } from '../charts/person-times.ts';
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
    return kinds.length > 0 ? [`${group.agency}${kinds.map((line) => kindName(line.kind)).join('、')}`] : [];
  });
  const say = totals.length > 1 ? t.times.most : t.times.one;
  return (
    say(most.group.agency, most.group.year, exact(most.total.value)) + (missed.length > 0 ? t.times.missed(missed) : '')
  );
}

export const kindTable = (groups: readonly KindGroup[]): TableData => ({
  columns: [t.columns.agency, t.columns.year, t.columns.kind, t.columns.target, t.columns.value],
  rows: groups.flatMap((group) =>
    group.lines.map((line) => [
      text(group.agency),
      text(String(group.year)),
      text(
        line.target && line.comparator
          ? `${kindName(line.kind)}（${t.columns.target}${comparatorSign(line.comparator)}）`
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
