import type { Scope } from '../model/disclosure.ts';
import { PANEL } from '../model/panel.ts';
import { compareRanks, type PanelCell, type PanelDocument } from './panel-cells.ts';
import type { Row } from './row.ts';

const SCOPES: readonly (Scope | null)[] = ['consolidated', null, 'bureau', 'unit'];

/** The later of two documents comes first: by date of publication, then by path; one without a date last. */
export const laterFirst = (
  a: { readonly publishedOn: string | null; readonly file: string },
  b: { readonly publishedOn: string | null; readonly file: string },
): number => compareText(b.publishedOn ?? '', a.publishedOn ?? '') || compareText(b.file, a.file);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The document whose scope the row has: accounts of that very year before others, the widest scope, the latest. */
const leading = (documents: readonly PanelDocument[], year: number): PanelDocument | undefined =>
  [...documents].sort(
    (a, b) =>
      Number(a.fiscalYear !== year) - Number(b.fiscalYear !== year) ||
      Number(a.kind !== 'accounts') - Number(b.kind !== 'accounts') ||
      SCOPES.indexOf(a.scope) - SCOPES.indexOf(b.scope) ||
      laterFirst(a, b),
  )[0];

function panelRow(agencyId: string, year: number, documents: readonly PanelDocument[]): Row {
  const lead = leading(documents, year);
  const scope = lead?.scope ?? null;
  const best = new Map<string, PanelCell>();
  for (const document of [...documents].sort(laterFirst)) {
    if (scope !== null && document.scope !== null && document.scope !== scope) continue;
    for (const cell of document.cells) {
      if (cell.fiscalYear !== year) continue;
      const known = best.get(cell.column);
      if (!known || compareRanks(cell.rank, known.rank) < 0) best.set(cell.column, cell);
    }
  }
  const firstSangong = PANEL.map(({ name }) => best.get(name)).find(
    (cell) => cell?.column.startsWith('sangong_') && cell.fund !== null,
  );
  return Object.fromEntries([
    ['agency_id', agencyId],
    ['agency', lead?.agency ?? null],
    ['fiscal_year', year],
    ['scope', scope],
    ['sangong_fund', firstSangong?.fund ?? null],
    ...PANEL.flatMap(({ name }) => {
      const cell = best.get(name);
      return [
        [name, cell?.value ?? null],
        [`${name}_fact`, cell?.factId ?? null],
        [`${name}_derived`, cell?.derived ?? null],
      ];
    }),
  ]) as Row;
}

/**
 * The panel: one row for each agency and year that a document is about or gives a figure of. Documents of another scope
 * (本级, 汇总, 单位) than the row's leading one do not fill it, so that a row never mixes scopes.
 */
export function agencyYearRows(documents: readonly PanelDocument[]): Row[] {
  const rows = new Map<string, { agencyId: string; year: number; documents: PanelDocument[] }>();
  for (const document of documents) {
    const years = new Set([document.fiscalYear, ...document.cells.map((cell) => cell.fiscalYear)]);
    for (const year of years) {
      const key = `${document.agencyId} ${year}`;
      const row = rows.get(key) ?? { agencyId: document.agencyId, year, documents: [] };
      row.documents.push(document);
      rows.set(key, row);
    }
  }
  return [...rows.values()].map((row) => panelRow(row.agencyId, row.year, row.documents));
}
