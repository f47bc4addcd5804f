import { type Kin, steps } from '../derive/comparable.ts';
import { groupBy } from '../derive/group.ts';
import { t } from '../i18n/index.ts';
import type { PanelRow } from '../query/sql/panel.ts';

/** Which neighbouring years are not joined, and why; empty where all may be. */
export function breaksSentence(rows: readonly PanelRow[]): string {
  const broken = steps(rows).filter(({ reason }) => reason !== null);
  return [...groupBy(broken, ({ reason }) => reason)]
    .flatMap(([reason, list]) =>
      reason === null
        ? []
        : [
            t.breaks.apart(
              list.map(({ before, after }) => t.breaks.step(after.agency, before.fiscal_year, after.fiscal_year)),
              t.breaks.reasons[reason],
            ),
          ],
    )
    .join('');
}

/** What the figures of a group have in common. */
export const kinName = ({ scope, fund, base }: Kin): string =>
  [
    scope === null ? t.breaks.noScope : (t.scopes[scope] ?? scope),
    fund === null ? '' : (t.funds[fund] ?? fund),
    base === null ? '' : (t.bases[base] ?? base),
  ]
    .filter(Boolean)
    .join(' · ');
