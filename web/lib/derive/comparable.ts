import type { PanelRow } from '../query/sql/panel.ts';
import { groupBy } from './group.ts';

/** From this fiscal year on 三公 covers all fiscal appropriations, before it only the general public budget. */
export const SANGONG_BREAK = 2022;

/** Why two figures of one series may not be set against each other. */
export type Break = 'fund' | 'scope' | 'base' | 'sangong';

const differ = (a: string | null, b: string | null): boolean => a !== null && b !== null && a !== b;

/** What keeps two figures of one series apart, or null where they may be compared. What a document does not say keeps nothing apart. */
export function breakBetween(a: PanelRow, b: PanelRow): Break | null {
  const widened = a.fiscal_year < SANGONG_BREAK !== b.fiscal_year < SANGONG_BREAK;
  if (a.series.startsWith('sangong_') && widened) return 'sangong';
  if (differ(a.scope, b.scope)) return 'scope';
  if (differ(a.fund, b.fund)) return 'fund';
  return differ(a.base, b.base) ? 'base' : null;
}

export interface Step {
  readonly before: PanelRow;
  readonly after: PanelRow;
  readonly reason: Break | null;
}

/** Neighbouring years of each agency in one series, with what keeps them apart. */
export const steps = (rows: readonly PanelRow[]): Step[] =>
  [...groupBy(rows, (row) => row.agency_id).values()].flatMap((list) =>
    list.slice(1).flatMap((after, at): Step[] => {
      const before = list[at];
      return before?.fiscal_year === after.fiscal_year - 1
        ? [{ before, after, reason: breakBetween(before, after) }]
        : [];
    }),
  );

/** Figures of one series whose scope, fund and base are the same, said or unsaid: only these are ranked. */
export interface Kin {
  readonly scope: string | null;
  readonly fund: string | null;
  readonly base: string | null;
  readonly rows: readonly PanelRow[];
}

/** Figures by what they may be ranked with, the largest group first. */
export const kin = (rows: readonly PanelRow[]): Kin[] =>
  [...groupBy(rows, (row) => JSON.stringify([row.scope, row.fund, row.base])).values()]
    .flatMap((list): Kin[] => {
      const [any] = list;
      return any ? [{ scope: any.scope, fund: any.fund, base: any.base, rows: list }] : [];
    })
    .sort((a, b) => b.rows.length - a.rows.length);
